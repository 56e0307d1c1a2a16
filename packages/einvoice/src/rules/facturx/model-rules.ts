import { en16931, extendedCtcFr } from '../../profiles.ts'
import type { Rule } from '../rule.ts'
import { facturXRuleIds, type FacturXProfileName } from './shapes.ts'

/**
 * The rules on the model that a Factur-X profile has where it is not judged by the whole norm: MINIMUM and BASIC WL are parts
 * of an invoice; EXTENDED departs from it, as EXTENDED-CTC-FR does, in rules that only the official ids tell apart.
 */
export function facturXModelRules(profile: FacturXProfileName): readonly Rule[] {
  const known = rulesOf.get(profile)
  if (known !== undefined) return known
  const rules = selected(facturXRuleIds(profile))
  rulesOf.set(profile, rules)
  return rules
}

const rulesOf = new Map<FacturXProfileName, readonly Rule[]>()

/** The first rule we have under each id: the norm's, then those of EXTENDED-CTC-FR. */
function selected(ids: ReadonlySet<string>): readonly Rule[] {
  const candidates = [
    ...en16931.CII,
    ...extendedCtcFr.CII,
    ...extendedCtcFr.CII.map(renamed),
    ...en16931.CII.filter(({ id }) => id === 'BR-CO-16').map(renamed),
  ]
  const found = new Map<string, Rule[]>()
  for (const rule of candidates) {
    if (!ids.has(rule.id)) continue
    const same = found.get(rule.id)
    // A rule of the norm may come twice: as its Schematron judges it, and as a warning where that lets something through.
    if (same === undefined) found.set(rule.id, [rule])
    else if (same.every(({ severity }) => severity !== rule.severity)) same.push(rule)
  }
  return [...found.values()].flat()
}

/** The id that Factur-X EXTENDED gives to a rule of EXTENDED-CTC-FR. */
function renamed(rule: Rule): Rule {
  const id = rule.id
    .replace(/^BR-CO-16$/, 'BR-FXEXT-CO-16')
    .replace(/^BR-FREXT-54-/, 'BR-FXEXT-BR-54-')
    .replace(/^BR-FREXT-/, 'BR-FXEXT-')
    .replace(/^BR-FXEXT-S-08$/, 'BR-FXEXT-S08b')
    .replace(/^(BR-FXEXT-[A-Z]+-0[89])$/, '$1b')
  return { ...rule, id }
}
