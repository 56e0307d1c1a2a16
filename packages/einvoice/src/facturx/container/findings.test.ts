import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, corpusMissing } from '../../testing/artefacts.ts'
import { extractFacturX } from '../extract.ts'
import { fromLatin1 } from '../pdf/bytes.ts'
import { dictionary, name } from '../pdf/object.ts'
import { basic, declared, samplePdf, sampleXmp, type Sample } from '../testing/sample-pdf.ts'
import { containerFindings, containerRules } from './findings.ts'

function findingsOf(sample: Sample = {}, specification: string | undefined = basic) {
  const extraction = extractFacturX(samplePdf(sample))
  if (!extraction.ok) throw new Error(extraction.error.code)
  return containerFindings(extraction.value, specification)
}

const rulesOf = (sample: Sample, specification?: string) =>
  findingsOf(sample, specification).map(({ rule, severity }) => `${severity} ${rule}`)

const file = (change: NonNullable<Sample['files']>[number]): Sample => ({ files: [change] })
const metadata = (change: Parameters<typeof sampleXmp>[0]): Sample => ({ xmp: sampleXmp(change) })
const property = (change: Record<string, string>) =>
  metadata({ properties: { ...declared, ...change } })
const xml = (root: string) => new TextEncoder().encode(`<${root}/>`)

const zugferd20 = {
  namespace: 'urn:zugferd:pdfa:CrossIndustryDocument:invoice:2p0#',
  properties: { ...declared, DocumentFileName: 'zugferd-invoice.xml' },
}

describe('a container without fault', () => {
  it('breaks no rule', () => {
    expect(findingsOf()).toEqual([])
    expect(findingsOf({}, undefined)).toEqual([])
  })

  it.each([
    [
      'a supplement beside the invoice',
      { files: [{}, { name: 'former.xml', relationship: 'Supplement' }] },
    ],
    ['PDF/A-4f', metadata({ pdfA: '4F' })],
    ['Data', file({ relationship: 'Data' })],
    ['Source', file({ relationship: 'Source' })],
  ])('breaks no rule: %s', (_, sample) => {
    expect(findingsOf(sample)).toEqual([])
  })

  it('of XRechnung may be declared EN 16931', () => {
    const sample = property({ ConformanceLevel: 'EN 16931' })
    const xrechnung = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
    expect(rulesOf(sample, xrechnung)).toEqual([])
  })
})

const breaches: [rule: string, sample: Sample, specification?: string][] = [
  ['error container-no-invoice', { files: [] }],
  ['error container-no-invoice', file({ name: 'order-x.xml', bytes: xml('order') })],
  ['error container-zugferd-1', file({ bytes: xml('rsm:CrossIndustryDocument') })],
  ['error container-several-invoices', { files: [{}, { name: 'b.xml' }] }],
  ['error container-not-cii', file({ bytes: xml('Invoice') })],
  ['error container-mime-type-missing', file({ mimeType: undefined })],
  ['warning container-mime-type', file({ mimeType: 'application/xml' })],
  ['warning container-other-relationship', { files: [{}, { name: 'a.pdf', bytes: xml('x') }] }],
  ['error BR-HYBRID-12', file({ anchors: ['names'] })],
  ['error BR-HYBRID-12', file({ anchors: ['catalog-af'] })],
  ['error container-relationship-missing', file({ relationship: undefined })],
  ['warning BR-HYBRID-11', file({ relationship: 'Supplement' })],
  ['error BR-HYBRID-03', { xmp: undefined }],
  ['error BR-HYBRID-03', { xmp: 'no XML' }],
  ['error BR-HYBRID-03', metadata({ properties: {} })],
  ['error BR-HYBRID-03', { xmp: sampleXmp().replace('namespaceURI>urn', 'namespaceURI>x') }],
  ['error BR-HYBRID-04', metadata({ namespace: 'urn:factur-x:pdfa:CrossIndustryDocument:1p0#' })],
  ['error BR-HYBRID-05', metadata({ prefix: 'zf' })],
  ['error BR-HYBRID-06', property({ DocumentType: 'ORDER' })],
  ['error BR-HYBRID-07', property({ ConformanceLevel: 'COMFORT' })],
  ['error BR-HYBRID-08', property({ DocumentFileName: 'invoice.xml' })],
  ['error BR-HYBRID-09', property({ Version: '' })],
  ['warning BR-HYBRID-10', property({ Version: '1.2' })],
  ['error BR-HYBRID-13', file({ name: 'Factur-X.xml' })],
  ['warning BR-HYBRID-14', property({ DocumentFileName: 'xrechnung.xml' })],
  ['warning BR-HYBRID-15', {}, 'urn:cen.eu:en16931:2017'],
  ['error container-level-contradicts-xml', {}, 'urn:factur-x.eu:1p0:minimum'],
  ['error BR-HYBRID-02', metadata({ pdfA: '1B' })],
  ['error BR-HYBRID-02', metadata({ pdfA: '3A' })],
  ['error BR-HYBRID-02', { content: '0 g', catalog: { OutputIntents: undefined } }],
  [
    'error BR-HYBRID-02',
    { resources: dictionary({ Font: dictionary({ F: dictionary({ Subtype: name('Type1') }) }) }) },
  ],
  [
    'warning container-zugferd-2.0',
    { ...file({ name: 'zugferd-invoice.xml' }), ...metadata(zugferd20) },
  ],
]

describe('each rule of the container', () => {
  it.each(breaches)('%s (%#)', (rule, sample, specification) => {
    expect(rulesOf(sample, specification)).toContain(rule)
  })

  it('has a test above, or one of its own', () => {
    const tested = new Set(breaches.map(([rule]) => rule))
    const untested = containerRules
      .map(({ id, severity }) => `${severity} ${id}`)
      .filter((rule) => !tested.has(rule))
    expect(untested).toEqual(['error container-attachment-damaged'])
  })

  it('container-attachment-damaged: the invoice is cut short', () => {
    const damaged = samplePdf(file({ bytes: fromLatin1('no deflate') }))
    const text = new TextDecoder('latin1').decode(damaged)
    const start = text.indexOf('/Type /EmbeddedFile')
    const forged = fromLatin1(`${text.slice(0, start)}/Filter /FlateDecode ${text.slice(start)}`)
    const extraction = extractFacturX(forged)
    expect(extraction.ok && containerFindings(extraction.value, undefined)).toContainEqual(
      expect.objectContaining({ rule: 'container-attachment-damaged', severity: 'error' }),
    )
  })

  it('BR-HYBRID-11: a profile without lines is Data (MINIMUM, BASIC WL)', () => {
    const sample = property({ ConformanceLevel: 'BASIC WL' })
    expect(rulesOf(sample, 'urn:factur-x.eu:1p0:basicwl')).toEqual(['warning BR-HYBRID-11'])
  })
})

/** The PDFs that the publishers of the corpus call faulty for their container, and what we find. */
const faulty = new Map([
  ['PDF-001__facture.pdf', 'container-no-invoice'],
  ['PDF-006__facture.pdf', 'container-level-contradicts-xml'],
  ['PDF-007__facture.pdf', 'BR-HYBRID-02'],
  ['PDF-008__facture.pdf', 'BR-HYBRID-12'],
  ['invalidXMP.pdf', 'BR-HYBRID-07'],
  ['invalidXMP-ParseError.pdf', 'BR-HYBRID-03'],
])

describe.skipIf(corpusMissing)('the PDFs of the corpus', () => {
  const rows = corpusMissing ? [] : readFileSync(corpus('MANIFEST.tsv'), 'utf8').split('\n')
  const pdfs = rows.flatMap((row) => {
    const [path = '', , , , , syntax, , expected = ''] = row.split('\t')
    return syntax === 'FacturX-PDF' ? [{ path, expected }] : []
  })
  const errorsOf = (path: string) => {
    const extraction = extractFacturX(new Uint8Array(readFileSync(corpus(path))))
    if (!extraction.ok) return [extraction.error.code]
    const { invoice } = extraction.value
    const text = invoice && new TextDecoder().decode(invoice.bytes)
    const guideline = /GuidelineSpecifiedDocumentContextParameter>\s*<ram:ID[^>]*>([^<]*)/
    return containerFindings(extraction.value, guideline.exec(text ?? '')?.[1])
      .filter(({ severity }) => severity === 'error')
      .map(({ rule }) => rule)
  }

  it('that are valid break no rule but in a warning', () => {
    const valid = pdfs.filter(({ expected }) => expected === 'valid')
    expect(valid.length).toBeGreaterThan(40)
    expect(valid.filter(({ path }) => errorsOf(path).length > 0)).toEqual([])
  })

  it('that are faulty as containers break the rule that says so', () => {
    const found = pdfs
      .filter(({ path }) => faulty.has(path.split('/').at(-1) ?? ''))
      .map(({ path }) => [path.split('/').at(-1), errorsOf(path)] as const)
    expect(found).toHaveLength(faulty.size)
    for (const [name = '', rules] of found) expect(rules).toContain(faulty.get(name))
  })

  it('that carry no invoice of today say so', () => {
    const without = pdfs.filter(({ expected }) => /no-embedded-xml|ZUGFeRD-1\.0/.test(expected))
    const reasons = new Set(without.flatMap(({ path }) => errorsOf(path)))
    expect(reasons).toEqual(new Set(['container-no-invoice', 'container-zugferd-1', 'truncated']))
  })
})
