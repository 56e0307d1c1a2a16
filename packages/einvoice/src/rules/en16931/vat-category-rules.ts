import {
  absolute,
  compare,
  decimal,
  equal,
  format,
  isNegative,
  isZero,
  round,
  subtract,
  type Decimal,
} from '../../decimal.ts'
import type { VatBreakdown } from '../../model/invoice.ts'
import { eachOf, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'
import { isUsed, vatUseOf, type Taxable } from '../vat-use.ts'
import { isLess, taxAtRateBreach } from './vat-breakdown.ts'
import type { VatCategory } from './vat-categories.ts'
import type { VatIdentities } from './vat-identities.ts'
import type { VatPlace } from './vat-places.ts'

/**
 * The rules that the norm repeats for each VAT category, one function per rule: BR-S-05, BR-Z-05, BR-E-05... say the same of
 * another category. The official id is passed in, so that searching it finds the category that uses it.
 */
const usingTerms = ['BT-118', 'BT-151', 'BT-95', 'BT-102']

const inFull = ({ code, name }: VatCategory) => ({
  en: `${code} (${name.en})`,
  fr: `${code} (${name.fr})`,
})

/** BR-*-01 of the categories that have rates: one group of VAT breakdown at least. */
export const breakdownHasTheCategory = (id: string, category: VatCategory): Rule => ({
  id,
  terms: usingTerms,
  severity: 'fatal',
  text: {
    en: `An invoice that uses the VAT category ${inFull(category).en} must have it in its VAT breakdown (BT-118).`,
    fr: `Une facture qui emploie la catégorie de TVA ${inFull(category).fr} doit l’avoir dans sa ventilation (BT-118).`,
  },
  breaches(invoice) {
    const use = vatUseOf(invoice)
    const lacking = isUsed(use, category.code) && use.breakdown(category.code) === 0
    return lacking ? [{ at: 'vatBreakdown', expected: category.code }] : none
  },
})

/** BR-*-01 of the categories at zero: one group of VAT breakdown, no more. */
export const breakdownHasTheCategoryOnce = (id: string, category: VatCategory): Rule => ({
  id,
  terms: usingTerms,
  severity: 'fatal',
  text: {
    en: `An invoice that uses the VAT category ${inFull(category).en} must have it exactly once in its VAT breakdown (BT-118).`,
    fr: `Une facture qui emploie la catégorie de TVA ${inFull(category).fr} doit l’avoir une seule fois dans sa ventilation (BT-118).`,
  },
  breaches(invoice) {
    const use = vatUseOf(invoice)
    const groups = use.breakdown(category.code)
    if (groups === 1 || (groups === 0 && !isUsed(use, category.code))) return none
    return [{ at: 'vatBreakdown', expected: `1 × ${category.code}`, found: `${groups}` }]
  },
})

/** BR-*-01 as some Schematrons have it: a group of the category that nothing bears is refused as well. */
export const refusingUnusedGroups = (norm: Rule, { code }: VatCategory): Rule => ({
  ...norm,
  breaches(invoice) {
    const use = vatUseOf(invoice)
    const isIdle = use.breakdown(code) > 0 && !isUsed(use, code)
    return isIdle ? [{ at: 'vatBreakdown', found: code }] : norm.breaches(invoice)
  },
})

/** BR-*-02 to BR-*-04: who must be known to the tax office. */
export const partiesAreIdentified = (
  id: string,
  category: VatCategory,
  place: VatPlace,
  identities: VatIdentities,
): Rule => ({
  id,
  terms: [place.categoryTerm, ...identities.terms],
  severity: 'fatal',
  text: {
    en: `${place.name.en} of VAT category ${inFull(category).en} ${identities.text.en}.`,
    fr: `${place.name.fr} de catégorie de TVA ${inFull(category).fr} ${identities.text.fr}.`,
  },
  breaches: (invoice) =>
    place.firstUse(invoice, category.code) === undefined ? none : identities.breaches(invoice),
})

interface RateDemand {
  readonly en: string
  readonly fr: string
  readonly expected: string
  readonly holds: (rate: Decimal | undefined) => boolean
}

/** BR-*-05 to BR-*-07: what the rate may be; a missing rate is no rate of zero. */
const rateMust =
  (demand: RateDemand) =>
  (id: string, category: VatCategory, place: VatPlace): Rule => ({
    id,
    terms: [place.rateTerm, place.categoryTerm],
    severity: 'fatal',
    text: {
      en: `${place.name.en} of VAT category ${inFull(category).en} must have ${demand.en} (${place.rateTerm}).`,
      fr: `${place.name.fr} de catégorie de TVA ${inFull(category).fr} doit avoir ${demand.fr} (${place.rateTerm}).`,
    },
    breaches: (invoice) =>
      place.eachRate(invoice, category.code, (rate, at) => {
        if (demand.holds(rate)) return none
        return [{ at, expected: demand.expected, ...(rate !== undefined && { found: rate }) }]
      }),
  })

export const rateIsZero = rateMust({
  en: 'a VAT rate of zero',
  fr: 'un taux de TVA nul',
  expected: '0',
  holds: (rate) => rate !== undefined && isZero(rate),
})

export const rateIsPositive = rateMust({
  en: 'a VAT rate greater than zero',
  fr: 'un taux de TVA supérieur à zéro',
  expected: '> 0',
  holds: (rate) => rate !== undefined && !isZero(rate) && !isNegative(rate),
})

export const rateIsNotNegative = rateMust({
  en: 'a VAT rate of zero or more',
  fr: 'un taux de TVA nul ou positif',
  expected: '≥ 0',
  holds: (rate) => rate !== undefined && !isNegative(rate),
})

export const rateIsAbsent = rateMust({
  en: 'no VAT rate',
  fr: 'aucun taux de TVA',
  expected: '-',
  holds: (rate) => rate === undefined,
})

/** Judges the groups of the VAT breakdown that bear a category. */
export const eachGroup =
  (category: VatCategory, judge: (group: VatBreakdown) => readonly Breach[]) =>
  (vatBreakdown: readonly VatBreakdown[]): readonly Breach[] =>
    eachOf('vatBreakdown', vatBreakdown, (group) =>
      group.category === category.code ? judge(group) : none,
    )

const taxableTerms = ['BT-116', 'BT-131', 'BT-92', 'BT-99']

/** How far BT-116 may be from the sum: as the norm says, or as the Schematron of one syntax leaves it. */
export type Tolerance = 'none' | 'less than one unit'

/** BR-*-08 of the categories at zero: what is taxable is the sum of what bears the category. */
export const taxableIsTheSum = (
  id: string,
  category: VatCategory,
  tolerance: Tolerance = 'none',
): Rule => ({
  id,
  terms: taxableTerms,
  severity: 'fatal',
  text: {
    en: `The taxable amount (BT-116) of VAT category ${inFull(category).en} must be the lines of that category (BT-131) less its allowances (BT-92) plus its charges (BT-99).`,
    fr: `La base (BT-116) de la catégorie de TVA ${inFull(category).fr} doit être le cumul de ses lignes (BT-131), moins ses remises (BT-92), plus ses majorations (BT-99).`,
  },
  breaches: (invoice) =>
    eachGroup(category, (group) =>
      taxableBreach(group, vatUseOf(invoice).ofCategory(category.code), tolerance),
    )(invoice.vatBreakdown),
})

/** BR-*-08 of the categories that have rates: the sum is of what bears the category and the rate. */
export const taxableIsTheSumPerRate = (
  id: string,
  category: VatCategory,
  tolerance: Tolerance = 'none',
): Rule => ({
  id,
  terms: [...taxableTerms, 'BT-119'],
  severity: 'fatal',
  text: {
    en: `For each rate (BT-119) of VAT category ${inFull(category).en}, the taxable amount (BT-116) must be the lines at that rate (BT-131) less the allowances (BT-92) plus the charges (BT-99).`,
    fr: `Pour chaque taux (BT-119) de la catégorie de TVA ${inFull(category).fr}, la base (BT-116) doit être le cumul des lignes à ce taux (BT-131), moins les remises (BT-92), plus les majorations (BT-99).`,
  },
  breaches: (invoice) =>
    eachGroup(category, (group) =>
      group.rate === undefined
        ? none
        : taxableBreach(group, vatUseOf(invoice).atRate(category.code, group.rate), tolerance),
    )(invoice.vatBreakdown),
})

const one = decimal('1')

export function taxableBreach(
  { taxableAmount }: VatBreakdown,
  { amount }: Taxable,
  tolerance: Tolerance,
): readonly Breach[] {
  const expected = round(amount, 2)
  if (taxableAmount === undefined) return [{ at: 'taxableAmount', expected: format(expected) }]
  const near =
    tolerance === 'none'
      ? equal(taxableAmount, expected)
      : compare(absolute(subtract(taxableAmount, expected)), one) < 0
  if (near) return none
  return [{ at: 'taxableAmount', expected: format(expected), found: format(taxableAmount) }]
}

/** BR-*-09 of the categories at zero. */
export const taxIsZero = (id: string, category: VatCategory): Rule => ({
  id,
  terms: ['BT-117', 'BT-118'],
  severity: 'fatal',
  text: {
    en: `The tax amount (BT-117) of VAT category ${inFull(category).en} must be zero.`,
    fr: `Le montant de TVA (BT-117) de la catégorie ${inFull(category).fr} doit être nul.`,
  },
  breaches: ({ vatBreakdown }) =>
    eachGroup(category, ({ taxAmount }) => {
      if (taxAmount !== undefined && isZero(taxAmount)) return none
      const found = taxAmount === undefined ? {} : { found: format(taxAmount) }
      return [{ at: 'taxAmount', expected: '0', ...found }]
    })(vatBreakdown),
})

/** BR-*-09 of the categories that have rates. */
export const taxFollowsFromTheRate = (id: string, category: VatCategory): Rule => ({
  id,
  terms: ['BT-117', 'BT-116', 'BT-119'],
  severity: 'fatal',
  text: {
    en: `The tax (BT-117) of VAT category ${inFull(category).en} must be the taxable amount (BT-116) times the rate (BT-119).`,
    fr: `La TVA (BT-117) de la catégorie ${inFull(category).fr} doit être la base (BT-116) multipliée par le taux (BT-119).`,
  },
  breaches: ({ vatBreakdown }) =>
    eachGroup(category, (group) =>
      group.rate === undefined ? [{ at: 'rate' }] : taxAtRateBreach(group, group.rate, isLess),
    )(vatBreakdown),
})

/** BR-*-10 of the categories without VAT: why there is none. */
export const exemptionIsReasoned = (id: string, category: VatCategory): Rule => ({
  id,
  terms: ['BT-120', 'BT-121', 'BT-118'],
  severity: 'fatal',
  text: {
    en: `The VAT breakdown of category ${inFull(category).en} must give its exemption reason, as text (BT-120) or as a code (BT-121).`,
    fr: `La ventilation de la catégorie ${inFull(category).fr} doit donner le motif d’exonération, en texte (BT-120) ou par un code (BT-121).`,
  },
  breaches: ({ vatBreakdown }) =>
    eachGroup(category, ({ exemptionReason, exemptionReasonCode }) =>
      (exemptionReason ?? exemptionReasonCode) === undefined ? [{ at: 'exemptionReason' }] : none,
    )(vatBreakdown),
})

/** BR-*-10 of the taxed categories and of the zero rate. */
export const exemptionIsNotReasoned = (id: string, category: VatCategory): Rule => ({
  id,
  terms: ['BT-120', 'BT-121', 'BT-118'],
  severity: 'fatal',
  text: {
    en: `The VAT breakdown of category ${inFull(category).en} must give no exemption reason (BT-120, BT-121).`,
    fr: `La ventilation de la catégorie ${inFull(category).fr} ne doit donner aucun motif d’exonération (BT-120, BT-121).`,
  },
  breaches: ({ vatBreakdown }) =>
    eachGroup(category, ({ exemptionReason, exemptionReasonCode }) => {
      const found = exemptionReason ?? exemptionReasonCode
      return found === undefined ? none : [{ at: 'exemptionReason', found }]
    })(vatBreakdown),
})
