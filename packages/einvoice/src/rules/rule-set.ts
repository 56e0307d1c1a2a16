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

interface Sources {
  readonly version: string
  readonly rules: readonly Rule[]
  readonly cii: readonly Deviation[]
  readonly ubl: readonly Deviation[]
}

export const ruleSet = ({ version, rules, cii, ubl }: Sources): RuleSet => ({
  version,
  rules,
  CII: asJudged(rules, cii),
  UBL: asJudged(rules, ubl),
})

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
