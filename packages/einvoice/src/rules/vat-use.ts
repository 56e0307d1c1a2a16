import { sum, zero, type Decimal } from '../decimal.ts'
import { vatKey, vatShares, type VatShare } from '../vat-breakdown.ts'
import { perInvoice } from './judging.ts'

type Count = (category: string) => number

/** What a group of the VAT breakdown must state as taxable (BT-116): lines plus charges less allowances. */
export interface Taxable {
  readonly amount: Decimal
  /** How many lines, charges and allowances make it. */
  readonly count: number
}

/** Where an invoice uses each VAT category, and what it makes taxable under it. */
export interface VatUse {
  readonly lines: Count
  readonly allowances: Count
  readonly charges: Count
  readonly breakdown: Count
  readonly ofCategory: (category: string) => Taxable
  readonly atRate: (category: string, rate: Decimal | undefined) => Taxable
}

/** Worked out once per invoice, in one pass: the rules of ten categories share it. */
export const vatUseOf = perInvoice((invoice): VatUse => {
  const { lines, allowances, charges, vatBreakdown } = invoice
  // The norm knows no logistics charge and no subtype of lines.
  const shares = vatShares({ lines, allowances, charges })
  const byCategory = taxableBy(shares, ({ category }) => category)
  const byRate = taxableBy(shares, ({ category, rate }) => vatKey(category, rate))
  return {
    lines: counter(lines.map(({ vat }) => vat?.category)),
    allowances: counter(allowances.map(({ vatCategory }) => vatCategory)),
    charges: counter(charges.map(({ vatCategory }) => vatCategory)),
    breakdown: counter(vatBreakdown.map(({ category }) => category)),
    ofCategory: byCategory,
    atRate: (category, rate) => byRate(vatKey(category, rate)),
  }
})

/** Whether a line, an allowance or a charge bears the category. */
export const isUsed = ({ lines, allowances, charges }: VatUse, category: string): boolean =>
  lines(category) + allowances(category) + charges(category) > 0

/** Adds shares up by a key of theirs, each key once. */
export function taxableBy(
  shares: readonly VatShare[],
  keyOf: (share: VatShare) => string,
): (key: string) => Taxable {
  const taxables = new Map<string, Taxable>()
  for (const [key, of] of Map.groupBy(shares, keyOf)) {
    taxables.set(key, { amount: sum(of.map(({ amount }) => amount)), count: of.length })
  }
  return (key) => taxables.get(key) ?? nothing
}

const nothing: Taxable = { amount: zero, count: 0 }

function counter(categories: readonly (string | undefined)[]): Count {
  const counts = new Map<string, number>()
  for (const category of categories) {
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return (category) => counts.get(category) ?? 0
}
