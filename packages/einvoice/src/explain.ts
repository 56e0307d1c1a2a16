import type { Bilingual } from './bilingual.ts'
import { terms as allTerms } from './model/terms.ts'
import { en16931, extendedCtcFr } from './profiles.ts'
import { facturXVersion } from './rules/facturx/shapes.ts'
import { ciiSyntaxRules } from './rules/syntax/cii.ts'
import { facturXSyntaxRules } from './rules/syntax/factur-x.ts'
import { ublSyntaxRules } from './rules/syntax/ubl.ts'

/** What there is to say of a rule, whatever the document. */
export interface Explanation {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly text: Bilingual
  /** The terms it speaks of, by id, with the norm's English name. */
  readonly terms: readonly { readonly id: string; readonly name: string }[]
  /** The rule sets that have it, with their versions. */
  readonly sources: readonly string[]
}

/** A set of rules with its version, as `acquit --version` lists them. */
export interface RuleSetVersion {
  readonly name: string
  readonly version: string
  readonly rules: number
}

interface Known {
  readonly id: string
  readonly severity?: 'fatal' | 'warning'
  readonly terms?: readonly string[]
  readonly text: Bilingual
}

const sets: readonly {
  readonly name: string
  readonly version: string
  readonly rules: readonly Known[]
}[] = [
  { name: 'EN 16931', version: en16931.version, rules: en16931.rules },
  { name: 'EN 16931 (CII)', version: en16931.version, rules: ciiSyntaxRules },
  { name: 'EN 16931 (UBL)', version: en16931.version, rules: ublSyntaxRules },
  { name: 'EXTENDED-CTC-FR', version: extendedCtcFr.version, rules: extendedCtcFr.rules },
  { name: 'EXTENDED-CTC-FR (CII)', version: extendedCtcFr.version, rules: extendedCtcFr.CII },
  { name: 'EXTENDED-CTC-FR (UBL)', version: extendedCtcFr.version, rules: extendedCtcFr.UBL },
  { name: 'Factur-X', version: facturXVersion, rules: facturXSyntaxRules },
]

/** The rule sets of this engine and their versions. */
export const ruleSetVersions: readonly RuleSetVersion[] = sets.map(({ name, version, rules }) => ({
  name,
  version,
  rules: new Set(rules.map(({ id }) => id)).size,
}))

const nameOf = new Map(allTerms.map(({ id, name }) => [id, name]))

/** Explains a rule by its official id, in any case of letters; `undefined` when no rule set has it. */
export function explainRule(asked: string): Explanation | undefined {
  const id = asked.trim().toUpperCase()
  const holders = sets.filter(({ rules }) => rules.some((rule) => rule.id.toUpperCase() === id))
  const rule = holders[0]?.rules.find((each) => each.id.toUpperCase() === id)
  if (rule === undefined) return undefined
  return {
    id: rule.id,
    severity: rule.severity === 'warning' ? 'warning' : 'error',
    text: rule.text,
    terms: (rule.terms ?? []).map((term) => ({ id: term, name: nameOf.get(term) ?? '' })),
    sources: holders.map(({ name, version }) => `${name} ${version}`),
  }
}

/** The ids nearest to one that is unknown: same letters but for the case, or the same beginning. */
export function similarRules(asked: string): readonly string[] {
  const start = asked.trim().toUpperCase().replace(/\d+$/, '')
  if (start === '') return []
  const ids = sets.flatMap(({ rules }) => rules.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => id.toUpperCase().startsWith(start)).slice(0, 10)
}
