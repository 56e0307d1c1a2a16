import type { Bilingual } from '../bilingual.ts'
import { terms as allTerms } from '../model/terms.ts'
import type { Finding } from '../verdict.ts'
import { ownRules } from './own-rules.ts'
import { ruleSources, type KnownRule, type RuleSource } from './rule-sources.ts'

/** What there is to say of a rule, whatever the document. */
export interface Explanation {
  readonly id: string
  readonly severity: Finding['severity']
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
  /** How many rules it has, each counted once. */
  readonly rules: number
}

/** The rule sets of this engine and their versions. */
export const ruleSetVersions = (): readonly RuleSetVersion[] =>
  ruleSources().map(({ name, version, rules }) => ({
    name,
    version,
    rules: new Set(rules.map(({ id }) => id)).size,
  }))

/** Every rule that a verdict may cite: those of the rule sets, then our own words for what no norm names. */
const citableRules = (): readonly RuleSource[] => [
  ...ruleSources(),
  { name: 'Acquit', version: '', rules: ownRules },
]

/** Explains a rule by the id that a finding gives it, in any case of letters; `undefined` when no rule set has it. */
export function explainRule(asked: string): Explanation | undefined {
  const id = asked.trim().toUpperCase()
  const isAsked = (rule: KnownRule): boolean => rule.id.toUpperCase() === id
  const holders = citableRules().filter(({ rules }) => rules.some(isAsked))
  const rule = holders[0]?.rules.find(isAsked)
  if (rule === undefined) return undefined
  return {
    id: rule.id,
    severity: rule.severity === 'warning' ? 'warning' : 'error',
    text: rule.text,
    terms: (rule.terms ?? []).map((term) => ({ id: term, name: nameOf(term) })),
    sources: holders.map(({ name, version }) => `${name} ${version}`.trimEnd()),
  }
}

const nameOf = (term: string): string => allTerms.find(({ id }) => id === term)?.name ?? ''

const similarAtMost = 10

/** Ids that begin like one that is unknown, the number at its end apart. */
export function similarRules(asked: string): readonly string[] {
  const start = asked.trim().toUpperCase().replace(/\d+$/, '')
  if (start === '') return []
  const ids = citableRules().flatMap(({ rules }) => rules.map(({ id }) => id))
  const similar = [...new Set(ids)].filter((id) => id.toUpperCase().startsWith(start))
  return similar.slice(0, similarAtMost)
}
