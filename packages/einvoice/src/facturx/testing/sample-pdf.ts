import { fromLatin1 } from '../pdf/bytes.ts'
import {
  array,
  dictionary,
  name,
  reference,
  string,
  withEntries,
  type PdfDictionary,
  type PdfObject,
} from '../pdf/object.ts'
import { encodeText } from '../pdf/text.ts'
import { writePdf, type Form } from './write-pdf.ts'

/** The specification identifier (BT-24) of the sample invoice. */
export const basic = 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic'

/** Enough of an invoice for a container, which reads no further than its root. */
export const sampleXml: Uint8Array = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a sample -->\n' +
    '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
)

/** What the metadata declare; anything may be left out or misspelt. */
export interface SampleMetadata {
  readonly pdfA?: string | undefined
  readonly namespace?: string
  readonly prefix?: string | undefined
  readonly properties?: Readonly<Record<string, string>>
}

export const declared = {
  DocumentType: 'INVOICE',
  DocumentFileName: 'factur-x.xml',
  Version: '1.0',
  ConformanceLevel: 'BASIC',
}

export function sampleXmp({
  pdfA = '3B',
  namespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
  prefix = 'fx',
  properties = declared,
}: SampleMetadata = {}): string {
  const values = Object.entries(properties).map(([key, value]) => `<fx:${key}>${value}</fx:${key}>`)
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:fx="${namespace}">
<rdf:Description rdf:about="" pdfaid:part="${pdfA.slice(0, 1)}" pdfaid:conformance="${pdfA.slice(1)}"/>
<rdf:Description rdf:about=""><dc:creator><rdf:Seq><rdf:li>Une &amp; autre</rdf:li></rdf:Seq></dc:creator></rdf:Description>
<rdf:Description rdf:about="">${values.join('')}</rdf:Description>
<rdf:Description rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** A file of the sample, and the places that point to it. */
export interface SampleFile {
  readonly name?: string
  readonly bytes?: Uint8Array
  readonly mimeType?: string | undefined
  readonly relationship?: string | undefined
  readonly anchors?: readonly ('names' | 'catalog-af' | 'page-af' | 'annotation')[]
  /** Further entries of its specification and of its parameters. */
  readonly specification?: PdfDictionary
  readonly parameters?: PdfDictionary
}

export interface Sample {
  readonly form?: Form
  readonly files?: readonly SampleFile[]
  readonly xmp?: string | undefined
  readonly catalog?: Readonly<Record<string, PdfObject | undefined>>
  readonly content?: string
  readonly resources?: PdfDictionary
}

/** A one-page PDF with an invoice in it, right in every way unless told otherwise. */
export const samplePdf = (sample: Sample = {}): Uint8Array =>
  writePdf(sampleObjects(sample), sample.form ?? 'table')

const firstFile = 10

export function sampleObjects(sample: Sample = {}): Map<number, PdfObject> {
  const { files = [{}], catalog = {}, content = '', resources = dictionary({}) } = sample
  const xmp = 'xmp' in sample ? sample.xmp : sampleXmp()
  const pointedFrom = (anchor: string) =>
    files.flatMap(({ anchors = ['names', 'catalog-af'] }, index) =>
      anchors.some((one) => one === anchor) ? [reference(firstFile + 2 * index)] : [],
    )
  const named = files
    .map((file, index) => ({ key: file.name ?? 'factur-x.xml', index }))
    .filter(({ index }) =>
      pointedFrom('names').some(({ number }) => number === firstFile + 2 * index),
    )
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .flatMap(({ key, index }) => [string(encodeText(key)), reference(firstFile + 2 * index)])
  const objects = new Map<number, PdfObject>([
    [
      1,
      dictionary({
        Type: name('Catalog'),
        Pages: reference(2),
        Metadata: xmp === undefined ? undefined : reference(5),
        Names: dictionary({ EmbeddedFiles: dictionary({ Names: array(named) }) }),
        AF: array(pointedFrom('catalog-af')),
        OutputIntents: array([dictionary({ S: name('GTS_PDFA1') })]),
        ...catalog,
      }),
    ],
    [2, dictionary({ Type: name('Pages'), Kids: array([reference(3)]), Count: 1 })],
    [
      3,
      dictionary({
        Type: name('Page'),
        Parent: reference(2),
        Resources: resources,
        Contents: reference(4),
        AF: array(pointedFrom('page-af')),
        Annots: array(
          pointedFrom('annotation').map((file) =>
            dictionary({ Subtype: name('FileAttachment'), FS: file }),
          ),
        ),
      }),
    ],
    [4, { kind: 'stream', dictionary: dictionary({}), bytes: fromLatin1(content) }],
  ])
  if (xmp !== undefined) {
    const bytes = new TextEncoder().encode(xmp)
    objects.set(5, { kind: 'stream', dictionary: dictionary({ Type: name('Metadata') }), bytes })
  }
  for (const [index, file] of files.entries()) putFile(objects, firstFile + 2 * index, file)
  return objects
}

function putFile(objects: Map<number, PdfObject>, number: number, file: SampleFile): void {
  const mimeType = 'mimeType' in file ? file.mimeType : 'text/xml'
  const relationship = 'relationship' in file ? file.relationship : 'Alternative'
  const specification = dictionary({
    Type: name('Filespec'),
    UF: string(encodeText(file.name ?? 'factur-x.xml')),
    AFRelationship: relationship === undefined ? undefined : name(relationship),
    EF: dictionary({ F: reference(number + 1) }),
  })
  objects.set(
    number,
    withEntries(specification, Object.fromEntries(file.specification?.entries ?? [])),
  )
  objects.set(number + 1, {
    kind: 'stream',
    dictionary: dictionary({
      Type: name('EmbeddedFile'),
      Subtype: mimeType === undefined ? undefined : name(mimeType),
      Params: file.parameters,
    }),
    bytes: file.bytes ?? sampleXml,
  })
}
