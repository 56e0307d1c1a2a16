import type { Invoice } from '../model/invoice.ts'
import { none } from './judging.ts'
import type { Breach, Rule } from './rule.ts'

/** How the official Schematron of one syntax judges a rule, where that is not what the norm says. */
export interface Deviation {
  /** The id of the rule of the norm. */
  readonly rule: string
  /** The rule as the Schematron judges it; none when it never judges it. */
  readonly judgedAs?: Rule
  readonly why: string
}

/**
 * The rules as the Schematron of one syntax judges them, so that our verdict is that of the official tools. What the norm
 * forbids and that Schematron lets through is not passed over: it comes as a warning of the same rule.
 * Throws a RangeError when a deviation is of a rule that the list does not have.
 */
export function asJudged(
  rules: readonly Rule[],
  deviations: readonly Deviation[],
): readonly Rule[] {
  const byRule = new Map(deviations.map((deviation) => [deviation.rule, deviation]))
  for (const { rule } of deviations) {
    if (rules.every(({ id }) => id !== rule)) throw new RangeError(`no rule ${rule} here`)
  }
  return rules.flatMap((rule) => {
    const deviation = byRule.get(rule.id)
    if (deviation === undefined) return [rule]
    const { judgedAs } = deviation
    return judgedAs === undefined
      ? [letThrough(rule, undefined)]
      : [judgedAs, letThrough(rule, judgedAs)]
  })
}

const letThrough = (rule: Rule, official: Rule | undefined): Rule => ({
  ...rule,
  severity: 'warning',
  breaches(invoice) {
    const breaches = rule.breaches(invoice)
    const isTold = breaches.length > 0 && (official?.breaches(invoice).length ?? 0) > 0
    return isTold ? none : breaches
  },
})

/** The rule, silent on the groups of the VAT breakdown of these categories. */
export const silentOn = (categories: ReadonlySet<string>, rule: Rule): Rule => ({
  ...rule,
  breaches: (invoice) =>
    rule.breaches(invoice).filter((breach) => !categories.has(categoryOf(invoice, breach))),
})

function categoryOf({ vatBreakdown }: Invoice, { at }: Breach): string {
  const index = /^vatBreakdown\[(\d+)\]/.exec(at)?.[1]
  return (index === undefined ? undefined : vatBreakdown[Number(index)]?.category) ?? ''
}

/** The rule, silent unless the invoice meets a condition. */
export const onlyWhen = (condition: (invoice: Invoice) => boolean, rule: Rule): Rule => ({
  ...rule,
  breaches: (invoice) => (condition(invoice) ? rule.breaches(invoice) : none),
})
