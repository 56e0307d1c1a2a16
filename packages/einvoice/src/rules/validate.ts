import type { Bilingual } from '../bilingual.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Finding, LayerName } from '../verdict.ts'
import { firstPlaces } from './first-places.ts'
import type { Breach, Rule } from './rule.ts'

/** A finding on the model; where it stands in a file, who read that file knows. */
export type ModelFinding = Omit<Finding, 'where'>

/**
 * Judges an invoice by rules and tells, in both languages, what must hold and which values are at hand. The order is that of
 * the rules; of one that is broken at a great many places, the first are told. Rules are pure: a rule that throws is a bug, and is not caught here.
 *
 * @example validate(invoice, en16931Rules, 'en16931')
 */
export function validate(
  invoice: Invoice,
  rules: readonly Rule[],
  layer: LayerName,
): readonly ModelFinding[] {
  return rules.flatMap((rule) =>
    firstPlaces(rule.breaches(invoice), (breach) => ({
      layer,
      rule: rule.id,
      severity: rule.severity === 'fatal' ? ('error' as const) : ('warning' as const),
      terms: rule.terms,
      at: breach.at,
      message: { fr: said(rule.text, breach, 'fr'), en: said(rule.text, breach, 'en') },
    })),
  )
}

const words = {
  fr: {
    expected: 'Attendu',
    found: 'trouvé',
    foundAlone: 'Trouvé',
    colon: ' : ',
    semicolon: ' ; ',
  },
  en: { expected: 'Expected', found: 'found', foundAlone: 'Found', colon: ': ', semicolon: '; ' },
} as const

/** The sentence of the rule, then the values: `... (BT-106) ... Expected: 100.10; found: 100.09.` */
function said(text: Bilingual, { expected, found }: Breach, language: keyof Bilingual): string {
  const { colon, semicolon, ...word } = words[language]
  const values = [
    expected === undefined ? '' : `${word.expected}${colon}${expected}`,
    found === undefined
      ? ''
      : `${expected === undefined ? word.foundAlone : word.found}${colon}${shown(found)}`,
  ].filter((value) => value !== '')
  return values.length === 0 ? text[language] : `${text[language]} ${values.join(semicolon)}.`
}

const shownAtMost = 80

/** A value of the document may be a whole page: its start is enough to know it by. */
const shown = (value: string): string =>
  value.length > shownAtMost ? `${value.slice(0, shownAtMost)}…` : value
