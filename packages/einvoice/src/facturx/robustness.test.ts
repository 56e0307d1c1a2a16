import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containerFindings } from './container/findings.ts'
import { embedFacturX } from './embed.ts'
import { extractFacturX } from './extract.ts'
import { fromLatin1 } from './pdf/bytes.ts'
import { basic, samplePdf, sampleXml } from './testing/sample-pdf.ts'
import { forms } from './testing/write-pdf.ts'

/** Reads, judges and rewrites; a throw fails the property, a loop without end fails the test. */
function survives(pdf: Uint8Array): boolean {
  const extraction = extractFacturX(pdf)
  if (extraction.ok) containerFindings(extraction.value, basic)
  const written = embedFacturX(pdf, sampleXml, { profile: 'BASIC' })
  if (!written.ok) return true
  const read = extractFacturX(written.value)
  return !read.ok || read.value.invoice !== undefined
}

const positions = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), {
  minLength: 1,
  maxLength: 40,
})

describe.each(forms)('a hostile file (%s)', (form) => {
  const file = samplePdf({ form, content: 'BT (x) Tj ET', catalog: { OutputIntents: undefined } })

  it('cut anywhere gives a value', () => {
    for (let length = 0; length <= file.length; length += 11) {
      expect(survives(file.subarray(0, length))).toBe(true)
    }
  })

  it('with bytes flipped gives a value', () => {
    fc.assert(
      fc.property(positions, (flips) => {
        const damaged = file.slice()
        for (const [at, byte] of flips) damaged[at % damaged.length] = byte
        expect(survives(damaged)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('with pieces moved about gives a value', () => {
    const pieces = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 400 }), fc.nat()), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, (moves) => {
        const damaged = file.slice()
        for (const [from, length, to] of moves) {
          const source = from % damaged.length
          damaged.copyWithin(to % damaged.length, source, source + length)
        }
        expect(survives(damaged)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })
})

describe('a file made of the words of PDF', () => {
  const words = fc.constantFrom(
    ...'1 0 obj|endobj|<<|>>|[|]|(|)|<|>|/Type|/Catalog|/Pages|/Kids|/Root|/Prev|1 0 R|2 0 R|stream|endstream'.split(
      '|',
    ),
    ...'/Length|/Filter|/FlateDecode|/ObjStm|/XRef|/W|/Index|/N|/First|xref|trailer|startxref|%%EOF|-1|9e9|0|7'.split(
      '|',
    ),
    ...'/Names|/EmbeddedFiles|/AF|/EF|/UF|/Metadata|null|true|99999999999|2 0 obj|/Size|%|\r\n'.split(
      '|',
    ),
  )

  it('gives a value', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), (parts) => {
        expect(survives(fromLatin1(`%PDF-1.7\n${parts.join(' ')}`))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
