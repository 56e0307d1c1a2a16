import { asJudged, type Deviation } from '../deviation.ts'
import { en16931Rules } from '../en16931/index.ts'
import { ublDeviations as ublDeviationsOfTheNorm } from '../en16931/ubl.ts'
import { none } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { priceDiscountReasonIsListed } from './code-lists.ts'
import { droppedRules } from './index.ts'
import { grossAmountIsNearNetPlusVat } from './totals.ts'

/** The price discount has a rule of its own in this profile, which only UBL names like the one of the norm. */
const dropped = new Set([...droppedRules, 'BR-CL-19'])

/** How the Schematron 1.4.0.03 of EXTENDED-CTC-FR for UBL judges otherwise than the profile. */
export const ublDeviations: readonly Deviation[] = [
  ...ublDeviationsOfTheNorm.filter(({ rule }) => !dropped.has(rule)),
  {
    rule: 'BR-FREXT-CO-15',
    why: 'An invoice without total VAT amount is let through.',
    judgedAs: {
      ...grossAmountIsNearNetPlusVat,
      breaches: (invoice) =>
        invoice.totals.vatAmount === undefined
          ? none
          : grossAmountIsNearNetPlusVat.breaches(invoice),
    },
  },
]

/** The Schematron of UBL has another id for the same rule. */
export const ublNames: ReadonlyMap<string, string> = new Map([
  [priceDiscountReasonIsListed.id, 'BR-CL-19'],
])

const kept = new Set(['BR-CO-22', 'BR-CO-24', 'BR-AE-01', 'BR-AG-01', 'BR-AF-10', 'BR-AG-10'])

/** Rules of the norm that the Schematron of UBL alone still has, beside those that replace them. */
export const rulesKeptInUbl: readonly Rule[] = asJudged(
  en16931Rules,
  ublDeviationsOfTheNorm,
).filter(({ id, severity }) => kept.has(id) && severity === 'fatal')
