/** The namespace of the XMP properties of Factur-X, since 1.0. */
export const facturXNamespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

/** ZUGFeRD 2.0 (2019): Factur-X 1.0 under another namespace and file name, read everywhere, written no more. */
export const zugferd20Namespace = 'urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#'
export const zugferd20FileName = 'zugferd-invoice.xml'

/** What a declaration of Factur-X takes the place of: ZUGFeRD 1.0 and 2.0, and known misspellings. */
export const formerNamespaces: readonly string[] = [
  zugferd20Namespace,
  'urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#',
  'urn:factur-x:pdfa:CrossIndustryDocument:1p0#',
  'urn:factur-x:pdfa:crossindustrydocument:invoice:1p0#',
]
