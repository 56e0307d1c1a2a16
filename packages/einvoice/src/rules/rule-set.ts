import type { Syntax } from '../verdict.ts'
import { asJudged, type Deviation } from './deviation.ts'
import type { Rule } from './rule.ts'

/**
 * The rules of one layer, with the version of the official rules they were written against. `rules` is the norm; `CII` and
 * `UBL` are the same rules as the official tools judge a document of that syntax.
 */
export interface RuleSet {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly CII: readonly Rule[]
  readonly UBL: readonly Rule[]
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
})

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

/** The rules for a document of a syntax; for a draft, which has none yet, the norm itself. */
export function rulesFor(set: RuleSet, syntax: Syntax | undefined): readonly Rule[] {
  switch (syntax) {
    case undefined:
      return set.rules
    case 'UBL':
      return set.UBL
    case 'CII':
    case 'Factur-X':
      return set.CII
  }
}
