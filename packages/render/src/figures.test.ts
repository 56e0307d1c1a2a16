import { describe, expect, it } from 'vitest'
import { calendarDate, decimal } from '@acquit/einvoice'
import { figure, grouped, longDate, money, percent, shortDate } from './figures.ts'

const space = '\u00a0'
const minus = '\u2212'

describe('figures are printed as the language writes them', () => {
  it('parts thousands with a no-break space and decimals with a comma in French', () => {
    expect(figure(decimal('1234567.5'), 'fr', 2)).toBe(`1${space}234${space}567,50`)
    expect(figure(decimal('1234567.5'), 'en', 2)).toBe('1,234,567.50')
  })

  it('loses no digit and adds only the zeros that the currency asks for', () => {
    expect(figure(decimal('0.000001'), 'fr', 2)).toBe('0,000001')
    expect(figure(decimal('12.500'), 'fr')).toBe('12,5')
    expect(figure(decimal('99999999999999999.99'), 'en')).toBe('99,999,999,999,999,999.99')
  })

  it('writes a true minus sign, before the currency too', () => {
    expect(money(decimal('-12'), 'EUR', 'fr')).toBe(`${minus}12,00${space}€`)
    expect(money(decimal('-12'), 'EUR', 'en')).toBe(`${minus}€12.00`)
  })

  it('counts each currency in its own minor unit and keeps the code of ambiguous signs', () => {
    expect(money(decimal('1500'), 'JPY', 'fr')).toBe(`1${space}500${space}JPY`)
    expect(money(decimal('1500'), 'USD', 'en')).toBe(`USD${space}1,500.00`)
    expect(money(decimal('1.5'), 'not a code', 'fr')).toBe('1,50')
    expect(money(decimal('1.5'), undefined, 'fr')).toBe('1,50')
  })

  it('sets a space before % in French alone', () => {
    expect(percent(decimal('5.50'), 'fr')).toBe(`5,5${space}%`)
    expect(percent(decimal('20.0'), 'en')).toBe('20%')
  })
})

describe('dates are days, in words or in figures', () => {
  it('says the first of the month as French does', () => {
    expect(longDate(calendarDate('2026-12-01'), 'fr')).toBe(`1er${space}décembre${space}2026`)
    expect(longDate(calendarDate('2026-12-01'), 'en')).toBe(`1${space}December${space}2026`)
    expect(longDate(calendarDate('2028-02-29'), 'fr')).toBe(`29${space}février${space}2028`)
  })

  it('writes the day first in figures', () => {
    expect(shortDate(calendarDate('2026-11-05'))).toBe('05/11/2026')
  })
})

describe('identifiers are grouped to be read', () => {
  it('groups by the sizes given, the last one repeating', () => {
    expect(grouped('12345678901234', [3, 3, 3, 5])).toBe(`123${space}456${space}789${space}01234`)
    expect(grouped('FR7630006000', [4])).toBe(`FR76${space}3000${space}6000`)
  })
})
