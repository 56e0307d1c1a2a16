import { calendarDate } from '@acquit/einvoice'
import { describe, expect, it } from 'vitest'
import { readDay } from './read-day.ts'
import { readNumber } from './read-number.ts'
import { readDiscount, readPrice } from './read-price.ts'
import { readQuantity } from './read-quantity.ts'
import { readUnit } from './units.ts'

describe('numbers: comma or point, blanks anywhere', () => {
  it.each([
    ['450', '450'],
    ['1 234,56', '1234.56'],
    ['1\u202f234,56\u00a0€', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1.234.567', '1234567'],
    [',5', '0.5'],
    ['-12,5', '-12.5'],
    ['−12', '-12'],
  ])('%s', (text, value) => expect(readNumber(text)).toBe(value))

  it.each(['', 'abc', '1e3', '--1', '12 kg'])('%s is none', (text) =>
    expect(readNumber(text)).toBeUndefined(),
  )
})

describe('quantities', () => {
  it.each([
    ['3', { quantity: '3' }],
    ['2,5', { quantity: '2.5' }],
    ['2h30', { quantity: '2.5', unit: 'HUR' }],
    ['1h20', { quantity: '1.3333', unit: 'HUR' }],
    ['3 j', { quantity: '3', unit: 'DAY' }],
    ['12 m2', { quantity: '12', unit: 'MTK' }],
    ['3*450', { quantity: '3', unitPrice: '450' }],
    ['-1', { quantity: '-1' }],
  ])('%s', (text, read) => expect(readQuantity(text)).toEqual(read))

  it('more than four decimals is refused, not rounded (BR-FR-DEC-02)', () => {
    expect(readQuantity('1,23456')).toBeUndefined()
  })
})

describe('prices', () => {
  it.each([
    ['450', { unitPrice: '450' }],
    ['450 ht', { unitPrice: '450' }],
    ['3*450', { quantity: '3', unitPrice: '450' }],
    ['3 x 450,50', { quantity: '3', unitPrice: '450.5' }],
    ['450 ttc', { unitPrice: '375', gross: true }],
    ['100 TTC', { unitPrice: '83.333333', gross: true }],
    ['-10%', { discount: { percentage: '10' } }],
    ['450 - 10 %', { unitPrice: '450', discount: { percentage: '10' } }],
  ])('%s', (text, read) => expect(readPrice(text, '20')).toEqual(read))

  it('a gross price needs a rate', () => {
    expect(readPrice('450 ttc', undefined)).toBeUndefined()
  })
})

describe('discounts', () => {
  it.each([
    ['10', { percentage: '10' }],
    ['-10%', { percentage: '10' }],
    ['5,5 %', { percentage: '5.5' }],
    ['50 €', { amount: '50' }],
  ])('%s', (text, read) => expect(readDiscount(text)).toEqual(read))
})

describe('days', () => {
  const today = calendarDate('2026-11-22')
  const read = (text: string) => readDay(text, { today, from: today })
  it.each([
    ['15/12', '2026-12-15'],
    ['15/1', '2027-01-15'],
    ['30/9', '2026-09-30'],
    ['15.12.26', '2026-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['7', '2026-11-07'],
    ['+15', '2026-12-07'],
    ['auj', '2026-11-22'],
    ['aujourd’hui', '2026-11-22'],
    ['30j', '2026-12-22'],
    ['30j fdm', '2026-12-31'],
    ['fdm', '2026-11-30'],
  ])('%s', (text, day) => expect(read(text)).toBe(day))

  it.each(['31/2', '2026-02-30', 'bientôt', '32'])('%s is none', (text) =>
    expect(read(text)).toBeUndefined(),
  )
})

describe('units', () => {
  it.each([
    ['h', 'HUR'],
    ['Jours', 'DAY'],
    ['forfait', 'LS'],
    ['m²', 'MTK'],
    ['kgm', 'KGM'],
    ['kilom', 'KMT'],
  ])('%s', (text, code) => expect(readUnit(text)).toBe(code))
  it('nothing of that name', () => expect(readUnit('zz')).toBeUndefined())
})
