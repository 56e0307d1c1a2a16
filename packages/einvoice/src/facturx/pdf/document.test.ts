import { describe, expect, it } from 'vitest'
import { extractFacturX } from '../extract.ts'
import { sampleObjects, samplePdf } from '../testing/sample-pdf.ts'
import { forms, writePdf } from '../testing/write-pdf.ts'
import { concatenated, fromLatin1, indexOf, lastIndexOf, latin1 } from './bytes.ts'
import { PdfDocument } from './document.ts'
import { orFault } from './fault.ts'
import { defaultPdfLimits, type PdfLimits } from './limits.ts'
import { array, dictionary, name, reference, type PdfObject } from './object.ts'
import { pagesOf } from './trees.ts'
import { updated } from './update.ts'

const open = (bytes: Uint8Array, limits: Partial<PdfLimits> = {}) =>
  orFault(() => new PdfDocument(bytes, { ...defaultPdfLimits, ...limits }))

function opened(bytes: Uint8Array): PdfDocument {
  const result = open(bytes)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const faultOf = (bytes: Uint8Array, limits: Partial<PdfLimits> = {}) => {
  const result = open(bytes, limits)
  return result.ok ? undefined : result.error.code
}

/** What the one page of a sample says. */
function contentOf(document: PdfDocument): string {
  const [page] = [...pagesOf(document)]
  const stream = page && document.stream(page, 'Contents')
  return stream === undefined ? '' : latin1(document.decode(stream).bytes)
}

const replaced = (bytes: Uint8Array, what: string, by: string) =>
  fromLatin1(latin1(bytes).replace(what, by))

describe.each(forms)('a file whose cross-references are a %s', (form) => {
  const file = samplePdf({ form, content: 'BT ET' })

  it('is read', () => {
    const document = opened(file)
    expect(contentOf(document)).toBe('BT ET')
    expect(document.references.startsAt).toBeDefined()
  })

  it('is read when rubbish comes before and after it', () => {
    const mail = fromLatin1('Content-Type: application/pdf\r\n\r\n')
    expect(contentOf(opened(concatenated([mail, file, fromLatin1('\0\0-- \r\n')])))).toBe('BT ET')
  })

  it('is read when startxref points nowhere', () => {
    const document = opened(replaced(file, 'startxref\n', 'startxref\n9'))
    expect(contentOf(document)).toBe('BT ET')
    expect(document.references.startsAt).toBeUndefined()
  })

  it('is read when its offsets are all wrong', () => {
    const shifted = replaced(file, '%PDF-1.7\n', '%PDF-1.7\n% some bytes more\n')
    expect(contentOf(opened(shifted))).toBe('BT ET')
  })

  it('is read when its end is cut off', () => {
    const end = form === 'table' ? indexOf(file, 'xref') : lastIndexOf(file, 'startxref')
    expect(contentOf(opened(file.subarray(0, end)))).toBe('BT ET')
  })

  it('shows its newest revision, however often it was updated', () => {
    let latest = file
    for (const content of ['one', 'two', 'three']) {
      const stream: PdfObject = {
        kind: 'stream',
        dictionary: dictionary({}),
        bytes: fromLatin1(content),
      }
      latest = updated(opened(latest), new Map([[4, stream]]))
    }
    expect(contentOf(opened(latest))).toBe('three')
    expect(latin1(latest, 0, file.length)).toBe(latin1(file))
  })
})

describe('streams', () => {
  it('end before endstream when /Length is wrong or missing', () => {
    const file = samplePdf({ content: 'BT ET' })
    expect(contentOf(opened(replaced(file, '/Length 5', '/Length 9')))).toBe('BT ET')
    expect(contentOf(opened(replaced(file, '/Length 5', '/Longer 5')))).toBe('BT ET')
  })

  it('have the length that another object says', () => {
    const objects = sampleObjects({ content: 'endstream x' }).set(30, 11)
    const file = writePdf(objects, 'table')
    const indirect = replaced(file, '/Length 11 >>', '/Length 30 0 R >>')
    expect(contentOf(opened(indirect))).toBe('endstream x')
  })
})

describe('loops', () => {
  it('of /Prev end', () => {
    const file = samplePdf()
    const start = /startxref\n(\d+)/.exec(latin1(file))?.[1] ?? ''
    expect(faultOf(replaced(file, '/Size', `/Prev ${start} /Size`))).toBeUndefined()
  })

  it('of references, of lengths and of page trees end', () => {
    const objects = sampleObjects({ catalog: { Lang: reference(20) } })
      .set(20, reference(21))
      .set(21, reference(20))
      .set(2, dictionary({ Type: name('Pages'), Kids: array([reference(3), reference(2)]) }))
    const document = opened(replaced(writePdf(objects, 'table'), '/Length 0', '/Length 4 0 R'))
    expect(document.get(document.catalog, 'Lang')).toBeNull()
    expect([...pagesOf(document)]).toHaveLength(1)
    expect(contentOf(document)).toBe('')
  })
})

describe('refusals, each by its name', () => {
  const file = samplePdf()

  it('not-a-pdf: no header', () => {
    expect(faultOf(fromLatin1('PK\x03\x04 some archive'))).toBe('not-a-pdf')
    expect(faultOf(new Uint8Array())).toBe('not-a-pdf')
  })

  it('truncated: a header and little else', () => {
    expect(faultOf(file.subarray(0, 20))).toBe('truncated')
  })

  it('damaged: an end, but no catalog', () => {
    expect(faultOf(fromLatin1('%PDF-1.4\nnothing here\n%%EOF'))).toBe('damaged')
  })

  it('encrypted', () => {
    const trailer = dictionary({ Root: reference(1), Encrypt: dictionary({}) })
    expect(faultOf(writePdf(sampleObjects(), 'table', trailer))).toBe('encrypted')
  })

  it('too-large: more bytes, objects or revisions than the limits', () => {
    expect(faultOf(file, { fileBytesAtMost: 100 })).toBe('too-large')
    expect(faultOf(file, { objectsAtMost: 3 })).toBe('too-large')
    expect(faultOf(updated(opened(file), new Map([[4, null]])), { revisionsAtMost: 1 })).toBe(
      'too-large',
    )
  })

  it('too-large: objects inside one another, so that a small file would be read without end', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => 100 + index)
    const base = samplePdf({ catalog: { AF: array(numbers.map((number) => reference(number))) } })
    // Each object is a string that nothing closes: it runs to the end of the file, through all the others.
    const heads = numbers.map((number) => `${number} 0 obj ((`)
    const start = base.length + heads.join('').length
    let offset = base.length
    const rows = heads.map((head) => {
      const row = `${String(offset).padStart(10, '0')} 00000 n \n`
      offset += head.length
      return row
    })
    const previous = /startxref\n(\d+)/.exec(latin1(base))?.[1] ?? ''
    const update = `${heads.join('')}xref\n100 3000\n${rows.join('')}trailer\n<< /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF`
    const bait = concatenated([base, fromLatin1(update)])
    expect(faultOf(bait)).toBeUndefined()
    expect(extractFacturX(bait)).toMatchObject({ ok: false, error: { code: 'too-large' } })
  })

  it('too-deep: arrays in arrays', () => {
    const deep = replaced(file, '/OutputIntents [', `/OutputIntents ${'['.repeat(200)}`)
    expect(faultOf(deep)).toBe('too-deep')
  })

  it('says each in French and in English', () => {
    const result = open(new Uint8Array())
    expect(result).toMatchObject({
      ok: false,
      error: { message: { fr: expect.stringMatching(/PDF/), en: expect.stringMatching(/PDF/) } },
    })
  })
})
