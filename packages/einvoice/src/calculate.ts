import {
  add,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
  sum,
  zero,
  type Decimal,
} from './decimal.ts'
import { groupTotals, isDetail, isGroup } from './line-hierarchy.ts'
import type { Allowance, Charge, Invoice, InvoiceLine, Totals } from './model/invoice.ts'
import { vatBreakdownOf, vatKey } from './vat-breakdown.ts'

export interface CalculationOptions {
  /** Units of the VAT accounting currency (BT-6) for one unit of the invoice currency (BT-5); else the rate of the invoice. */
  readonly exchangeRate?: Decimal
}

/** Decimals of every amount: BR-DEC-* allow no more, whatever the currency. */
const amountScale = 2
const one = decimal('1')
const hundred = decimal('100')

/**
 * Fills what follows from the rest, as EN 16931-1 §11 computes it: item net prices (BT-146) and line net amounts (BT-131),
 * allowances and charges that are percentages, the VAT breakdown (BG-23) and the totals (BT-106 to BT-112, BT-115). Each
 * amount is rounded once, to 2 decimals, half away from zero.
 *
 * It never touches quantities, given prices and rates, paid and rounding amounts (BT-113, BT-114), nor the exemption
 * reasons, which it carries over from the VAT breakdown it replaces (and from the lines, in the extended profiles). A line
 * without quantity or price keeps the net amount it has. Calculating twice changes nothing.
 *
 * @example
 * calculate({ ...draft, lines: [{ ...line, quantity: decimal('3'), price: { netPrice: decimal('0.335') } }] })
 */
export function calculate(invoice: Invoice, options: CalculationOptions = {}): Invoice {
  const lines = withGroupAmounts(invoice.lines.map(withNetAmount))
  const netByVat = netAmountsByVat(lines)
  const amounted = <Item extends Allowance | Charge>(item: Item): Item =>
    withAmount(item, netByVat.get(vatKey(item.vatCategory ?? '', item.vatRate)))
  const charged = {
    ...invoice,
    lines,
    allowances: invoice.allowances.map(amounted),
    charges: invoice.charges.map(amounted),
  }
  const complete = { ...charged, vatBreakdown: vatBreakdownOf(charged) }
  return { ...complete, totals: totalsOf(complete, options) }
}

function withNetAmount(line: InvoiceLine): InvoiceLine {
  if (!isDetail(line)) return line
  const price = withNetPrice(line.price)
  const baseQuantity = price?.baseQuantity ?? one
  if (line.quantity === undefined || price?.netPrice === undefined || isZero(baseQuantity)) {
    return line
  }
  const gross = divide(multiply(line.quantity, price.netPrice), baseQuantity, amountScale)
  const allowances = line.allowances.map((allowance) => withAmount(allowance, gross))
  const charges = line.charges.map((charge) => withAmount(charge, gross))
  const netAmount = round(
    add(subtract(gross, amountOf(allowances)), amountOf(charges)),
    amountScale,
  )
  return { ...line, price, allowances, charges, netAmount }
}

/**
 * The net price is the gross price less its discounts (BT-148, BT-147), plus the charges of the extended profiles. A price
 * without gross price stands as it is, and so does one whose gross price is of another quantity.
 */
function withNetPrice(price: InvoiceLine['price']): InvoiceLine['price'] {
  if (price?.grossPrice === undefined || price.grossBaseQuantity !== undefined) return price
  const { grossPrice, discount, furtherDiscounts = [], charges = [] } = price
  if (discount === undefined && furtherDiscounts.length === 0 && charges.length === 0) {
    return { ...price, netPrice: price.netPrice ?? grossPrice }
  }
  const discounted = subtract(grossPrice, add(discount ?? zero, amountOf(furtherDiscounts)))
  return { ...price, netPrice: add(discounted, amountOf(charges)) }
}

/** The extended profiles let a GROUP line show the subtotal of the lines under it (BR-FREXT-08). */
function withGroupAmounts(lines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  if (!lines.some(isGroup)) return lines
  const totals = groupTotals(lines)
  return lines.map((line) => {
    const netAmount = isGroup(line) && line.id !== undefined ? totals.get(line.id) : undefined
    return netAmount === undefined ? line : { ...line, netAmount: round(netAmount, amountScale) }
  })
}

/** Net amounts of the lines by VAT category and rate: what a document percentage without base amount applies to. */
function netAmountsByVat(lines: readonly InvoiceLine[]): ReadonlyMap<string, Decimal> {
  const nets = new Map<string, Decimal>()
  for (const line of lines) {
    if (!isDetail(line) || line.netAmount === undefined) continue
    const key = vatKey(line.vat?.category ?? '', line.vat?.rate)
    nets.set(key, add(nets.get(key) ?? zero, line.netAmount))
  }
  return nets
}

type Reduction = Pick<Allowance, 'amount' | 'baseAmount' | 'percentage'>

/** A percentage makes the amount, from the stated base or else from `impliedBase`; without one the amount stands. */
function withAmount<Item extends Reduction>(item: Item, impliedBase: Decimal = zero): Item {
  if (item.percentage === undefined) return item
  const base = item.baseAmount ?? impliedBase
  return { ...item, amount: divide(multiply(base, item.percentage), hundred, amountScale) }
}

const amountOf = (items: readonly Pick<Reduction, 'amount'>[]): Decimal =>
  sum(items.map((item) => item.amount ?? zero))

function totalsOf(invoice: Invoice, options: CalculationOptions): Totals {
  const { paidAmount, roundingAmount } = invoice.totals
  const exchangeRate = options.exchangeRate ?? rateOf(invoice)
  const linesNetAmount = total(invoice.lines.filter(isDetail).map((line) => line.netAmount))
  const allowancesAmount = total(invoice.allowances.map((allowance) => allowance.amount))
  const charges = [...invoice.charges, ...(invoice.logisticsCharges ?? [])]
  const chargesAmount = total(charges.map((charge) => charge.amount))
  const netAmount = add(subtract(linesNetAmount, allowancesAmount), chargesAmount)
  const vatAmount = total(invoice.vatBreakdown.map((group) => group.taxAmount))
  const grossAmount = add(netAmount, vatAmount)
  const inAccountingCurrency = accountingVat(invoice, vatAmount, exchangeRate)
  return {
    linesNetAmount,
    ...(invoice.allowances.length > 0 && { allowancesAmount }),
    ...(charges.length > 0 && { chargesAmount }),
    netAmount,
    vatAmount,
    ...(inAccountingCurrency !== undefined && {
      vatAmountInAccountingCurrency: inAccountingCurrency,
    }),
    grossAmount,
    ...(paidAmount !== undefined && { paidAmount }),
    ...(roundingAmount !== undefined && { roundingAmount }),
    dueAmount: round(
      add(subtract(grossAmount, paidAmount ?? zero), roundingAmount ?? zero),
      amountScale,
    ),
  }
}

const total = (amounts: readonly (Decimal | undefined)[]): Decimal =>
  round(sum(amounts.filter((amount) => amount !== undefined)), amountScale)

/** The rate that the invoice states, when it leads from its own currency. */
const rateOf = ({ exchangeRate, currency }: Invoice): Decimal | undefined =>
  exchangeRate?.sourceCurrency === currency ? exchangeRate?.rate : undefined

/** BT-111 exists only with BT-6; without an exchange rate the amount at hand stands. */
function accountingVat(
  { vatAccountingCurrency, totals }: Invoice,
  vat: Decimal,
  rate: Decimal | undefined,
) {
  if (vatAccountingCurrency === undefined) return undefined
  return rate === undefined
    ? totals.vatAmountInAccountingCurrency
    : round(multiply(vat, rate), amountScale)
}
