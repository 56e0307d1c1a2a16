import { describe, expect, it } from 'vitest'
import { extractFacturX, invoiceFileOf, type Extraction } from './extract.ts'
import { fromLatin1 } from './pdf/bytes.ts'
import { defaultPdfLimits } from './pdf/limits.ts'
import { array, dictionary, name, reference, string, type PdfObject } from './pdf/object.ts'
import { encodeText } from './pdf/text.ts'
import { sampleObjects, samplePdf, sampleXml, type Sample } from './testing/sample-pdf.ts'
import { forms, writePdf } from './testing/write-pdf.ts'

function extracted(pdf: Uint8Array): Extraction {
  const result = extractFacturX(pdf)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const ofSample = (sample?: Sample) => extracted(samplePdf(sample))

const xml = (root: string) => new TextEncoder().encode(`<?xml version="1.0"?>\n<${root}/>`)

describe('the files of a PDF', () => {
  it.each(forms)('come with all that is said of them (%s)', (form) => {
    const { files } = ofSample({
      form,
      files: [
        {
          specification: dictionary({ Desc: string(encodeText('Données de la facture')) }),
          parameters: dictionary({ ModDate: string(fromLatin1("D:20260901120000+02'00'")) }),
        },
      ],
    })
    expect(files).toEqual([
      {
        name: 'factur-x.xml',
        bytes: sampleXml,
        whole: true,
        mimeType: 'text/xml',
        relationship: 'Alternative',
        description: 'Données de la facture',
        createdAt: undefined,
        modifiedAt: '2026-09-01T12:00:00+02:00',
        anchors: new Set(['names', 'catalog-af']),
        specificationNumbers: new Set([10]),
        xmlKind: 'cii',
      },
    ])
  })

  it.each(['names', 'catalog-af', 'page-af', 'annotation'] as const)(
    'are found where only this points to them: %s',
    (anchor) => {
      const { files, invoice } = ofSample({ files: [{ anchors: [anchor] }] })
      expect(files.map(({ anchors }) => [...anchors])).toEqual([[anchor]])
      expect(invoice?.bytes).toEqual(sampleXml)
    },
  )

  it('are found however deep the name tree is', () => {
    const objects = sampleObjects({
      catalog: { Names: dictionary({ EmbeddedFiles: reference(100) }), AF: undefined },
    })
    for (let level = 100; level < 400; level += 1) {
      objects.set(level, dictionary({ Kids: array([reference(level + 1)]) }))
    }
    objects.set(400, dictionary({ Names: array([string(encodeText('a')), reference(10)]) }))
    expect(extracted(writePdf(objects, 'table')).invoice?.name).toBe('factur-x.xml')
  })

  it('have the name of their key when their specification gives none', () => {
    const objects = sampleObjects().set(10, dictionary({ EF: dictionary({ F: reference(11) }) }))
    expect(extracted(writePdf(objects, 'table')).files[0]?.name).toBe('factur-x.xml')
  })

  it('come once when two specifications point to the same', () => {
    const specification = dictionary({
      F: string(encodeText('factur-x.xml')),
      EF: dictionary({ F: reference(11) }),
    })
    const { files } = ofSample({ catalog: { AF: array([specification]) } })
    expect(files.map(({ anchors }) => [...anchors])).toEqual([['names', 'catalog-af']])
  })

  it('are not more than attachmentsAtMost', () => {
    const files = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.xml` }))
    const result = extractFacturX(samplePdf({ files }), {
      ...defaultPdfLimits,
      attachmentsAtMost: 4,
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('are left out when their stream is missing', () => {
    const objects = sampleObjects()
    objects.delete(11)
    expect(extracted(writePdf(objects, 'table')).files).toEqual([])
  })
})

describe('the invoice among the files', () => {
  it.each([
    'factur-x.xml',
    'Factur-X.XML',
    'ZUGFeRD-invoice.xml',
    'zugferd-invoice.xml',
    'xrechnung.xml',
  ])('is found under its historical name %s, even when it is no XML', (name) => {
    expect(ofSample({ files: [{ name, bytes: xml('broken') }] }).invoice?.name).toBe(name)
    expect(ofSample({ files: [{ name, bytes: new Uint8Array(3) }] }).invoice?.name).toBe(name)
  })

  it.each(['a:CrossIndustryInvoice', 'Invoice', 'ns0:CreditNote', 'rsm:CrossIndustryDocument'])(
    'is found under any name by its root %s',
    (root) => {
      expect(ofSample({ files: [{ name: 'data.bin', bytes: xml(root) }] }).invoice?.name).toBe(
        'data.bin',
      )
    },
  )

  it('is found in UTF-16, after comments and instructions', () => {
    const text = '\ufeff<?xml version="1.0" encoding="UTF-16"?><!-- <Order> --><?x y?>\n<Invoice/>'
    const bytes = new Uint8Array(text.length * 2)
    for (let at = 0; at < text.length; at += 1) bytes[2 * at] = text.charCodeAt(at) & 0xff
    bytes.set([0xff, 0xfe])
    expect(ofSample({ files: [{ name: 'a.xml', bytes }] }).invoice?.xmlKind).toBe('ubl')
  })

  it('is the one of today, not the ZUGFeRD 1.0 nor the UBL beside it', () => {
    const zugferd1 = { name: 'ZUGFeRD-invoice.xml', bytes: xml('rsm:CrossIndustryDocument') }
    const ubl = { name: 'a.xml', bytes: xml('Invoice') }
    expect(ofSample({ files: [zugferd1, ubl, {}] }).invoice?.name).toBe('factur-x.xml')
  })

  it('is said not to be there, and why', () => {
    const reason = (sample: Sample) => {
      const found = invoiceFileOf(ofSample(sample))
      return found.ok ? undefined : [found.error.code, found.error.message.en]
    }
    expect(reason({ files: [] })).toEqual(['no-attachment', expect.any(String)])
    expect(reason({ files: [{ name: 'note.txt', bytes: xml('x') }] })).toEqual([
      'no-invoice',
      expect.any(String),
    ])
    const order = { name: 'order-x.xml', bytes: xml('rsm:SCRDMCCBDACIOMessageStructure') }
    expect(reason({ files: [order] })).toEqual(['no-invoice', expect.stringContaining('Order-X')])
  })
})

describe('what is seen of PDF/A', () => {
  const faults = (sample: Sample) => ofSample(sample).pdfAFaults
  const noIntent = { OutputIntents: undefined }

  it('device colours need an output intent', () => {
    expect(faults({ content: '1 0 0 rg 0 0 9 9 re f' })).toEqual([])
    expect(faults({ content: '1 0 0 rg 0 0 9 9 re f', catalog: noIntent })).toEqual([
      'device-colour-without-output-intent',
    ])
  })

  it('the black that a page starts with is a device colour too', () => {
    const own = '/C0 cs 0 scn'
    expect(faults({ content: 'BT (x) Tj ET', catalog: noIntent })).not.toEqual([])
    expect(faults({ content: `${own} BT (x) Tj ET`, catalog: noIntent })).toEqual([])
    expect(faults({ content: `q ${own} Q BT (x) Tj ET`, catalog: noIntent })).not.toEqual([])
    const resources = dictionary({ ColorSpace: dictionary({ DefaultGray: name('X') }) })
    expect(faults({ content: 'BT (x) Tj ET', catalog: noIntent, resources })).toEqual([])
  })

  it('fonts must be embedded', () => {
    const font = (entries: Record<string, PdfObject>) => ({
      resources: dictionary({ Font: dictionary({ F1: dictionary(entries) }) }),
    })
    const descriptor = dictionary({ FontFile2: reference(4) })
    expect(faults(font({ Subtype: name('Type1') }))).toEqual(['font-not-embedded'])
    expect(faults(font({ Subtype: name('Type3') }))).toEqual([])
    expect(faults(font({ Subtype: name('TrueType'), FontDescriptor: descriptor }))).toEqual([])
    const composite = array([dictionary({ FontDescriptor: descriptor })])
    expect(faults(font({ Subtype: name('Type0'), DescendantFonts: composite }))).toEqual([])
  })
})
