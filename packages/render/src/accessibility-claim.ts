/** What PDF/UA-1 (ISO 14289-1, clause 5) wants in the metadata. */
const claim = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'

/** PDF/A wants every schema that is not its own described (ISO 19005-3, 6.6.2.3). */
const description =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>' +
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/** A cross-reference entry: ten digits, five digits, a letter, and a line end of two bytes (ISO 32000-1, 7.5.4). */
const entryBytes = 20

/**
 * Typst writes one standard at a time. As PDF/A-3a the sheet is already tagged as PDF/UA-1 wants; what is missing must only be
 * declared: the claim in the metadata, and that readers show the title instead of the file name (ISO 14289-1, 7.1). This
 * declares both.
 *
 * Typst puts the metadata and the catalogue last, so only the tail of the file changes. The metadata stays uncompressed and
 * the cross-reference table classic, so that an attachment can still be appended.
 *
 * @throws {Error} when the file does not end as Typst ends its files
 */
export function claimAccessibility(pdf: Buffer): Buffer {
  const tableAt = Number(/^startxref\s+(\d+)/.exec(tail(pdf, pdf.lastIndexOf('startxref')))?.[1])
  const trailerAt = pdf.indexOf('trailer', tableAt)
  const catalogueAt = offsetIn(pdf, trailerAt - entryBytes)
  const metadataAt = offsetIn(pdf, trailerAt - 2 * entryBytes)
  const metadata = withClaim(pdf.toString('latin1', metadataAt, catalogueAt))
  const catalogue = replaceOnce(
    pdf.toString('latin1', catalogueAt, tableAt),
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  )
  const movedCatalogueAt = metadataAt + metadata.length
  const movedTableAt = movedCatalogueAt + catalogue.length
  const entry = `${String(movedCatalogueAt).padStart(10, '0')} 00000 n \n`
  const trailer = tail(pdf, trailerAt).replace(/startxref\s+\d+/, `startxref\n${movedTableAt}`)
  return Buffer.concat([
    pdf.subarray(0, metadataAt),
    Buffer.from(metadata + catalogue, 'latin1'),
    pdf.subarray(tableAt, trailerAt - entryBytes),
    Buffer.from(entry + trailer, 'latin1'),
  ])
}

const tail = (pdf: Buffer, from: number): string => pdf.toString('latin1', from)

const offsetIn = (pdf: Buffer, entryAt: number): number =>
  Number(pdf.toString('latin1', entryAt, entryAt + 10))

function withClaim(metadata: string): string {
  const described = replaceOnce(metadata, '</rdf:Bag></pdfaExtension:schemas>', `${description}$&`)
  const claimed = replaceOnce(described, '</rdf:Description></rdf:RDF>', `${claim}$&`)
  const grown = claimed.length - metadata.length
  return claimed.replace(/\/Length (\d+)/, (_, length) => `/Length ${Number(length) + grown}`)
}

function replaceOnce(text: string, found: string, replacement: string): string {
  if (!text.includes(found)) throw new Error(`the file does not end as expected: no ${found}`)
  return text.replace(found, replacement)
}
