import { describe, expect, it } from 'vitest'
import { decodeXml } from './decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** One byte a character, as ISO 8859-1 writes them. */
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Two bytes a character, the low one first unless `bigEndian`. */
const utf16 = (text: string, bigEndian = false) =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) =>
      bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  )

const bytes = (...parts: readonly (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const euro = '<a>é€</a>'

describe('an XML file is decoded by its first bytes and its declaration, never by a guess', () => {
  it.each([
    ['UTF-8 without anything', utf8(euro), euro],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], utf8(euro)), euro],
    ['UTF-16 with a byte order mark', bytes([0xff, 0xfe], utf16(euro)), euro],
    ['UTF-16, high byte first', bytes([0xfe, 0xff], utf16(euro, true)), euro],
    ['UTF-16 without a byte order mark', utf16(euro), euro],
    ['UTF-16 without a byte order mark, high byte first', utf16(euro, true), euro],
  ])('%s', (_, file, text) => {
    expect(decodeXml(file)).toEqual({ ok: true, value: text })
  })

  it.each([
    ['ISO-8859-1', latin("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>"), 'é'],
    ['ISO-8859-15', latin('<?xml version="1.0" encoding="iso-8859-15"?><a>\u00a4</a>'), '€'],
    ['windows-1252', latin('<?xml version="1.0" encoding="windows-1252"?><a>\u0080</a>'), '€'],
    ['UTF-8 in capitals', utf8('<?xml version="1.0" encoding="UTF-8"?><a>€</a>'), '€'],
  ])('%s, as declared', (_, file, text) => {
    const decoded = decodeXml(file)
    expect(decoded.ok && decoded.value).toContain(`<a>${text}</a>`)
  })

  it.each([
    ['bytes that are not the UTF-8 they should be', latin('<a>é</a>')],
    ['bytes cut in the middle of a character', utf8('<a>€').subarray(0, 5)],
    ['UTF-16 cut in the middle of a character', bytes([0xff, 0xfe], utf16('<a/>'), [0])],
    ['UTF-16 that is only declared', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['an encoding that no invoice uses', utf8('<?xml version="1.0" encoding="EBCDIC-FR"?><a/>')],
  ])('%s are refused', (_, file) => {
    expect(decodeXml(file)).toMatchObject({ ok: false, error: { code: 'wrong-encoding' } })
  })

  it('an empty file is said to be empty', () => {
    expect(decodeXml(new Uint8Array())).toMatchObject({ ok: false, error: { code: 'empty' } })
  })
})
