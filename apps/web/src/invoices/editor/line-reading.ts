import type { DraftLine } from '@acquit/contract'
import type { Format } from '../../i18n/format.ts'
import { readDiscount, readPrice } from '../../typing/read-price.ts'
import { readQuantity } from '../../typing/read-quantity.ts'
import { unitOf } from '../../typing/units.ts'

/** What a cell understood of its text: the fields it sets, and what to show when that is not plainly what was typed. */
export type CellReading =
  | { readonly patch: LinePatch; readonly hint?: string }
  /** Nothing: the key of the sentence that says what the cell takes. */
  | { readonly fault: CellFault }

export type CellFault = 'name' | 'description' | 'quantity' | 'price' | 'discount' | 'vat'
export type LinePatch = { readonly [Key in keyof DraftLine]?: DraftLine[Key] | undefined }

/** BT-153 and BT-154 have the lengths of the contract. */
const nameAtMost = 200
const descriptionAtMost = 2000

/** The first line is the name, the others the description. */
export function readName(text: string): CellReading {
  const [name = '', ...rest] = text.split('\n')
  const description = rest.join('\n').trimEnd()
  if (name.length > nameAtMost) return { fault: 'name' }
  if (description.length > descriptionAtMost) return { fault: 'description' }
  return {
    patch: {
      name: name.trim() === '' ? undefined : name.trim(),
      description: description === '' ? undefined : description,
    },
  }
}

export const nameText = ({ name, description }: DraftLine): string =>
  description === undefined ? (name ?? '') : `${name ?? ''}\n${description}`

export function readQuantityCell(text: string, format: Format): CellReading {
  if (text.trim() === '') return { patch: { quantity: undefined } }
  const read = readQuantity(text)
  if (read === undefined) return { fault: 'quantity' }
  const { quantity, unit, unitPrice } = read
  const patch = {
    quantity,
    ...(unit !== undefined && { unit }),
    ...(unitPrice !== undefined && { unitPrice }),
  }
  return unit === undefined && unitPrice === undefined
    ? { patch }
    : { patch, hint: productHint({ quantity, unit, unitPrice }, format) }
}

/** `3 j`: the unit is shown unless it is the plain one. */
export function quantityText({ quantity, unit }: DraftLine, format: Format): string {
  if (quantity === undefined) return ''
  const number = format.number(quantity)
  if (unit === undefined || unit === 'C62') return number
  const known = unitOf(unit)
  return `${number}\u00a0${known === undefined ? unit : format.say(known.short)}`
}

export function readPriceCell(text: string, line: DraftLine, format: Format): CellReading {
  if (text.trim() === '') return { patch: { unitPrice: undefined } }
  const rate = line.vat?.category === 'S' ? line.vat.rate : undefined
  const read = readPrice(text, rate)
  if (read === undefined) return { fault: 'price' }
  const { unitPrice, quantity, discount, gross } = read
  const patch = {
    ...(unitPrice !== undefined && { unitPrice }),
    ...(quantity !== undefined && { quantity }),
    ...(discount !== undefined && { discount }),
  }
  const isPlain = quantity === undefined && discount === undefined && gross !== true
  return isPlain
    ? { patch }
    : { patch, hint: productHint({ quantity, unitPrice, discount }, format) }
}

interface Understood {
  readonly quantity?: string | undefined
  readonly unit?: string | undefined
  readonly unitPrice?: string | undefined
  readonly discount?: { readonly percentage: string } | undefined
}

/** `3 × 375,00 € HT − 10 %`. */
function productHint({ quantity, unit, unitPrice, discount }: Understood, format: Format): string {
  const known = unit === undefined ? undefined : unitOf(unit)
  const counted = quantity === undefined ? [] : [format.number(quantity)]
  const named = known === undefined ? [] : [format.say(known.name)]
  const priced =
    unitPrice === undefined
      ? []
      : [`${quantity === undefined ? '' : '× '}${format.money(unitPrice)} HT`]
  const reduced = discount === undefined ? [] : [`− ${format.percent(discount.percentage)}`]
  return [...counted, ...named, ...priced, ...reduced].join(' ')
}

export function readDiscountCell(text: string, line: DraftLine): CellReading {
  if (text.trim() === '') return { patch: { discount: undefined } }
  const read = readDiscount(text)
  if (read === undefined) return { fault: 'discount' }
  const reason = line.discount?.reason
  return { patch: { discount: { ...read, ...(reason !== undefined && { reason }) } } }
}

export function discountText({ discount }: DraftLine, format: Format): string {
  if (discount?.percentage !== undefined) return `−\u202f${format.percent(discount.percentage)}`
  return discount?.amount === undefined ? '' : `−\u202f${format.money(discount.amount)}`
}

/** As typed back when a cell is entered: digits and a comma in French, nothing to take out before typing. */
export const plainNumber = (value: string | undefined, language: string): string =>
  value === undefined ? '' : language === 'fr' ? value.replace('.', ',') : value
