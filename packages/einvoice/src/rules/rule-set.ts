import type { Syntax } from '../verdict.ts'
import { asJudged, type Deviation } from './deviation.ts'
import { none } from './judging.ts'
import type { Rule } from './rule.ts'

/**
 * The rules of one layer, with the version of the official rules they were written against. `rules` is the norm; `CII` and
 * `UBL` are the same rules as the official tools judge a document of that syntax; `draft` asks for all three, so that what
 * it accepts is accepted whatever the syntax it is issued in.
 */
export interface RuleSet {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly CII: readonly Rule[]
  readonly UBL: readonly Rule[]
  readonly draft: readonly Rule[]
}

interface Syntactic {
  readonly deviations: readonly Deviation[]
  /** Rules that the official tools have for this syntax alone. */
  readonly additions?: readonly Rule[]
  /** Official ids that differ in this syntax. */
  readonly names?: ReadonlyMap<string, string>
}

interface Sources {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly cii: Syntactic
  readonly ubl: Syntactic
}

export const ruleSet = ({ version, rules, cii, ubl }: Sources): RuleSet => ({
  version,
  rules,
  CII: inSyntax(rules, cii),
  UBL: inSyntax(rules, ubl),
  draft: beforeIssue(rules, [cii, ubl]),
})

/** Each rule tells its breaches by the norm or else, where the norm holds, by the first Schematron that refuses. */
function beforeIssue(rules: readonly Rule[], syntaxes: readonly Syntactic[]): readonly Rule[] {
  const deviations = syntaxes.flatMap((syntax) => syntax.deviations)
  const refusing = Map.groupBy(
    deviations.flatMap(({ judgedAs }) => (judgedAs?.severity === 'fatal' ? [judgedAs] : [])),
    ({ id }) => id,
  )
  const additions = syntaxes.flatMap((syntax) => syntax.additions ?? [])
  return [...rules.map((rule) => anyOf([rule, ...(refusing.get(rule.id) ?? [])])), ...additions]
}

/** The same rule judged in several ways: broken as soon as one of them is. */
function anyOf(ways: readonly [Rule, ...Rule[]]): Rule {
  const [rule, ...others] = ways
  if (others.length === 0) return rule
  return {
    ...rule,
    breaches(invoice) {
      for (const way of ways) {
        const breaches = way.breaches(invoice)
        if (breaches.length > 0) return breaches
      }
      return none
    },
  }
}

function inSyntax(
  rules: readonly Rule[],
  { deviations, additions = [], names = new Map() }: Syntactic,
): readonly Rule[] {
  const judged = [...asJudged(rules, deviations), ...additions]
  return judged.map((rule) => {
    const name = names.get(rule.id)
    return name === undefined ? rule : { ...rule, id: name }
  })
}

/** The rules for a document of a syntax, or for a draft, which has none yet. */
export function rulesFor(set: RuleSet, syntax: Syntax | undefined): readonly Rule[] {
  switch (syntax) {
    case undefined:
      return set.draft
    case 'UBL':
      return set.UBL
    case 'CII':
    case 'Factur-X':
      return set.CII
  }
}
