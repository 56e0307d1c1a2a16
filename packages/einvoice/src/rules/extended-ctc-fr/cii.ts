import { silentOn, onlyWhen, type Deviation } from '../deviation.ts'
import { ciiDeviations as ciiDeviationsOfTheNorm } from '../en16931/cii.ts'
import { someGroupIsOutside } from '../en16931/cii-vat.ts'
import { taxAmountHasTwoDecimals, taxableAmountHasTwoDecimals } from '../en16931/decimals.ts'
import { taxPointIsADateOrACode } from '../en16931/document.ts'
import * as breakdown from '../en16931/vat-breakdown.ts'
import * as categories from '../en16931/vat-categories.ts'
import type { VatCategory } from '../en16931/vat-categories.ts'
import { missing, within } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { isUsed, vatUseOf } from '../vat-use.ts'
import { itemAttributeCodeIsListed } from './code-lists.ts'
import { droppedRules } from './index.ts'
import * as totals from './totals.ts'
import { categoryIsUsedAndBrokenDown, taxIsNear, whateverTheReason } from './vat.ts'

const families: readonly (readonly [string, VatCategory])[] = [
  ['S', categories.standardRate],
  ['Z', categories.zeroRate],
  ['E', categories.exempt],
  ['AE', categories.reverseCharge],
  ['IC', categories.intraCommunity],
  ['G', categories.exportation],
  ['O', categories.outOfScope],
  ['AF', categories.igic],
  ['AG', categories.ipsi],
]

/** In a Schematron pattern, a node meets the first rule alone: here the sums of its category, not the general rules. */
const hidden = new Set(families.map(([, { code }]) => code))
const hiddenGroups =
  'Groups of the known categories meet the sums of their category instead: this rule is never judged on them.'

const ofGroups: readonly Deviation[] = [
  ...[
    breakdown.breakdownHasATaxableAmount,
    breakdown.breakdownHasATaxAmount,
    breakdown.breakdownHasARate,
    taxableAmountHasTwoDecimals,
    taxAmountHasTwoDecimals,
  ].map((rule: Rule) => ({
    rule: rule.id,
    why: hiddenGroups,
    judgedAs: silentOn(hidden, rule),
  })),
  {
    rule: 'BR-CO-03',
    why: hiddenGroups,
    judgedAs: onlyWhen(someGroupIsOutside(hidden), taxPointIsADateOrACode),
  },
]

const ofUse = families.map(([family, category]): Deviation => {
  const id = `BR-FREXT-${family}-01`
  return {
    rule: id,
    why: 'The subtype of a line is looked for where it never stands, so that all lines count.',
    judgedAs: categoryIsUsedAndBrokenDown(id, category, (invoice, code) =>
      isUsed(vatUseOf(invoice), code),
    ),
  }
})

const ofTotals: readonly Deviation[] = [
  {
    rule: 'BR-FREXT-CO-10',
    why: 'The tolerance counts all lines, not the DETAIL lines alone.',
    judgedAs: totals.linesNetAmountIsNear(({ lines }) => lines.length),
  },
  {
    rule: 'BR-FREXT-CO-15',
    why: 'An invoice without total VAT amount is refused.',
    judgedAs: {
      ...totals.grossAmountIsNearNetPlusVat,
      breaches: (invoice) =>
        invoice.totals.vatAmount === undefined
          ? [{ at: 'totals.vatAmount' }]
          : totals.grossAmountIsNearNetPlusVat.breaches(invoice),
    },
  },
  {
    rule: 'BR-FREXT-S-09',
    why: 'The tolerance counts the amounts of all exemption reasons.',
    judgedAs: taxIsNear('BR-FREXT-S-09', whateverTheReason),
  },
]

const ofTheNorm: readonly Deviation[] = [
  { rule: 'BR-CL-07', why: 'The test, under the id BR-EXT-CL-07, is always true.' },
  { rule: 'BR-O-09', why: 'Left out of the Schematron of CII, and kept in that of UBL.' },
  { rule: 'BR-O-10', why: 'Left out of the Schematron of CII, and kept in that of UBL.' },
  {
    rule: 'BR-FREXT-04',
    why: 'A warning in CII, under the id BR-FXEXT-04.',
    judgedAs: { ...itemAttributeCodeIsListed, severity: 'warning' },
  },
]

const own = [...ofGroups, ...ofUse, ...ofTotals, ...ofTheNorm]
const replaced = new Set([...droppedRules, ...own.map(({ rule }) => rule)])

/** How the Schematron 1.4.0.03 of EXTENDED-CTC-FR for CII judges otherwise than the profile. */
export const ciiDeviations: readonly Deviation[] = [
  ...ciiDeviationsOfTheNorm.filter(({ rule }) => !replaced.has(rule)),
  ...own,
]

/** A rule that the Schematron of CII alone has. */
export const accountIsIbanOrNational = {
  id: 'BR-CO-27',
  terms: ['BT-84'],
  severity: 'fatal',
  text: {
    en: 'A credit transfer must give the account (BT-84) as an IBAN or in its national form, not both.',
    fr: 'Un virement doit donner le compte (BT-84) sous forme d’IBAN ou sous sa forme nationale, pas les deux.',
  },
  breaches: ({ paymentInstructions }) =>
    within('paymentInstructions', paymentInstructions, ({ meansCode = '', creditTransfers }) => {
      if (meansCode !== '30' && meansCode !== '58') return []
      const [first] = creditTransfers
      return first?.nationalAccount === undefined
        ? missing(first?.account, 'creditTransfers[0].account')
        : [{ at: 'creditTransfers[0].nationalAccount', found: first.nationalAccount }]
    }),
} satisfies Rule

const named = (family: string, suffix: string): readonly [string, string] => [
  `BR-FREXT-${family}-${suffix}`,
  `BR-FXEXT-${family}-${suffix}`,
]

/** The Schematron of CII has other ids for the same rules. */
export const ciiNames: ReadonlyMap<string, string> = new Map([
  ['BR-38', 'BR-FREXT-BR-38'],
  ['BR-44', 'BR-FREXT-BR-44'],
  ['BR-FREXT-04', 'BR-FXEXT-04'],
  ['BR-FREXT-22', 'BR-FREXT-BR-22'],
  ['BR-FREXT-23', 'BR-FREXT-BR-23'],
  ['BR-FREXT-24', 'BR-FREXT-BR-24'],
  ['BR-FREXT-26', 'BR-FREXT-BR-26'],
  named('S', '09'),
  ...families.flatMap(([family]) =>
    ['08', '08ini', '08rev'].map((suffix) => named(family, suffix)),
  ),
])
