import {
  absolute,
  compare,
  decimal,
  divide,
  format,
  multiply,
  subtract,
  type Decimal,
} from '../../decimal.ts'
import type { VatBreakdown } from '../../model/invoice.ts'
import { eachOf, missing, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

export const breakdownHasATaxableAmount = {
  id: 'BR-45',
  terms: ['BT-116'],
  severity: 'fatal',
  text: {
    en: 'Each group of the VAT breakdown (BG-23) must have a taxable amount (BT-116).',
    fr: 'Chaque groupe de la ventilation de TVA (BG-23) doit avoir une base d’imposition (BT-116).',
  },
  breaches: ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ taxableAmount }) =>
      missing(taxableAmount, 'taxableAmount'),
    ),
} satisfies Rule

export const breakdownHasATaxAmount = {
  id: 'BR-46',
  terms: ['BT-117'],
  severity: 'fatal',
  text: {
    en: 'Each group of the VAT breakdown (BG-23) must have a tax amount (BT-117).',
    fr: 'Chaque groupe de la ventilation de TVA (BG-23) doit avoir un montant de TVA (BT-117).',
  },
  breaches: ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ taxAmount }) => missing(taxAmount, 'taxAmount')),
} satisfies Rule

export const breakdownHasACategory = {
  id: 'BR-47',
  terms: ['BT-118'],
  severity: 'fatal',
  text: {
    en: 'Each group of the VAT breakdown (BG-23) must have a VAT category (BT-118).',
    fr: 'Chaque groupe de la ventilation de TVA (BG-23) doit avoir une catégorie de TVA (BT-118).',
  },
  breaches: ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ category }) => missing(category, 'category')),
} satisfies Rule

export const breakdownHasARate = {
  id: 'BR-48',
  terms: ['BT-119'],
  severity: 'fatal',
  text: {
    en: 'Each group of the VAT breakdown (BG-23) must have a VAT rate (BT-119), unless it is not subject to VAT (O).',
    fr: 'Chaque groupe de la ventilation de TVA (BG-23) doit avoir un taux (BT-119), sauf hors champ de la TVA (O).',
  },
  breaches: ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ category, rate }) =>
      category === 'O' ? none : missing(rate, 'rate'),
    ),
} satisfies Rule

export const taxIsTheTaxableAmountTimesTheRate = {
  id: 'BR-CO-17',
  terms: ['BT-117', 'BT-116', 'BT-119'],
  severity: 'fatal',
  text: {
    en: 'The tax (BT-117) must be the taxable amount (BT-116) times the rate (BT-119), rounded to 2 decimals.',
    fr: 'La TVA (BT-117) doit être la base (BT-116) multipliée par le taux (BT-119), arrondie à 2 décimales.',
  },
  breaches: ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, (group) => taxBreach(group, isLess)),
} satisfies Rule

export const invoiceHasAVatBreakdown = {
  id: 'BR-CO-18',
  terms: ['BG-23'],
  severity: 'fatal',
  text: {
    en: 'An invoice must have at least one group of VAT breakdown (BG-23).',
    fr: 'Une facture doit avoir au moins un groupe de ventilation de TVA (BG-23).',
  },
  breaches: ({ vatBreakdown }) => (vatBreakdown.length === 0 ? [{ at: 'vatBreakdown' }] : none),
} satisfies Rule

/** The gap is one unit at most. */
export const isNotMore: Allows = (gapAgainstOne) => gapAgainstOne <= 0
/** The gap is under one unit. */
export const isLess: Allows = (gapAgainstOne) => gapAgainstOne < 0

const one = decimal('1')
const half = decimal('0.5')
const minusHalf = decimal('-0.5')
const hundred = decimal('100')

/** Whether a gap is small enough, told by its comparison with one unit of currency. */
type Allows = (gapAgainstOne: number) => boolean

/**
 * As both Schematrons judge: a rate that rounds to zero asks for a tax that rounds to zero, and other ways to round are left
 * a gap of one unit of currency, inside it or up to it.
 */
export function taxBreach(group: VatBreakdown, allows: Allows): readonly Breach[] {
  const { taxAmount, rate } = group
  if (taxAmount === undefined) return [{ at: 'taxAmount' }]
  if (rate !== undefined && !roundsToZero(rate)) return taxAtRateBreach(group, rate, allows)
  return roundsToZero(taxAmount) ? none : [{ at: 'taxAmount', expected: '0', found: taxAmount }]
}

/** The amounts are compared without their sign; the rate keeps its own. */
export function taxAtRateBreach(
  { taxableAmount, taxAmount }: VatBreakdown,
  rate: Decimal,
  allows: Allows,
): readonly Breach[] {
  if (taxAmount === undefined) return [{ at: 'taxAmount' }]
  if (taxableAmount === undefined) return [{ at: 'taxableAmount' }]
  const computed = divide(multiply(absolute(taxableAmount), rate), hundred, 2)
  const gap = absolute(subtract(absolute(taxAmount), computed))
  if (allows(compare(gap, one))) return none
  const expected = divide(multiply(taxableAmount, rate), hundred, 2)
  return [{ at: 'taxAmount', expected: format(expected), found: format(taxAmount) }]
}

/** As XPath rounds: a half goes up, so that -0.5 is zero and 0.5 is one. */
const roundsToZero = (value: Decimal): boolean =>
  compare(value, half) < 0 && compare(value, minusHalf) >= 0
