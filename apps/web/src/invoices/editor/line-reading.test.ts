import { describe, expect, it } from 'vitest'
import { formatIn } from '../../i18n/format.ts'
import {
  discountText,
  nameText,
  quantityText,
  readDiscountCell,
  readName,
  readPriceCell,
  readQuantityCell,
} from './line-reading.ts'

const format = formatIn('fr')
const standard = { vat: { category: 'S', rate: '20' } } as const

describe('cells: what is understood is shown before it is taken', () => {
  it('the first line of the designation is the name, the rest the description', () => {
    expect(readName('Conseil\nnovembre')).toEqual({
      patch: { name: 'Conseil', description: 'novembre' },
    })
    expect(nameText({ name: 'Conseil', description: 'novembre' })).toBe('Conseil\nnovembre')
    expect(readName('x'.repeat(201))).toEqual({ fault: 'name' })
  })

  it('a plain number says nothing more; a unit or a product is repeated', () => {
    expect(readQuantityCell('3', format)).toEqual({ patch: { quantity: '3' } })
    expect(readQuantityCell('2h30', format)).toEqual({
      patch: { quantity: '2.5', unit: 'HUR' },
      hint: '2,5 heure',
    })
    expect(readQuantityCell('3*450', format)).toMatchObject({ hint: '3 × 450,00\u00a0€ HT' })
    expect(readQuantityCell('trois', format)).toEqual({ fault: 'quantity' })
  })

  it('a gross price shows the net one that will be written', () => {
    expect(readPriceCell('450 ttc', standard, format)).toEqual({
      patch: { unitPrice: '375' },
      hint: '375,00\u00a0€ HT',
    })
    expect(readPriceCell('450 ttc', {}, format)).toEqual({ fault: 'price' })
  })

  it('an emptied cell takes its field away', () => {
    expect(readQuantityCell(' ', format)).toEqual({ patch: { quantity: undefined } })
    expect(readDiscountCell('', {})).toEqual({ patch: { discount: undefined } })
  })

  it('values are written the French way', () => {
    expect(quantityText({ quantity: '2.5', unit: 'HUR' }, format)).toBe('2,5\u00a0h')
    expect(quantityText({ quantity: '1', unit: 'C62' }, format)).toBe('1')
    expect(discountText({ discount: { percentage: '10' } }, format)).toBe('−\u202f10\u202f%')
  })
})
