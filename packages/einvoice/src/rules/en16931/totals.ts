import { add, equal, format, round, subtract, sum, zero, type Decimal } from '../../decimal.ts'
import { missing, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

export const linesNetAmountIsStated = {
  id: 'BR-12',
  terms: ['BT-106'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state the sum of its line net amounts (BT-106).',
    fr: 'Une facture doit indiquer la somme des montants nets de ses lignes (BT-106).',
  },
  breaches: ({ totals }) => missing(totals.linesNetAmount, 'totals.linesNetAmount'),
} satisfies Rule

export const netAmountIsStated = {
  id: 'BR-13',
  terms: ['BT-109'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state its total without VAT (BT-109).',
    fr: 'Une facture doit indiquer son total hors TVA (BT-109).',
  },
  breaches: ({ totals }) => missing(totals.netAmount, 'totals.netAmount'),
} satisfies Rule

export const grossAmountIsStated = {
  id: 'BR-14',
  terms: ['BT-112'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state its total with VAT (BT-112).',
    fr: 'Une facture doit indiquer son total TVA comprise (BT-112).',
  },
  breaches: ({ totals }) => missing(totals.grossAmount, 'totals.grossAmount'),
} satisfies Rule

export const dueAmountIsStated = {
  id: 'BR-15',
  terms: ['BT-115'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state the amount due for payment (BT-115).',
    fr: 'Une facture doit indiquer le montant à payer (BT-115).',
  },
  breaches: ({ totals }) => missing(totals.dueAmount, 'totals.dueAmount'),
} satisfies Rule

export const linesNetAmountIsTheSumOfLines = {
  id: 'BR-CO-10',
  terms: ['BT-106', 'BT-131'],
  severity: 'fatal',
  text: {
    en: 'The sum of line net amounts (BT-106) must equal the line net amounts (BT-131) added up.',
    fr: 'La somme des montants nets des lignes (BT-106) doit être égale au cumul des BT-131.',
  },
  breaches({ lines, totals }) {
    const expected = total(lines.map((line) => line.netAmount))
    return unlessEqual('totals.linesNetAmount', totals.linesNetAmount, expected)
  },
} satisfies Rule

export const allowancesAmountIsTheSumOfAllowances = {
  id: 'BR-CO-11',
  terms: ['BT-107', 'BT-92'],
  severity: 'fatal',
  text: {
    en: 'The sum of document level allowances (BT-107) must equal the allowances (BT-92) added up.',
    fr: 'Le total des remises de pied de facture (BT-107) doit être égal au cumul des BT-92.',
  },
  breaches({ allowances, totals }) {
    if (allowances.length === 0 && totals.allowancesAmount === undefined) return none
    const expected = total(allowances.map((allowance) => allowance.amount))
    return unlessEqual('totals.allowancesAmount', totals.allowancesAmount, expected)
  },
} satisfies Rule

export const chargesAmountIsTheSumOfCharges = {
  id: 'BR-CO-12',
  terms: ['BT-108', 'BT-99'],
  severity: 'fatal',
  text: {
    en: 'The sum of document level charges (BT-108) must equal the charges (BT-99) added up.',
    fr: 'Le total des majorations de pied de facture (BT-108) doit être égal au cumul des BT-99.',
  },
  breaches({ charges, totals }) {
    if (charges.length === 0 && totals.chargesAmount === undefined) return none
    const expected = total(charges.map((charge) => charge.amount))
    return unlessEqual('totals.chargesAmount', totals.chargesAmount, expected)
  },
} satisfies Rule

export const netAmountFollowsFromTheSums = {
  id: 'BR-CO-13',
  terms: ['BT-109', 'BT-106', 'BT-107', 'BT-108'],
  severity: 'fatal',
  text: {
    en: 'The total without VAT (BT-109) must be the lines (BT-106) less allowances (BT-107) plus charges (BT-108).',
    fr: 'Le total hors TVA (BT-109) doit être BT-106, moins les remises BT-107, plus les majorations BT-108.',
  },
  breaches({ totals }) {
    const { linesNetAmount, allowancesAmount = zero, chargesAmount = zero, netAmount } = totals
    const expected =
      linesNetAmount && round(add(subtract(linesNetAmount, allowancesAmount), chargesAmount), 2)
    return unlessEqual('totals.netAmount', netAmount, expected)
  },
} satisfies Rule

export const vatAmountIsTheSumOfTheBreakdown = {
  id: 'BR-CO-14',
  terms: ['BT-110', 'BT-117'],
  severity: 'fatal',
  text: {
    en: 'The total VAT amount (BT-110) must equal the tax amounts of the VAT breakdown (BT-117) added up.',
    fr: 'Le montant total de TVA (BT-110) doit être égal au cumul des TVA de la ventilation (BT-117).',
  },
  breaches({ totals: { vatAmount }, vatBreakdown }) {
    if (vatAmount === undefined) return none
    const expected = total(vatBreakdown.map((group) => group.taxAmount))
    return unlessEqual('totals.vatAmount', vatAmount, expected)
  },
} satisfies Rule

export const grossAmountIsNetPlusVat = {
  id: 'BR-CO-15',
  terms: ['BT-112', 'BT-109', 'BT-110'],
  severity: 'fatal',
  text: {
    en: 'The total with VAT (BT-112) must be the total without VAT (BT-109) plus the VAT (BT-110).',
    fr: 'Le total TVA comprise (BT-112) doit être le total hors TVA (BT-109) plus la TVA (BT-110).',
  },
  breaches({ currency, totals: { netAmount, vatAmount = zero, grossAmount } }) {
    // Without a currency (BR-05) nothing tells which VAT amount is the one of the invoice.
    if (currency === undefined) return none
    const expected = netAmount && round(add(netAmount, vatAmount), 2)
    return unlessEqual('totals.grossAmount', grossAmount, expected)
  },
} satisfies Rule

export const dueAmountIsWhatRemainsToPay = {
  id: 'BR-CO-16',
  terms: ['BT-115', 'BT-112', 'BT-113', 'BT-114'],
  severity: 'fatal',
  text: {
    en: 'The amount due (BT-115) must be the total with VAT (BT-112) less what is paid (BT-113) plus the rounding (BT-114).',
    fr: 'Le montant à payer (BT-115) doit être BT-112, moins le montant payé BT-113, plus l’arrondi BT-114.',
  },
  breaches({ totals: { grossAmount, paidAmount = zero, roundingAmount = zero, dueAmount } }) {
    const expected = grossAmount && add(subtract(grossAmount, paidAmount), roundingAmount)
    return unlessEqual('totals.dueAmount', dueAmount, expected)
  },
} satisfies Rule

export const vatIsGivenInTheAccountingCurrency = {
  id: 'BR-53',
  terms: ['BT-6', 'BT-111'],
  severity: 'fatal',
  text: {
    en: 'With a VAT accounting currency (BT-6), the total VAT must be given in it (BT-111).',
    fr: 'Si une devise de comptabilisation de la TVA (BT-6) est donnée, la TVA doit l’être dans celle-ci (BT-111).',
  },
  breaches({ currency, vatAccountingCurrency, totals }) {
    if (vatAccountingCurrency === undefined) return none
    const given = totals.vatAmountInAccountingCurrency
    const vat = vatAccountingCurrency === currency ? (given ?? totals.vatAmount) : given
    return missing(vat, 'totals.vatAmountInAccountingCurrency')
  },
} satisfies Rule

/** The amounts that are there, added up and rounded to the 2 decimals of an amount. */
export const total = (amounts: readonly (Decimal | undefined)[]): Decimal =>
  round(sum(amounts.filter((amount) => amount !== undefined)), 2)

/** An amount that cannot be compared, for want of either side, breaks the rule: both Schematrons judge so. */
export function unlessEqual(
  at: string,
  found: Decimal | undefined,
  expected: Decimal | undefined,
): readonly Breach[] {
  if (found !== undefined && expected !== undefined && equal(found, expected)) return none
  return [
    {
      at,
      ...(expected !== undefined && { expected: format(expected) }),
      ...(found !== undefined && { found: format(found) }),
    },
  ]
}
