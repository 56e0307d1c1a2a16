import {
  calculate,
  decimal,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  zero,
  type Decimal,
  type Invoice,
} from '@acquit/einvoice'
import type { DraftReduction, InvoiceDraft } from '../draft.ts'
import { present } from './amounts.ts'
import { discountCode, rateOf, reductionOf } from './lines.ts'

type Group = Invoice['vatBreakdown'][number]
type Reduction = Invoice['allowances'][number]

/**
 * Document discounts and charges (BG-20, BG-21). The norm wants each under one VAT rate: those written without one are
 * spread over the rates of the lines, a percentage rate by rate, an amount in proportion, the last rate taking the cents
 * that rounding leaves.
 */
export function withReductions(invoice: Invoice, draft: InvoiceDraft): Invoice {
  const groups = calculate(invoice).vatBreakdown
  return {
    ...invoice,
    allowances: (draft.allowances ?? []).flatMap((one) =>
      spread(one, groups).map((part) => ({ ...part, reasonCode: discountCode })),
    ),
    charges: (draft.charges ?? []).flatMap((one) => spread(one, groups)),
  }
}

function spread(one: DraftReduction, groups: readonly Group[]): readonly Reduction[] {
  const reduction = reductionOf(one)
  if (reduction === undefined) return []
  if (one.vat !== undefined) {
    const vat = present({ vatCategory: one.vat.category, vatRate: rateOf(one.vat) })
    return [{ ...reduction, ...vat }]
  }
  if (groups.length === 0) return [reduction]
  const { amount } = reduction
  if (amount === undefined) {
    return groups.map((group) => ({
      ...reduction,
      ...present({ baseAmount: group.taxableAmount, ...vatOf(group) }),
    }))
  }
  const shares = inProportion(
    amount,
    groups.map((group) => group.taxableAmount ?? zero),
  )
  return groups.map((group, index) => ({
    ...reduction,
    ...present({ amount: shares[index], ...vatOf(group) }),
  }))
}

const vatOf = (group: Group) => ({ vatCategory: group.category, vatRate: group.rate })

const none = decimal('0.00')

/** Splits an amount in proportion to weights; the parts add up to it exactly. */
function inProportion(amount: Decimal, weights: readonly Decimal[]): readonly Decimal[] {
  const whole = sum(weights)
  let left = amount
  return weights.map((weight, index) => {
    if (index === weights.length - 1) return left
    const share = isZero(whole) ? none : divide(multiply(amount, weight), whole, 2)
    left = subtract(left, share)
    return share
  })
}
