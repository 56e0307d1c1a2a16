import { styleText } from 'node:util'
import { explainRule, similarRules } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'
import { UsageFault, type Language } from './usage.ts'

const words = {
  fr: {
    error: 'bloquante',
    warning: 'avertissement',
    terms: 'Termes',
    sources: 'Jeux de règles',
    separator: ' : ',
  },
  en: { error: 'fatal', warning: 'warning', terms: 'Terms', sources: 'Rule sets', separator: ': ' },
} as const

/** Prints what a rule demands, the terms it speaks of, and where it comes from. */
export function explain(asked: readonly string[], language: Language): ExitCode {
  const [id] = asked
  if (id === undefined) {
    throw new UsageFault(
      'explain attend une règle, par exemple BR-CO-15',
      'explain takes a rule, such as BR-CO-15',
    )
  }
  const rule = explainRule(id)
  if (rule === undefined) throw unknownRule(id)
  const word = words[language]
  const lines = [
    `${styleText('bold', rule.id)} (${word[rule.severity]})`,
    '',
    rule.text[language],
    '',
    ...(rule.terms.length === 0 ? [] : [`${word.terms}${word.separator.trimEnd()}`]),
    ...rule.terms.map(({ id: term, name }) => `  ${term}  ${name}`),
    `${word.sources}${word.separator}${rule.sources.join(', ')}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return exitCode.valid
}

function unknownRule(id: string): UsageFault {
  const similar = similarRules(id).join(', ')
  const fr = similar === '' ? '' : ` ; connues : ${similar}`
  const en = similar === '' ? '' : `; known: ${similar}`
  return new UsageFault(`règle inconnue « ${id} »${fr}`, `unknown rule "${id}"${en}`)
}
