import { describe, expect, it } from 'vitest'
import { layOut, numbersFit } from './columns.ts'
import type { LineRow } from './sheet.ts'

const heads = {
  number: 'N°',
  name: 'Désignation',
  quantity: 'Quantité',
  price: 'Prix HT (€)',
  vat: 'TVA',
  amount: 'Montant HT (€)',
}
const aRow = (changes: Partial<LineRow> = {}): LineRow => ({
  number: '1',
  name: 'Reliure',
  details: [],
  quantity: '1',
  unit: 'u',
  price: '100,00',
  vat: '20\u00a0%',
  amount: '100,00',
  kind: 'detail',
  depth: 0,
  detailLines: null,
  ...changes,
})
const linesOf = (row: LineRow) => layOut(heads, [row]).rows[0]?.detailLines

describe('columns are as wide as their widest text', () => {
  it('and grow with it', () => {
    const narrow = layOut(heads, [aRow()]).widths
    const wide = layOut(heads, [aRow(), aRow({ price: '1\u00a0234\u00a0567,00' })]).widths
    expect(wide.price).toBeGreaterThan(narrow.price)
    expect(wide.amount).toBe(narrow.amount)
  })

  it('have room for their heads, the one of the quantity over its unit too', () => {
    const { widths } = layOut(heads, [aRow({ unit: '' })])
    expect(widths.unit).toBe(0)
    expect(widths.quantity).toBeGreaterThan(30)
  })

  it('leave the number out when no row has one', () => {
    expect(layOut(heads, [aRow({ number: '' })]).widths.number).toBe(0)
    expect(numbersFit(['1', '2.1'])).toBe(true)
    expect(numbersFit(['1', '0b0d36a2-8f0c-4a57-9a49-1df6ff1c9a11'])).toBe(false)
  })
})

describe('the height of a row is known when its texts fit on their lines', () => {
  it('counts the lines of the small print', () => {
    expect(linesOf(aRow())).toBe(0)
    expect(linesOf(aRow({ details: ['Cuir', 'Dos long\nTitre doré'] }))).toBe(3)
  })

  it('and is left to Typst when a text may wrap', () => {
    const long = 'Reliure en plein maroquin, dos à nerfs, tranches dorées, '.repeat(3)
    expect(linesOf(aRow({ name: long }))).toBeNull()
    expect(linesOf(aRow({ details: [long] }))).toBeNull()
    expect(linesOf(aRow({ name: 'Reliure\nCuir' }))).toBeNull()
  })

  it('lets a figure that is longer than any column break between its thousands', () => {
    const huge = Array.from({ length: 12 }, () => '123').join('\u00a0')
    const row = layOut(heads, [aRow({ amount: huge })]).rows[0]
    expect(row?.detailLines).toBeNull()
    expect(row?.amount).toContain(' ')
    expect(row?.price).toBe('100,00')
  })
})
