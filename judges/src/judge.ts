/** A file to judge, and what decides which judges are concerned. */
export interface Subject {
  /** Absolute path. */
  readonly file: string
  readonly kind: 'Factur-X' | 'CII' | 'UBL'
  /** Local name of the root element of its XML. */
  readonly root: string
  /** BT-24, the profile it claims. */
  readonly specification: string
  /** Whether seller and buyer are both in France. */
  readonly betweenFrench: boolean
  /** Whether it should also follow the French rules, which only concern documents between French parties. */
  readonly followsFrenchRules: boolean
  /** The document it was converted from, when both are of one syntax: what was refused there may be refused here. */
  readonly original?: Subject
}

export interface Reason {
  /** The judge's own name for the rule, empty when it has none. */
  readonly rule: string
  readonly text: string
}

/** `not-run` is what a judge that could not judge says: it is never a pass, and it says why. */
export interface Verdict {
  readonly verdict: 'accepted' | 'refused' | 'not-run'
  readonly reasons: readonly Reason[]
}

export const accepted: Verdict = { verdict: 'accepted', reasons: [] }
export const notRun = (why: string): Verdict => ({
  verdict: 'not-run',
  reasons: [{ rule: '', text: why }],
})

/** One independent tool, applied to one question. */
export interface Judge {
  readonly name: string
  readonly version: string
  /** Whether the question makes sense for this file. */
  readonly applies: (subject: Subject) => boolean
  readonly judge: (subject: Subject) => Promise<Verdict>
}

/** Several verdicts of one judge on one file: a single refusal refuses, and nothing is accepted while a part did not run. */
export function combine(verdicts: readonly Verdict[]): Verdict {
  const refused = verdicts.filter(({ verdict }) => verdict === 'refused')
  if (refused.length > 0) {
    return { verdict: 'refused', reasons: refused.flatMap(({ reasons }) => reasons) }
  }
  return verdicts.find(({ verdict }) => verdict === 'not-run') ?? accepted
}
