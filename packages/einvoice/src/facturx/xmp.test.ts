import { describe, expect, it } from 'vitest'
import { declareFacturX } from './xmp-write.ts'
import { readXmp } from './xmp.ts'
import { sampleXmp } from './testing/sample-pdf.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (packet: Uint8Array) => new TextDecoder().decode(packet)
const factsOf = (packet: Uint8Array) => {
  const read = readXmp(packet)
  if (!read.ok) throw new Error(read.error.message.en)
  return read.value
}

const facturX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'

describe('XMP metadata', () => {
  it('say what the PDF claims and what invoice it carries', () => {
    expect(factsOf(bytes(sampleXmp()))).toEqual({
      pdfA: { part: '3', conformance: 'B' },
      pdfUaPart: undefined,
      declarations: [
        {
          namespace: facturX,
          documentType: 'INVOICE',
          documentFileName: 'factur-x.xml',
          version: '1.0',
          conformanceLevel: 'BASIC',
        },
      ],
      extensionSchemas: [{ namespace: facturX, prefix: 'fx', properties: [] }],
    })
  })

  it('say the same by attributes, without an x:xmpmeta, and with padding', () => {
    const packet = `<?xpacket begin="" id="x"?><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <r:Description r:about="" xmlns:p="http://www.aiim.org/pdfa/ns/id/" p:part="3" p:conformance="A"
        xmlns:f="${facturX}" f:ConformanceLevel="MINIMUM"/></r:RDF><?xpacket end="w"?>\n   \0\0`
    expect(factsOf(bytes(packet))).toMatchObject({
      pdfA: { part: '3', conformance: 'A' },
      declarations: [{ namespace: facturX, conformanceLevel: 'MINIMUM' }],
    })
  })

  it('are a value when they are no XML', () => {
    expect(readXmp(bytes('<x>a & b</x>'))).toMatchObject({
      ok: false,
      error: { code: 'xml-not-well-formed' },
    })
  })
})

describe('a Factur-X declared in metadata', () => {
  const declaredIn = (packet: string | undefined) =>
    declareFacturX(packet === undefined ? undefined : bytes(packet), 'factur-x.xml', 'EN 16931')

  it('is described and valued once, whatever was declared before', () => {
    for (const before of [
      undefined,
      sampleXmp(),
      sampleXmp({ namespace: 'urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#' }),
      sampleXmp({ namespace: 'urn:ferd:pdfa:CrossIndustryDocument:invoice:1p0#', prefix: 'zf' }),
      'no XML at all',
    ]) {
      const facts = factsOf(declaredIn(before))
      expect(facts.declarations).toEqual([
        {
          namespace: facturX,
          documentType: 'INVOICE',
          documentFileName: 'factur-x.xml',
          version: '1.0',
          conformanceLevel: 'EN 16931',
        },
      ])
      expect(facts.extensionSchemas).toEqual([
        {
          namespace: facturX,
          prefix: 'fx',
          properties: ['DocumentType', 'DocumentFileName', 'Version', 'ConformanceLevel'],
        },
      ])
    }
  })

  it('twice is the same as once', () => {
    const once = declaredIn(sampleXmp())
    expect(text(declareFacturX(once, 'factur-x.xml', 'EN 16931'))).toBe(text(once))
  })

  it('keeps all else: claims, authors, schemas of other namespaces under their own prefix', () => {
    const other = `<rdf:li rdf:parseType="Resource"><pdfaSchema:namespaceURI>urn:other#</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>oth</pdfaSchema:prefix></rdf:li>`
    const before = sampleXmp()
      .replace('<rdf:Bag>', `<rdf:Bag>${other}`)
      .replace(
        '<rdf:Description rdf:about="">',
        '<rdf:Description rdf:about="" xmlns:o="urn:other#" o:kept="&lt;1&gt;">',
      )
    const after = declaredIn(before)
    expect(factsOf(after)).toMatchObject({
      pdfA: { part: '3', conformance: 'B' },
      extensionSchemas: [{ namespace: 'urn:other#', prefix: 'oth' }, { namespace: facturX }],
    })
    expect(text(after)).toContain('<rdf:li>Une &amp; autre</rdf:li>')
    expect(text(after)).toContain('oth:kept="&lt;1&gt;"')
  })

  it('makes of PDF/A-2 the PDF/A-3 that may carry it, and claims nothing else', () => {
    expect(factsOf(declaredIn(sampleXmp({ pdfA: '2U' }))).pdfA).toEqual({
      part: '3',
      conformance: 'U',
    })
    expect(factsOf(declaredIn(sampleXmp({ pdfA: '1B' }))).pdfA).toEqual({
      part: '1',
      conformance: 'B',
    })
    expect(factsOf(declaredIn(undefined)).pdfA).toBeUndefined()
  })
})
