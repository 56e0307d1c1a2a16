import { describe, expect, it } from 'vitest'
import { fromLatin1 } from './bytes.ts'
import { decodeText, encodeText, readDate, writeDate } from './text.ts'

describe('text strings', () => {
  it('are PDFDocEncoding unless they say otherwise', () => {
    expect(decodeText(fromLatin1('re\xe7u \xa0 5\x84 \x93fi'))).toBe('reçu € 5— ﬁfi')
  })

  it('are UTF-16 or UTF-8 where their first bytes say so', () => {
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x20, 0xac, 0, 0x41]))).toBe('€A')
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0xac, 0x20]))).toBe('€')
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe('é')
  })

  it.each(['factur-x.xml', 'Reçu n° 1 — 😀.pdf', ''])(
    '%s is written so that it reads back',
    (text) => {
      expect(decodeText(encodeText(text))).toBe(text)
    },
  )
})

describe('dates', () => {
  it.each([
    ["D:20260901120001+02'00'", '2026-09-01T12:00:01+02:00'],
    ["D:20260901120001-05'30", '2026-09-01T12:00:01-05:30'],
    ["D:20260901120001Z00'00'", '2026-09-01T12:00:01Z'],
    ['D:202609011200', '2026-09-01T12:00:00'],
    ['20260901', '2026-09-01'],
    ['D:2026', '2026'],
    ['yesterday', undefined],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it('are written in universal time', () => {
    expect(writeDate(new Date('2026-09-01T12:00:01.5Z'))).toBe('D:20260901120001Z')
  })
})
