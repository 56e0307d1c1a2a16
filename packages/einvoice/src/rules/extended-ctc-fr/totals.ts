import {
  absolute,
  add,
  compare,
  decimal,
  format,
  isNegative,
  isZero,
  multiply,
  subtract,
  zero,
  type Decimal,
} from '../../decimal.ts'
import { isDetail } from '../../line-hierarchy.ts'
import type { Invoice } from '../../model/invoice.ts'
import { total } from '../en16931/totals.ts'
import { isAbsent, none, perInvoice } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

const cent = decimal('0.01')

/** One cent for each amount that went into a sum: what the profile leaves to other ways to round. */
export const centFor = (count: number): Decimal => multiply(cent, decimal(`${count}`))

/** The sums of an invoice and how many amounts make them; GROUP and INFORMATION lines do not count. */
const sumsOf = perInvoice((invoice: Invoice) => {
  const { lines, allowances, charges, logisticsCharges = [] } = invoice
  const details = lines.filter(isDetail).map(({ netAmount }) => netAmount)
  const allCharges = [...charges, ...logisticsCharges].map(({ amount }) => amount)
  return {
    lines: total(details),
    lineCount: details.filter((amount) => amount !== undefined).length,
    allowances: total(allowances.map(({ amount }) => amount)),
    allowanceCount: allowances.length,
    charges: total(allCharges),
    chargeCount: allCharges.length,
  }
})

const countOf = (invoice: Invoice): number => {
  const { lineCount, allowanceCount, chargeCount } = sumsOf(invoice)
  return lineCount + allowanceCount + chargeCount
}

/** A breach when an amount is further from its sum than the tolerance, or missing. */
export function unlessNear(
  at: string,
  found: Decimal | undefined,
  expected: Decimal | undefined,
  tolerance: Decimal,
): readonly Breach[] {
  if (found !== undefined && expected !== undefined) {
    if (compare(absolute(subtract(found, expected)), tolerance) <= 0) return none
  }
  const margin = isZero(tolerance) ? '' : ` ± ${format(tolerance)}`
  return [
    {
      at,
      ...(expected !== undefined && { expected: `${format(expected)}${margin}` }),
      ...(found !== undefined && { found: format(found) }),
    },
  ]
}

/** `countOf`: how many lines the tolerance is for. */
export const linesNetAmountIsNear = (countOf: (invoice: Invoice) => number): Rule => ({
  id: 'BR-FREXT-CO-10',
  terms: ['BT-106', 'BT-131', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'The sum of line net amounts (BT-106) must be the DETAIL lines (BT-131) added up, within a cent per line.',
    fr: 'La somme des montants nets (BT-106) doit être le cumul des lignes de détail (BT-131), à un centime par ligne près.',
  },
  breaches(invoice) {
    const found = invoice.totals.linesNetAmount
    const tolerance = centFor(countOf(invoice))
    return unlessNear('totals.linesNetAmount', found, sumsOf(invoice).lines, tolerance)
  },
})

export const linesNetAmountIsTheSumOfDetails = linesNetAmountIsNear(
  (invoice) => sumsOf(invoice).lineCount,
)

export const allowancesAmountIsTheSum = {
  id: 'BR-FREXT-CO-11',
  terms: ['BT-107', 'BT-92'],
  severity: 'fatal',
  text: {
    en: 'The sum of document level allowances (BT-107) must be the allowances (BT-92) added up, within a cent each.',
    fr: 'Le total des remises de pied (BT-107) doit être le cumul des BT-92, à un centime par remise près.',
  },
  breaches(invoice) {
    const { allowances, allowanceCount } = sumsOf(invoice)
    const found = invoice.totals.allowancesAmount
    if (allowanceCount === 0 && found === undefined) return none
    return unlessNear('totals.allowancesAmount', found, allowances, centFor(allowanceCount))
  },
} satisfies Rule

export const chargesAmountIsTheSum = {
  id: 'BR-FREXT-CO-12',
  terms: ['BT-108', 'BT-99'],
  severity: 'fatal',
  text: {
    en: 'The sum of document level charges (BT-108) must be the charges (BT-99) added up, within a cent each.',
    fr: 'Le total des majorations de pied (BT-108) doit être le cumul des BT-99, à un centime par majoration près.',
  },
  breaches(invoice) {
    const { charges, chargeCount } = sumsOf(invoice)
    const found = invoice.totals.chargesAmount
    if (invoice.charges.length === 0 && found === undefined) return none
    return unlessNear('totals.chargesAmount', found, charges, centFor(chargeCount))
  },
} satisfies Rule

export const netAmountIsTheSum = {
  id: 'BR-FREXT-CO-13',
  terms: ['BT-109', 'BT-131', 'BT-92', 'BT-99'],
  severity: 'fatal',
  text: {
    en: 'The total without VAT (BT-109) must be the DETAIL lines less allowances plus charges, within a cent for each of them.',
    fr: 'Le total hors TVA (BT-109) doit être le cumul des lignes de détail, moins les remises, plus les majorations, à un centime près pour chacune.',
  },
  breaches(invoice) {
    const { lines, allowances, charges } = sumsOf(invoice)
    const expected = add(subtract(lines, allowances), charges)
    const found = invoice.totals.netAmount
    return unlessNear('totals.netAmount', found, expected, centFor(countOf(invoice)))
  },
} satisfies Rule

export const grossAmountIsNearNetPlusVat = {
  id: 'BR-FREXT-CO-15',
  terms: ['BT-112', 'BT-109', 'BT-110'],
  severity: 'fatal',
  text: {
    en: 'The total with VAT (BT-112) must be the total without VAT (BT-109) plus the VAT (BT-110), within a cent per line, allowance and charge.',
    fr: 'Le total TVA comprise (BT-112) doit être le total hors TVA (BT-109) plus la TVA (BT-110), à un centime près par ligne, remise et majoration.',
  },
  breaches(invoice) {
    const { netAmount, vatAmount = zero, grossAmount } = invoice.totals
    const expected = netAmount && add(netAmount, vatAmount)
    return unlessNear('totals.grossAmount', grossAmount, expected, centFor(countOf(invoice)))
  },
} satisfies Rule

export const positiveDueAmountHasADate = {
  id: 'BR-CO-25',
  terms: ['BT-115', 'BT-9', 'BT-20'],
  severity: 'fatal',
  text: {
    en: 'When there is something to pay (BT-115), the due date (BT-9) or the payment terms (BT-20) must be given.',
    fr: 'S’il y a quelque chose à payer (BT-115), l’échéance (BT-9) ou les conditions de paiement (BT-20) doivent être données.',
  },
  breaches({ totals: { dueAmount }, dueDate, paymentTerms }) {
    if (dueAmount === undefined || isNegative(dueAmount) || isZero(dueAmount)) return none
    return dueDate === undefined && isAbsent(paymentTerms) ? [{ at: 'dueDate' }] : none
  },
} satisfies Rule
