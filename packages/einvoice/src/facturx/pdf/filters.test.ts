import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fromLatin1, latin1 } from './bytes.ts'
import { orFault } from './fault.ts'
import { filtersOf } from './filter-parameters.ts'
import { decoded } from './filters.ts'
import { array, dictionary, name, type PdfObject } from './object.ts'

const inflatedBytesAtMost = 1_000_000

const decode = (bytes: Uint8Array, filter: PdfObject, parameters?: PdfObject) =>
  orFault(() =>
    decoded(
      bytes,
      filtersOf(dictionary({ Filter: filter, DecodeParms: parameters })),
      inflatedBytesAtMost,
    ),
  )

const textOf = (result: ReturnType<typeof decode>) =>
  result.ok ? latin1(result.value.bytes) : result.error.code

const flate = name('FlateDecode')
const hello = zlibSync(fromLatin1('hello '.repeat(1000)))

describe('FlateDecode', () => {
  it('inflates zlib data, and says that they are whole', () => {
    expect(decode(hello, flate)).toMatchObject({ ok: true, value: { whole: true } })
    expect(textOf(decode(hello, flate))).toBe('hello '.repeat(1000))
  })

  it('inflates bare deflate, and data with rubbish after them', () => {
    expect(textOf(decode(hello.subarray(2, -4), flate))).toBe('hello '.repeat(1000))
    const followed = new Uint8Array(hello.length + 200_000)
    followed.set(hello)
    expect(decode(followed, flate)).toMatchObject({ ok: true, value: { whole: true } })
  })

  it('gives what came before the damage, and says that it is not whole', () => {
    const noise = Uint8Array.from(
      { length: 40_000 },
      (_, index) => Math.imul(index, 0x9e3779b1) >> 24,
    )
    const packed = zlibSync(noise)
    const cut = decode(packed.subarray(0, packed.length * 0.9), flate)
    expect(cut).toMatchObject({ ok: true, value: { whole: false } })
    expect(cut.ok && noise.subarray(0, cut.value.bytes.length)).toEqual(cut.ok && cut.value.bytes)
    expect(cut.ok && cut.value.bytes.length).toBeGreaterThan(10_000)
  })

  it('stops a decompression bomb at inflatedBytesAtMost', () => {
    const bomb = zlibSync(new Uint8Array(5_000_000))
    expect(textOf(decode(bomb, flate))).toBe('decompression-limit')
    const twice = decode(zlibSync(bomb), array([flate, flate]))
    expect(textOf(twice)).toBe('decompression-limit')
  })
})

describe('predictors', () => {
  const undo = (predictor: number, rows: readonly number[], more = {}) => {
    const parameters = dictionary({ Predictor: predictor, Columns: 3, ...more })
    const result = decode(zlibSync(Uint8Array.from(rows)), flate, parameters)
    return result.ok ? [...result.value.bytes] : []
  }

  it('undoes each filter of PNG', () => {
    const rows = [0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1]
    expect(undo(15, rows)).toEqual([1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5])
  })

  it('undoes the predictor of TIFF, colour by colour', () => {
    expect(undo(2, [1, 1, 1, 5, 1, 1])).toEqual([1, 2, 3, 5, 6, 7])
    expect(undo(2, [1, 10, 1, 1, 1, 1], { Colors: 2 })).toEqual([1, 10, 2, 11, 3, 12])
  })

  it('leaves alone what parameters without sense describe', () => {
    expect(undo(12, [2, 1, 1, 1], { Columns: -1 })).toEqual([2, 1, 1, 1])
    expect(undo(12, [2, 1, 1, 1], { Columns: 1e300 })).toEqual([2, 1, 1, 1])
  })
})

describe('other filters', () => {
  it('ASCIIHexDecode', () => {
    expect(textOf(decode(fromLatin1('48 65 6C 6c 6F>zz'), name('ASCIIHexDecode')))).toBe('Hello')
  })

  it('ASCII85Decode, with its short last group and its shorthand for zeros', () => {
    const text = '87cURD]i,"Ebo80z~>'
    expect(textOf(decode(fromLatin1(text), name('ASCII85Decode')))).toBe('Hello World!\0\0\0\0')
    expect(textOf(decode(fromLatin1('87cURDZ~>'), name('A85')))).toBe('Hello')
  })

  it('LZWDecode: the example of ISO 32000-1 §7.4.4.2', () => {
    const example = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]
    const result = decode(Uint8Array.from(example), name('LZWDecode'))
    expect(result).toEqual({
      ok: true,
      value: { bytes: Uint8Array.from([45, 45, 45, 45, 45, 65, 45, 45, 45, 66]), whole: true },
    })
  })

  it('RunLengthDecode', () => {
    const runs = Uint8Array.from([2, 65, 66, 67, 254, 68, 128])
    expect(textOf(decode(runs, name('RunLengthDecode')))).toBe('ABCDDD')
  })

  it('one after the other, as the array of filters says', () => {
    const hex = fromLatin1([...hello].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
    const result = decode(hex, array([name('ASCIIHexDecode'), flate]))
    expect(textOf(result)).toBe('hello '.repeat(1000))
  })

  it('those made for images are not undone, and what they hold is not whole', () => {
    expect(decode(hello, name('DCTDecode'))).toEqual({
      ok: true,
      value: { bytes: new Uint8Array(), whole: false },
    })
  })
})
