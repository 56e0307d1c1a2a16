import { describe, expect, it } from 'vitest'
import { isStorable, storable } from './storable.ts'

describe('texts that the database keeps', () => {
  it.each(['', 'été', '😀', '\u0001'])('%j is one', (text) => {
    expect(isStorable({ a: [text] })).toBe(true)
    expect(storable({ a: [text] })).toEqual({ a: [text] })
  })

  it.each([
    ['\0', ''],
    ['a\0b', 'ab'],
    ['\ud800', '\ufffd'],
    ['x\udc00y', 'x\ufffdy'],
  ])('%j is none, and becomes %j', (text, clean) => {
    expect(isStorable({ a: [text] })).toBe(false)
    expect(isStorable({ [text]: 1 })).toBe(false)
    expect(storable({ a: [text], n: 1, u: undefined, z: null })).toEqual({
      a: [clean],
      n: 1,
      z: null,
    })
  })
})
