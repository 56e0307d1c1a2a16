import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, corpusMissing } from '../testing/artefacts.ts'
import { containerFindings } from './container/findings.ts'
import { embedFacturX, type EmbedOptions } from './embed.ts'
import { extractFacturX, type Extraction } from './extract.ts'
import { fromLatin1, latin1 } from './pdf/bytes.ts'
import { array, dictionary, reference, string } from './pdf/object.ts'
import { encodeText } from './pdf/text.ts'
import { basic, sampleObjects, samplePdf, sampleXml, sampleXmp } from './testing/sample-pdf.ts'
import { forms, writePdf } from './testing/write-pdf.ts'

const moment = new Date('2026-09-01T10:00:00Z')
const options: EmbedOptions = { profile: 'BASIC', modificationDate: moment }

function embedded(pdf: Uint8Array, more: Partial<EmbedOptions> = {}): Uint8Array {
  const result = embedFacturX(pdf, sampleXml, { ...options, ...more })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function extracted(pdf: Uint8Array): Extraction {
  const result = extractFacturX(pdf)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const bare = { files: [], xmp: sampleXmp({ properties: {} }) }
const newest = (pdf: Uint8Array) =>
  latin1(pdf).slice(latin1(pdf).lastIndexOf('%%EOF', pdf.length - 9))

describe.each(forms)('a PDF with a %s made a Factur-X', (form) => {
  const before = samplePdf({ ...bare, form })
  const after = embedded(before)

  it('breaks no rule of the container', () => {
    expect(containerFindings(extracted(after), basic)).toEqual([])
  })

  it('carries the XML byte for byte, with all that Factur-X asks to be said of it', () => {
    expect(extracted(after).files).toEqual([
      expect.objectContaining({
        name: 'factur-x.xml',
        bytes: sampleXml,
        whole: true,
        mimeType: 'text/xml',
        relationship: 'Alternative',
        modifiedAt: '2026-09-01T10:00:00Z',
        anchors: new Set(['names', 'catalog-af']),
      }),
    ])
  })

  it('begins with the former file, and has cross-references of the same form', () => {
    expect(latin1(after, 0, before.length)).toBe(latin1(before))
    expect(newest(after).includes('\nxref\n')).toBe(form !== 'stream')
    expect(newest(after).includes('/Type /XRef')).toBe(form === 'stream')
  })

  it('is made so from a damaged file too, with its cross-references mended', () => {
    const damaged = fromLatin1(latin1(before).replace('startxref\n', 'startxref\n9'))
    const mended = embedded(damaged)
    expect(containerFindings(extracted(mended), basic)).toEqual([])
    expect(newest(mended)).not.toContain('/Prev')
  })
})

describe('what the PDF carried before', () => {
  const kept = { name: 'bon.pdf', relationship: 'Supplement', bytes: fromLatin1('%PDF') }

  it('is replaced where it was an invoice, under whatever name', () => {
    const other = fromLatin1('<CrossIndustryInvoice/>')
    for (const name of ['factur-x.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml']) {
      const { files } = extracted(embedded(samplePdf({ files: [{ name, bytes: other }, kept] })))
      expect(files.map((file) => file.name)).toEqual(['bon.pdf', 'factur-x.xml'])
      expect(files[1]?.bytes).toEqual(sampleXml)
    }
  })

  it('is replaced where several specifications pointed to it', () => {
    const specification = dictionary({
      UF: string(encodeText('factur-x.xml')),
      EF: dictionary({ F: reference(11) }),
    })
    const objects = sampleObjects({ catalog: { AF: array([reference(50), specification]) } })
    const { files } = extracted(embedded(writePdf(objects.set(50, specification), 'table')))
    expect(files.map(({ anchors }) => [...anchors])).toEqual([['names', 'catalog-af']])
  })

  it('embedded twice is embedded once', () => {
    const twice = extracted(embedded(embedded(samplePdf(bare))))
    expect(twice.files).toHaveLength(1)
    expect(containerFindings(twice, basic)).toEqual([])
  })

  it('stays where a page or an annotation points to it', () => {
    const pinned = { ...kept, anchors: ['annotation'] as const }
    const { files } = extracted(embedded(samplePdf({ ...bare, files: [pinned] })))
    expect(files.map(({ name, anchors }) => [name, ...anchors])).toEqual([
      ['factur-x.xml', 'names', 'catalog-af'],
      ['bon.pdf', 'annotation'],
    ])
  })
})

describe('options', () => {
  it('the level in the metadata is that of the profile; EXTENDED-CTC-FR goes as EXTENDED', () => {
    const levelOf = (profile: EmbedOptions['profile']) => {
      const { xmp, invoice } = extracted(embedded(samplePdf(bare), { profile }))
      const [declaration] = xmp?.ok === true ? xmp.value.declarations : []
      return [declaration?.conformanceLevel, invoice?.name, invoice?.relationship]
    }
    expect(levelOf('MINIMUM')).toEqual(['MINIMUM', 'factur-x.xml', 'Data'])
    expect(levelOf('BASIC WL')).toEqual(['BASIC WL', 'factur-x.xml', 'Data'])
    expect(levelOf('EN 16931')).toEqual(['EN 16931', 'factur-x.xml', 'Alternative'])
    expect(levelOf('EXTENDED-CTC-FR')).toEqual(['EXTENDED', 'factur-x.xml', 'Alternative'])
    expect(levelOf('XRECHNUNG')).toEqual(['XRECHNUNG', 'xrechnung.xml', 'Alternative'])
  })

  it('other files go along as supplements, the name tree in the order of its bytes', () => {
    const attachments = ['été.txt', 'a.txt', 'z.txt'].map((name) => ({
      name,
      bytes: fromLatin1(name),
      mimeType: 'text/plain',
    }))
    const { files } = extracted(embedded(samplePdf(bare), { attachments, description: 'Facture' }))
    expect(
      files.map(({ name, relationship, description }) => [name, relationship, description]),
    ).toEqual([
      ['a.txt', 'Supplement', undefined],
      ['factur-x.xml', 'Alternative', 'Facture'],
      ['z.txt', 'Supplement', undefined],
      ['été.txt', 'Supplement', undefined],
    ])
  })

  it('the same input gives the same file: the engine has no clock', () => {
    const pdf = samplePdf(bare)
    expect(embedded(pdf)).toEqual(embedded(pdf))
    expect(extracted(embedded(pdf)).invoice?.createdAt).toBeUndefined()
  })
})

describe('faults', () => {
  it('are values: what is no PDF stays none', () => {
    expect(embedFacturX(fromLatin1('hello'), sampleXml, options)).toMatchObject({
      ok: false,
      error: { code: 'not-a-pdf' },
    })
  })
})

const valid = corpus('samples/valid/fnfe-facturx-1.08')
describe.skipIf(corpusMissing || !existsSync(valid))('the PDFs of the corpus', () => {
  const rows = corpusMissing ? [] : readFileSync(corpus('MANIFEST.tsv'), 'utf8').split('\n')
  const paths = rows.flatMap((row) => {
    const [path = '', , , , , syntax, , expected] = row.split('\t')
    return syntax === 'FacturX-PDF' && expected === 'valid' ? [path] : []
  })

  it.each(paths)('%s takes another invoice and stays without fault', (path) => {
    const after = extracted(embedded(new Uint8Array(readFileSync(corpus(path)))))
    expect(containerFindings(after, basic)).toEqual([])
    expect(after.invoice?.bytes).toEqual(sampleXml)
  })
})
