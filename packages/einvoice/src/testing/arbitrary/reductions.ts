import fc from 'fast-check'
import type { Invoice } from '../../model/invoice.ts'
import { decimals, percentage, smallAmount } from './amounts.ts'
import { hasCore, isExtended, type Profile } from './profile.ts'
import type { Taxation } from './vat.ts'

/** The reason in words, in code (UNTDID 5189 or 7161), or both, saying the same thing (BR-CO-05 to BR-CO-08). */
const reasonAmong = (reasons: readonly (readonly [code: string, reason: string])[]) =>
  fc
    .tuple(fc.constantFrom(...reasons), fc.constantFrom('code', 'text', 'both'))
    .map(([[reasonCode, reason], kind]) => ({
      ...(kind !== 'text' && { reasonCode }),
      ...(kind !== 'code' && { reason }),
    }))

const allowanceReason = reasonAmong([
  ['95', 'Remise'],
  ['100', 'Remise exceptionnelle'],
  ['64', 'Accord particulier'],
])
const chargeReason = reasonAmong([
  ['FC', 'Frais de port'],
  ['PC', 'Emballage'],
  ['ABL', 'Conditionnement'],
])

/** An amount as such, or a percentage of a stated base, from which `calculate` makes the amount. */
const reduction = fc.oneof(
  fc.record({ amount: smallAmount }),
  fc.record({ percentage, baseAmount: decimals(2, 100, 99_999) }),
)

const together = <First extends object, Second extends object>(
  first: fc.Arbitrary<First>,
  second: fc.Arbitrary<Second>,
): fc.Arbitrary<First & Second> => fc.tuple(first, second).map(([a, b]) => ({ ...a, ...b }))

const few = { maxLength: 2 }
const rarely = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(item, few) })

/** On a line, the BASIC profile has room for the amount alone. */
const lineReduction = (profile: Profile) =>
  hasCore(profile) ? reduction : fc.record({ amount: smallAmount })

export const lineAllowances = (profile: Profile) =>
  rarely(together(lineReduction(profile), allowanceReason))
export const lineCharges = (profile: Profile) =>
  rarely(together(lineReduction(profile), chargeReason))

/** Document allowances and charges, taxed as one of the lines is; the extended profiles state the exemption on each. */
export function documentReductions(
  taxations: readonly Taxation[],
  profile: Profile,
): fc.Arbitrary<Pick<Invoice, 'allowances' | 'charges'>> {
  const taxed = fc
    .constantFrom(...taxations)
    .map(({ category, rate, exemptionReason, exemptionReasonCode }) => ({
      vatCategory: category,
      ...(rate !== undefined && { vatRate: rate }),
      ...(isExtended(profile) &&
        exemptionReason !== undefined && {
          vatExemptionReason: exemptionReason,
          vatExemptionReasonCode: exemptionReasonCode ?? exemptionReason,
        }),
    }))
  return fc.record({
    allowances: rarely(together(together(reduction, allowanceReason), taxed)),
    charges: rarely(together(together(reduction, chargeReason), taxed)),
  })
}
