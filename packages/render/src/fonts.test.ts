import { describe, expect, it } from 'vitest'
import { covers, widthOf } from './fonts.ts'

const all = (text: string): boolean =>
  Array.from(text).every((one) => covers(one.codePointAt(0) ?? 0))

describe('the fonts cover what European invoices are written in', () => {
  it.each([
    ['Latin', 'ÀÉÎÕÜàéîõüŒœÆæßÐðÞþŁłĄąĘęŻżŠšČčŘřŮůŐőŰűĞğİıŞşȘșȚțĀāĒēĢģĶķĻļŅņĦħŻż'],
    ['Greek', 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωάέήίόύώϊϋΐΰἀὄῦᾳ'],
    ['Cyrillic', 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзійїєґћђљњџўщъыьэюя'],
    ['signs', '€£§°²³½×−–—…’“”«»•·‰№\u00a0\u202f'],
  ])('%s', (_, text) => {
    expect(all(text)).toBe(true)
  })

  it('not other scripts, which are written as their numbers', () => {
    expect(covers(0x4e2d)).toBe(false)
    expect(covers(0x0628)).toBe(false)
  })
})

describe('figures are tabular', () => {
  it('gives every digit the same width', () => {
    const widths = Array.from('0123456789', widthOf)
    expect(new Set(widths).size).toBe(1)
  })

  it('adds widths up', () => {
    expect(widthOf('1234')).toBeCloseTo(4 * widthOf('0'), 6)
  })
})
