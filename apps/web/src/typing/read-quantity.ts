import { add, decimal, divide, format, scaleOf, type Decimal } from '@acquit/einvoice'
import { readNumberOf } from './read-number.ts'
import { readProduct } from './read-price.ts'
import { readUnit } from './units.ts'

/** What was understood in a quantity; the unit and the price only when they were typed with it. */
export interface TypedQuantity {
  readonly quantity: string
  readonly unit?: string
  readonly unitPrice?: string
}

/** BR-FR-DEC-02. */
const decimalsAtMost = 4
const sixty = decimal('60')

/** Reads `3`, `2,5`, `3 j`, `2h30` (2.5 hours), `3*450` (three at 450). `undefined` when it is none of these. */
export function readQuantity(text: string): TypedQuantity | undefined {
  const time = /^\s*(\d{1,4})\s*h\s*([0-5]?\d)\s*(?:min|mn)?\s*$/i.exec(text)
  if (time !== null) {
    const hours = add(
      decimal(time[1] ?? '0'),
      divide(decimal(time[2] ?? '0'), sixty, decimalsAtMost),
    )
    return { quantity: format(hours), unit: 'HUR' }
  }
  const product = readProduct(text)
  if (product !== undefined) return product
  const parts = /^(\s*[-−+]?[\d\s\u00a0\u202f.,]+?)\s*([A-Za-zÀ-ÿ²³][\wÀ-ÿ²³.]*)?\s*$/.exec(text)
  if (parts === null) return undefined
  const quantity = quantityOf(parts[1] ?? '')
  if (quantity === undefined) return undefined
  if (parts[2] === undefined) return { quantity }
  const unit = readUnit(parts[2])
  return unit === undefined ? undefined : { quantity, unit }
}

function quantityOf(text: string): string | undefined {
  const value: Decimal | undefined = readNumberOf(text, decimalsAtMost)
  return value === undefined || scaleOf(value) > decimalsAtMost ? undefined : format(value)
}
