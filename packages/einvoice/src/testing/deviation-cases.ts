import { expect, it } from 'vitest'
import type { Invoice } from '../model/invoice.ts'
import type { Deviation } from '../rules/deviation.ts'
import type { Rule } from '../rules/rule.ts'

export interface DeviationCase {
  /** Against the norm, and yet right for the Schematron. */
  readonly letsThrough?: Invoice
  /** Right by the norm, and refused by the Schematron. */
  readonly refuses?: Invoice
}

/** Every deviation is shown by an invoice that the norm and the Schematron judge otherwise. */
export function itJudgesOtherwise(
  norm: readonly Rule[],
  judged: readonly Rule[],
  deviations: readonly Deviation[],
  cases: Readonly<Record<string, DeviationCase>>,
): void {
  const shown = deviations.flatMap(({ rule, why }) => {
    const { letsThrough, refuses } = cases[rule] ?? {}
    return [
      { rule, why, invoice: letsThrough, by: { norm: ['fatal'], schematron: ['warning'] } },
      { rule, why, invoice: refuses, by: { norm: [], schematron: ['fatal'] } },
    ].flatMap(({ invoice, ...one }) => (invoice === undefined ? [] : [{ ...one, invoice }]))
  })

  it('each deviation has a case', () => {
    const ids = new Set(shown.map(({ rule }) => rule))
    expect(deviations.map(({ rule }) => rule).filter((rule) => !ids.has(rule))).toEqual([])
  })

  it.each(shown)('$rule: $why ($by.norm, $by.schematron)', ({ rule: id, invoice, by }) => {
    const severitiesIn = (rules: readonly Rule[]) => {
      const broken = rules.filter((rule) => rule.id === id && rule.breaches(invoice).length > 0)
      return [...new Set(broken.map(({ severity }) => severity))]
    }
    expect({ norm: severitiesIn(norm), schematron: severitiesIn(judged) }).toEqual(by)
  })
}
