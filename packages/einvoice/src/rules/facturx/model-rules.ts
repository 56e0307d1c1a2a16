import { en16931 } from '../../profiles.ts'
import type { Rule } from '../rule.ts'
import { facturXRuleIds, type FacturXProfileName } from './shapes.ts'

/**
 * The rules of EN 16931 that a Factur-X profile keeps where it is not judged by the whole norm: MINIMUM and BASIC WL are parts of
 * an invoice, EXTENDED departs from it.
 */
export function facturXModelRules(profile: FacturXProfileName): readonly Rule[] {
  const known = rulesOf.get(profile)
  if (known !== undefined) return known
  const ids = facturXRuleIds(profile)
  const rules = en16931.CII.filter(({ id }) => ids.has(id))
  rulesOf.set(profile, rules)
  return rules
}

const rulesOf = new Map<FacturXProfileName, readonly Rule[]>()
