import { divide, decimal, multiply } from '../../decimal.ts'
import { isDetail } from '../../line-hierarchy.ts'
import type { Invoice, VatBreakdown } from '../../model/invoice.ts'
import { taxedIn, vatKey, vatShares, type VatShare } from '../../vat-breakdown.ts'
import { eachGroup } from '../en16931/vat-category-rules.ts'
import { outOfScope, standardRate, type VatCategory } from '../en16931/vat-categories.ts'
import { none, perInvoice } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'
import { taxableBy, vatUseOf, type Taxable } from '../vat-use.ts'
import { centFor, unlessNear } from './totals.ts'

/** Whether a DETAIL line, an allowance or a charge bears the category. */
export function isUsedInDetails(invoice: Invoice, category: string): boolean {
  const { allowances, charges } = vatUseOf(invoice)
  return allowances(category) + charges(category) > 0 || detailCategoriesOf(invoice).has(category)
}

const detailCategoriesOf = perInvoice(
  ({ lines }: Invoice) => new Set(lines.filter(isDetail).map(({ vat }) => vat?.category ?? '')),
)

/** BR-FREXT-*-01: the category stands in the VAT breakdown when it is used, and only then; several groups may bear it. */
export const categoryIsUsedAndBrokenDown = (
  id: string,
  { code, name }: VatCategory,
  isUsed = isUsedInDetails,
): Rule => ({
  id,
  terms: ['BT-118', 'BT-151', 'BT-95', 'BT-102'],
  severity: 'fatal',
  text: {
    en: `The VAT category ${code} (${name.en}) must stand in the VAT breakdown (BT-118) when a DETAIL line, an allowance or a charge bears it, and only then.`,
    fr: `La catégorie de TVA ${code} (${name.fr}) doit figurer dans la ventilation (BT-118) si une ligne de détail, une remise ou une majoration la porte, et seulement alors.`,
  },
  breaches(invoice) {
    const used = isUsed(invoice, code)
    const stands = vatUseOf(invoice).breakdown(code) > 0
    if (used === stands) return none
    return [{ at: 'vatBreakdown', ...(used ? { expected: code } : { found: code }) }]
  },
})

/** What the DETAIL lines, allowances and charges make taxable, by category and rate, and by exemption reason as well. */
const taxablesOf = perInvoice((invoice: Invoice) => {
  const shares = vatShares(taxedIn(invoice))
  return {
    whateverTheReason: taxableBy(shares, (share) => keyOf(share)),
    forTheReason: taxableBy(shares, (share) => `${keyOf(share)} ${reasonOf(share)}`),
  }
})

/** What is not subject to VAT has no rate to be told apart by. */
const keyOf = ({ category, rate }: Pick<VatShare, 'category' | 'rate'>): string =>
  category === outOfScope.code ? category : vatKey(category, rate)

type Reasoned = Pick<VatShare, 'exemptionReason' | 'exemptionReasonCode'>

const reasonOf = ({ exemptionReason = '', exemptionReasonCode = '' }: Reasoned): string =>
  JSON.stringify([exemptionReasonCode.trim(), exemptionReason.trim()])

const nothing: Taxable = { amount: decimal('0'), count: 0 }

type TaxableOf = (invoice: Invoice, group: VatBreakdown) => Taxable

/** A group that lacks the rate of its category matches nothing. */
const keyed =
  (take: (invoice: Invoice, key: string, group: VatBreakdown) => Taxable): TaxableOf =>
  (invoice, group) => {
    const { category = '', rate } = group
    if (category !== outOfScope.code && rate === undefined) return nothing
    return take(invoice, keyOf({ category, rate }), group)
  }

export const whateverTheReason = keyed((invoice, key) => taxablesOf(invoice).whateverTheReason(key))
export const forTheReason = keyed((invoice, key, group) =>
  taxablesOf(invoice).forTheReason(`${key} ${reasonOf(group)}`),
)

const taxableBreach = ({ taxableAmount }: VatBreakdown, { amount, count }: Taxable) =>
  unlessNear('taxableAmount', taxableAmount, amount, centFor(count))

const taxableText = ({ code, name }: VatCategory, how: { en: string; fr: string }) => ({
  en: `The taxable amount (BT-116) of VAT category ${code} (${name.en}) must be its DETAIL lines less allowances plus charges${how.en}, within a cent for each of them.`,
  fr: `La base (BT-116) de la catégorie de TVA ${code} (${name.fr}) doit être le cumul de ses lignes de détail, moins les remises, plus les majorations${how.fr}, à un centime près pour chacune.`,
})

const taxableTerms = ['BT-116', 'BT-119', 'BT-131', 'BT-92', 'BT-99']
const reasonTerms = [...taxableTerms, 'BT-120', 'BT-121']

/** BR-FREXT-*-08: the sum holds with the exemption reasons told apart, or without. */
export const taxableIsNearTheSum = (id: string, category: VatCategory): Rule => ({
  id,
  terms: taxableTerms,
  severity: 'fatal',
  text: taxableText(category, { en: '', fr: '' }),
  breaches: (invoice) =>
    eachGroup(category, (group) => {
      const apart = taxableBreach(group, forTheReason(invoice, group))
      return apart.length === 0 ? none : taxableBreach(group, whateverTheReason(invoice, group))
    })(invoice.vatBreakdown),
})

const taxableWarning = (
  id: string,
  category: VatCategory,
  taxableOf: TaxableOf,
  how: { en: string; fr: string },
): Rule => ({
  id,
  terms: reasonTerms,
  severity: 'warning',
  text: taxableText(category, how),
  breaches: (invoice) =>
    eachGroup(category, (group) => taxableBreach(group, taxableOf(invoice, group)))(
      invoice.vatBreakdown,
    ),
})

/** BR-FREXT-*-08ini, a warning: the sum as in EN 16931:2017, which does not tell exemption reasons apart. */
export const taxableIsNearTheSumOfAllReasons = (id: string, category: VatCategory): Rule =>
  taxableWarning(id, category, whateverTheReason, {
    en: ', whatever the exemption reason',
    fr: ', quel que soit le motif d’exonération',
  })

/** BR-FREXT-*-08rev, a warning: the sum as in the revised norm, one group for each exemption reason. */
export const taxableIsNearTheSumOfItsReason = (id: string, category: VatCategory): Rule =>
  taxableWarning(id, category, forTheReason, {
    en: ' of the same exemption reason',
    fr: ' de même motif d’exonération',
  })

const hundred = decimal('100')

/** The tax of the standard rate, within a cent for each amount that makes its base. */
export const taxIsNear = (id: string, taxableOf: TaxableOf): Rule => ({
  id,
  terms: ['BT-117', 'BT-116', 'BT-119'],
  severity: 'fatal',
  text: {
    en: 'The tax (BT-117) of VAT category S must be the taxable amount (BT-116) times the rate (BT-119), within a cent per line, allowance and charge.',
    fr: 'La TVA (BT-117) de la catégorie S doit être la base (BT-116) multipliée par le taux (BT-119), à un centime près par ligne, remise et majoration.',
  },
  breaches: (invoice) =>
    eachGroup(standardRate, (group): readonly Breach[] => {
      const { taxableAmount, taxAmount, rate } = group
      const expected = taxableAmount && rate && divide(multiply(taxableAmount, rate), hundred, 2)
      return unlessNear('taxAmount', taxAmount, expected, centFor(taxableOf(invoice, group).count))
    })(invoice.vatBreakdown),
})

export const taxIsNearTheRate = taxIsNear('BR-FREXT-S-09', forTheReason)
