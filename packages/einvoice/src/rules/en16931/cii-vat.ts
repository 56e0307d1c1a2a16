import type { Invoice } from '../../model/invoice.ts'
import { onlyWhen, silentOn, type Deviation } from '../deviation.ts'
import { all, eachOf, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'
import { isUsed, vatUseOf } from '../vat-use.ts'
import { taxAmountHasTwoDecimals, taxableAmountHasTwoDecimals } from './decimals.ts'
import { taxPointIsADateOrACode } from './document.ts'
import * as breakdown from './vat-breakdown.ts'
import * as categories from './vat-categories.ts'
import type { VatCategory } from './vat-categories.ts'
import * as rules from './vat-category-rules.ts'
import * as particulars from './vat-particulars.ts'
import { onAllowances, onCharges, onLines } from './vat-places.ts'

const { igic, ipsi, outOfScope } = categories

/** The categories whose own rules hide the general ones: in a Schematron pattern, a node meets the first rule alone. */
const hidden = new Set([igic.code, ipsi.code, outOfScope.code])

const hiddenGroups =
  'Groups of the categories L, M and O meet the rules of their category instead: this one is never judged on them.'

const notOnHiddenGroups = (rule: Rule): Deviation => ({
  rule: rule.id,
  why: hiddenGroups,
  judgedAs: silentOn(hidden, rule),
})

/** Judged on each group of VAT breakdown, hence only when there is one that is not hidden. */
export const someGroupIsOutside =
  (codes: ReadonlySet<string>) =>
  ({ vatBreakdown }: Invoice): boolean =>
    vatBreakdown.some(({ category = '' }) => !codes.has(category))

const ofGroups: readonly Deviation[] = [
  notOnHiddenGroups(breakdown.breakdownHasATaxableAmount),
  notOnHiddenGroups(breakdown.breakdownHasATaxAmount),
  notOnHiddenGroups(breakdown.breakdownHasARate),
  notOnHiddenGroups(taxableAmountHasTwoDecimals),
  notOnHiddenGroups(taxAmountHasTwoDecimals),
  {
    rule: 'BR-CO-03',
    why: `Judged on each group of the VAT breakdown. ${hiddenGroups}`,
    judgedAs: onlyWhen(someGroupIsOutside(hidden), taxPointIsADateOrACode),
  },
  {
    rule: 'BR-CO-17',
    why: `A gap of one whole unit of currency is let through. ${hiddenGroups}`,
    judgedAs: silentOn(hidden, {
      ...breakdown.taxIsTheTaxableAmountTimesTheRate,
      breaches: ({ vatBreakdown }) =>
        eachOf('vatBreakdown', vatBreakdown, (group) =>
          breakdown.taxBreach(group, breakdown.isNotMore),
        ),
    }),
  },
]

/** Lines, or allowances and charges, and groups of the breakdown are counted together: two are thought to be one of each. */
const lacksGroup = (id: string, category: VatCategory): Deviation => {
  const norm = rules.breakdownHasTheCategory(id, category)
  return {
    rule: id,
    why: 'Two lines, or two allowances or charges, of the category excuse a missing group.',
    judgedAs: onlyWhen((invoice) => {
      const { lines, allowances, charges } = vatUseOf(invoice)
      const ofDocument = allowances(category.code) + charges(category.code)
      return lines(category.code) === 1 || ofDocument === 1
    }, norm),
  }
}

const unusedGroup = (id: string, category: VatCategory): Deviation => ({
  rule: id,
  why: 'A group of the category that no line, allowance or charge bears is refused.',
  judgedAs: rules.refusingUnusedGroups(rules.breakdownHasTheCategoryOnce(id, category), category),
})

const outOfScopeGroup: Deviation = {
  rule: 'BR-O-01',
  why: 'Starts from the VAT breakdown: a group that nothing bears is refused, a missing one let through.',
  judgedAs: {
    ...rules.breakdownHasTheCategoryOnce('BR-O-01', outOfScope),
    breaches(invoice) {
      const use = vatUseOf(invoice)
      const groups = use.breakdown(outOfScope.code)
      if (groups === 0 || (groups === 1 && isUsed(use, outOfScope.code))) return none
      return [{ at: 'vatBreakdown', found: `${groups} × ${outOfScope.code}` }]
    },
  },
}

const ofUse: readonly Deviation[] = [
  lacksGroup('BR-S-01', categories.standardRate),
  lacksGroup('BR-AF-01', igic),
  lacksGroup('BR-AG-01', ipsi),
  unusedGroup('BR-Z-01', categories.zeroRate),
  unusedGroup('BR-E-01', categories.exempt),
  unusedGroup('BR-AE-01', categories.reverseCharge),
  unusedGroup('BR-IC-01', categories.intraCommunity),
  unusedGroup('BR-G-01', categories.exportation),
  outOfScopeGroup,
]

const igicRate = 'An IGIC rate of zero, which the norm allows, is refused.'

const withinOne = (id: string, category: VatCategory): Deviation => ({
  rule: id,
  why: 'A gap of less than one unit of currency is let through.',
  judgedAs: rules.taxableIsTheSum(id, category, 'less than one unit'),
})

const ofAmounts: readonly Deviation[] = [
  { rule: 'BR-AF-05', why: igicRate, judgedAs: rules.rateIsPositive('BR-AF-05', igic, onLines) },
  {
    rule: 'BR-AF-06',
    why: igicRate,
    judgedAs: rules.rateIsPositive('BR-AF-06', igic, onAllowances),
  },
  { rule: 'BR-AF-07', why: igicRate, judgedAs: rules.rateIsPositive('BR-AF-07', igic, onCharges) },
  withinOne('BR-Z-08', categories.zeroRate),
  withinOne('BR-E-08', categories.exempt),
  withinOne('BR-AE-08', categories.reverseCharge),
  withinOne('BR-IC-08', categories.intraCommunity),
  withinOne('BR-G-08', categories.exportation),
  { rule: 'BR-AF-08', why: 'Looks for the rate beside the group, where there is none.' },
  { rule: 'BR-AG-08', why: 'Looks for the rate beside the group, where there is none.' },
  { rule: 'BR-AF-09', why: 'The test is always true.' },
  { rule: 'BR-AG-09', why: 'The test is always true.' },
]

const linesAndGroups = 'Lines and groups of the VAT breakdown are looked for together.'
const allowancesAndCharges = 'Allowances and charges are looked for together.'

const either =
  (...rulesOf: readonly Rule[]) =>
  (invoice: Invoice): readonly Breach[] =>
    all(...rulesOf.map((rule) => rule.breaches(invoice)))

const inGroupsOrLines = either(
  particulars.outOfScopeIsTheOnlyBreakdown,
  particulars.outOfScopeIsTheCategoryOfAllLines,
)
const inAllowancesOrCharges = either(
  particulars.outOfScopeIsTheCategoryOfAllAllowances,
  particulars.outOfScopeIsTheCategoryOfAllCharges,
)

const ofOutOfScope: readonly Deviation[] = [
  {
    rule: 'BR-O-11',
    why: linesAndGroups,
    judgedAs: { ...particulars.outOfScopeIsTheOnlyBreakdown, breaches: inGroupsOrLines },
  },
  {
    rule: 'BR-O-12',
    why: linesAndGroups,
    judgedAs: { ...particulars.outOfScopeIsTheCategoryOfAllLines, breaches: inGroupsOrLines },
  },
  {
    rule: 'BR-O-13',
    why: allowancesAndCharges,
    judgedAs: {
      ...particulars.outOfScopeIsTheCategoryOfAllAllowances,
      breaches: inAllowancesOrCharges,
    },
  },
  {
    rule: 'BR-O-14',
    why: allowancesAndCharges,
    judgedAs: {
      ...particulars.outOfScopeIsTheCategoryOfAllCharges,
      breaches: inAllowancesOrCharges,
    },
  },
]

/** What the Schematron 1.3.16 of CII makes of the rules of VAT. */
export const ciiVatDeviations: readonly Deviation[] = [
  ...ofGroups,
  ...ofUse,
  ...ofAmounts,
  ...ofOutOfScope,
]
