import { add, decimal, divide, format, multiply, scaleOf, type Decimal } from '@acquit/einvoice'
import { readNumber, readNumberOf } from './read-number.ts'

/** What was understood in a price. `gross` says that VAT was taken off. */
export interface TypedPrice {
  readonly unitPrice?: string
  readonly quantity?: string
  readonly discount?: { readonly percentage: string }
  readonly gross?: boolean
}

/** BR-FR-DEC-03 and 02. */
const priceDecimals = 6
const quantityDecimals = 4
const hundred = decimal('100')

/**
 * Reads `450`, `450 ht`, `450 ttc` (VAT of the line taken off), `3*450`, `450 -10%`, `-10%`. `undefined` when it is none of
 * these, as `450 ttc` on a line that has no rate yet.
 */
export function readPrice(text: string, vatRate: string | undefined): TypedPrice | undefined {
  const discounted = /^(.*?)\s*[-−]\s*([\d.,\s]+)%\s*$/.exec(text)
  if (discounted !== null) {
    const percentage = readNumberOf(discounted[2] ?? '', 2)
    if (percentage === undefined) return undefined
    const discount = { percentage: format(percentage) }
    const before = (discounted[1] ?? '').trim()
    if (before === '') return { discount }
    const price = readPrice(before, vatRate)
    return price === undefined ? undefined : { ...price, discount }
  }
  const taxed = /^(.*?)\s*(ttc|ht|€)\s*$/i.exec(text.trim())
  const bare = taxed?.[1] ?? text
  const isGross = taxed?.[2]?.toLowerCase() === 'ttc'
  const product = readProduct(bare)
  const typed = product?.unitPrice ?? textOf(readNumberOf(bare, priceDecimals))
  if (typed === undefined) return undefined
  const unitPrice = isGross ? withoutVat(typed, vatRate) : typed
  if (unitPrice === undefined) return undefined
  return {
    unitPrice,
    ...(product !== undefined && { quantity: product.quantity }),
    ...(isGross && { gross: true }),
  }
}

const textOf = (value: Decimal | undefined): string | undefined =>
  value === undefined ? undefined : format(value)

/** `3*450`, `3 x 450`, `3 × 450`: a quantity, then its price. */
export function readProduct(text: string): { quantity: string; unitPrice: string } | undefined {
  const parts = /^([^*x×]+)\s*[*x×]\s*([^*x×]+)$/i.exec(text.trim())
  if (parts === null) return undefined
  const quantity = readNumberOf(parts[1] ?? '', quantityDecimals)
  const unitPrice = readNumberOf(parts[2] ?? '', priceDecimals)
  if (quantity === undefined || unitPrice === undefined) return undefined
  return { quantity: format(quantity), unitPrice: format(unitPrice) }
}

/** The net price of a gross one, to the cents when that is exact, else to the six decimals that a price may have. */
function withoutVat(gross: string, vatRate: string | undefined): string | undefined {
  const rate = vatRate === undefined ? undefined : readNumber(vatRate)
  if (rate === undefined) return undefined
  const net = divide(multiply(decimal(gross), hundred), add(hundred, rate), priceDecimals)
  return scaleOf(net) === 0 ? net : format(net)
}

/** What was understood in a discount: a part of the price, or a sum. */
export type TypedDiscount = { readonly percentage: string } | { readonly amount: string }

/** Reads `10`, `10 %`, `-10%` (percentages) and `50 €`, `-50€` (sums). */
export function readDiscount(text: string): TypedDiscount | undefined {
  const sign = /^\s*[-−]?\s*([\d\s\u00a0\u202f.,]+?)\s*(%|€|e|eur)?\s*$/i.exec(text)
  const value = sign === null ? undefined : readNumberOf(sign[1] ?? '', 2)
  if (value === undefined) return undefined
  const unit = sign?.[2]
  return unit === undefined || unit === '%'
    ? { percentage: format(value) }
    : { amount: format(value) }
}
