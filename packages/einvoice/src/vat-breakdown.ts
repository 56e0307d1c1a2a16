import { divide, format, multiply, negate, round, sum, type Decimal, decimal } from './decimal.ts'
import { isDetail } from './line-hierarchy.ts'
import type { Invoice, VatBreakdown } from './model/invoice.ts'

/** What one line, document allowance or document charge brings to the VAT breakdown. */
export interface VatShare {
  readonly category: string
  readonly rate: Decimal | undefined
  /** Negative for an allowance. */
  readonly amount: Decimal
  readonly exemptionReason?: string | undefined
  readonly exemptionReasonCode?: string | undefined
}

/** UNTDID 5305 codes of the categories whose tax comes from a rate: VAT, IGIC, IPSI and the Italian split payment. */
const taxedCategories = new Set(['S', 'L', 'M', 'B'])
const amountScale = 2
const hundred = decimal('100')

/** What of an invoice bears VAT: the whole of it, or as much of it as a norm knows. */
export type Taxed = Pick<Invoice, 'lines' | 'allowances' | 'charges' | 'logisticsCharges'>

/** What bears VAT under the extended profiles: not the lines that only group or inform. */
export const taxedIn = ({ lines, ...invoice }: Invoice): Taxed => ({
  ...invoice,
  lines: lines.filter(isDetail),
})

/** The shares of what bears VAT; what has no category or no amount has none. */
export function vatShares({
  lines,
  allowances,
  charges,
  logisticsCharges = [],
}: Taxed): readonly VatShare[] {
  const shares: VatShare[] = []
  for (const line of lines) {
    const { category, rate, exemptionReason, exemptionReasonCode } = line.vat ?? {}
    if (category === undefined || line.netAmount === undefined) continue
    shares.push({ category, rate, amount: line.netAmount, exemptionReason, exemptionReasonCode })
  }
  for (const allowance of allowances) addShare(shares, allowance, negate)
  for (const charge of charges) addShare(shares, charge, asItIs)
  for (const charge of logisticsCharges) addShare(shares, charge, asItIs)
  return shares
}

interface TaxedItem {
  readonly amount?: Decimal
  readonly vatCategory?: string
  readonly vatRate?: Decimal
  readonly vatExemptionReason?: string
  readonly vatExemptionReasonCode?: string
}

function addShare(shares: VatShare[], item: TaxedItem, signed: (amount: Decimal) => Decimal) {
  if (item.vatCategory === undefined || item.amount === undefined) return
  shares.push({
    category: item.vatCategory,
    rate: item.vatRate,
    amount: signed(item.amount),
    exemptionReason: item.vatExemptionReason,
    exemptionReasonCode: item.vatExemptionReasonCode,
  })
}

const asItIs = (amount: Decimal): Decimal => amount

/** The same text for rates equal as numbers: `20` and `20.00`. */
export const vatKey = (category: string, rate: Decimal | undefined): string =>
  `${category} ${rate === undefined ? '' : format(rate)}`

/**
 * The VAT breakdown (BG-23) that the lines, allowances and charges make: one group per category and rate, in the order they
 * first appear. An extension of the norm also tells apart the exemption reasons stated below it; what states none joins
 * the first group of its category and rate. Reasons that nothing states come from `invoice.vatBreakdown`.
 */
export function vatBreakdownOf(invoice: Invoice): readonly VatBreakdown[] {
  const groups = Map.groupBy(vatShares(taxedIn(invoice)), ({ category, rate }) =>
    vatKey(category, rate),
  )
  const former = Map.groupBy(invoice.vatBreakdown, ({ category = '', rate }) =>
    vatKey(category, rate),
  )
  const byReason = isExtension(invoice)
  return [...groups].flatMap(([key, group]) =>
    (byReason ? splitByReason(group) : [group]).map((part) =>
      breakdownOf(part, former.get(key)?.[0]),
    ),
  )
}

/** EN 16931 extensions write `#conformant#` in BT-24, restrictions of it `#compliant#`. */
const isExtension = ({ specification }: Invoice): boolean =>
  specification?.includes('#conformant#') ?? false

function splitByReason(shares: readonly VatShare[]): readonly VatShare[][] {
  const unstated = shares.filter((share) => !statesReason(share))
  const stated = Map.groupBy(shares.filter(statesReason), (share) =>
    JSON.stringify([share.exemptionReasonCode, share.exemptionReason]),
  )
  const [first = [], ...others] = stated.values()
  return [[...first, ...unstated], ...others]
}

const statesReason = (share: VatShare): boolean =>
  share.exemptionReason !== undefined || share.exemptionReasonCode !== undefined

function breakdownOf(shares: readonly VatShare[], former: VatBreakdown | undefined): VatBreakdown {
  const [first] = shares
  if (first === undefined) return {}
  const { category, rate } = first
  const taxableAmount = round(sum(shares.map((share) => share.amount)), amountScale)
  const taxAmount = taxOf(taxableAmount, category, rate)
  const { exemptionReason, exemptionReasonCode } = shares.find(statesReason) ?? former ?? {}
  return {
    taxableAmount,
    ...(taxAmount !== undefined && { taxAmount }),
    category,
    ...(rate !== undefined && { rate }),
    ...(exemptionReason !== undefined && { exemptionReason }),
    ...(exemptionReasonCode !== undefined && { exemptionReasonCode }),
  }
}

/** `undefined` when a taxed category has no rate: the rules say it is missing, nothing is guessed. */
function taxOf(taxable: Decimal, category: string, rate: Decimal | undefined): Decimal | undefined {
  if (rate !== undefined) return divide(multiply(taxable, rate), hundred, amountScale)
  return taxedCategories.has(category) ? undefined : decimal('0.00')
}
