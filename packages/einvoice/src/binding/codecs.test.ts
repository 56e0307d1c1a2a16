import { describe, expect, it } from 'vitest'
import { parseXml } from '../xml/parse.ts'
import {
  boolean,
  ciiDate,
  decimal,
  isoDate,
  text,
  token,
  translated,
  Unreadable,
  type Codec,
} from './codecs.ts'

function read(codec: Codec, content: string): unknown {
  const root = parseXml(`<e>${content}</e>`, new Map())
  if (!root.ok) throw new Error(root.error.message.en)
  const value = codec.read(root.value)
  return value instanceof Unreadable ? { unreadable: value.text } : value
}

const write = (codec: Codec, value: unknown): string => codec.write(value, {}).join('|')

describe('free text', () => {
  it('is kept to the character, blank being nothing', () => {
    expect(read(text, ' a\n b ')).toBe(' a\n b ')
    expect(read(text, ' \n')).toBeUndefined()
    expect(write(text, ' <a> ')).toBe('| &lt;a&gt; ')
  })
})

describe('a code or an identifier', () => {
  it('has no blank around it', () => {
    expect(read(token, '\n 380 ')).toBe('380')
    expect(read(token, ' ')).toBeUndefined()
  })
})

describe('a decimal', () => {
  it.each(['0', '-1.50', '100.10', '.5'])('is read: %s', (written) => {
    expect(read(decimal, ` ${written} `)).toEqual(expect.any(String))
  })

  it.each(['1E2', '1,5', 'INF', '1.2.3', '--1', '1 000'])('is not %s', (written) => {
    expect(read(decimal, written)).toEqual({ unreadable: written })
  })
})

describe('a boolean', () => {
  it('is written in words or in digits (XML Schema)', () => {
    expect(['true', '1', 'false', '0'].map((written) => read(boolean, written))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(read(boolean, 'yes')).toEqual({ unreadable: 'yes' })
    expect(write(boolean, false)).toBe('|false')
  })
})

describe('a date', () => {
  const day = ciiDate('d')

  it('is an ISO day in UBL', () => {
    expect(read(isoDate, '2028-02-29')).toBe('2028-02-29')
    expect(read(isoDate, '2027-02-29')).toEqual({ unreadable: '2027-02-29' })
    expect(read(isoDate, '2027-01-01T00:00:00')).toEqual({ unreadable: '2027-01-01T00:00:00' })
  })

  it('is eight digits of format 102 in CII', () => {
    expect(read(day, '<d format="102"> 20280229 </d>')).toBe('2028-02-29')
    expect(write(day, '2028-02-29')).toBe('|<d format="102">20280229</d>')
    expect(read(day, '')).toBeUndefined()
    expect(read(day, '<d format="102"/>')).toBeUndefined()
  })

  it.each([
    ['<d format="102">20270229</d>', '20270229'],
    ['<d format="102">2027-02-28</d>', '2027-02-28'],
    ['<d format="203">202702281200</d>', '202702281200'],
    ['<d>20270228</d>', '20270228'],
    ['<other>2027-02-28T00:00:00</other>', '2027-02-28T00:00:00'],
    ['<d format="102">20270228</d><d format="102">20270228</d>', '20270228'],
    ['20270228', '20270228'],
  ])('is unreadable in CII as %s', (content, unreadable) => {
    expect(read(day, content)).toEqual({ unreadable })
  })
})

describe('a code that the syntax spells otherwise', () => {
  const code = translated([
    ['3', '5'],
    ['432', '72'],
  ])

  it('is translated both ways, unknown codes as they are', () => {
    expect(read(code, '72')).toBe('432')
    expect(write(code, '432')).toBe('|72')
    expect(read(code, '99')).toBe('99')
    expect(write(code, '99')).toBe('|99')
  })

  it('is unreadable in the spelling of the norm, which is none of the syntax', () => {
    expect(read(code, '432')).toEqual({ unreadable: '432' })
  })
})
