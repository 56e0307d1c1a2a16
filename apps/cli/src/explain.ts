import { styleText } from 'node:util'
import { explainRule, similarRules } from '@acquit/einvoice'
import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { sentence } from './say.ts'
import { UsageFault } from './usage-fault.ts'

const words = {
  fr: {
    error: 'bloquante',
    warning: 'avertissement',
    terms: 'Termes :',
    sources: 'Jeux de règles :',
  },
  en: { error: 'fatal', warning: 'warning', terms: 'Terms:', sources: 'Rule sets:' },
} as const

/** Prints what a rule demands, the terms it speaks of, and where it comes from. */
export function explain({ rule: id, language }: InvocationOf<'explain'>): ExitCode {
  const rule = explainRule(id)
  if (rule === undefined) throw unknownRule(id)
  const word = words[language]
  const lines = [
    `${styleText('bold', rule.id)} (${word[rule.severity]})`,
    '',
    sentence(rule.text, language),
    '',
    ...(rule.terms.length === 0 ? [] : [word.terms]),
    ...rule.terms.map(({ id: term, name }) => `  ${term}  ${name}`),
    word.sources,
    ...rule.sources.map((source) => `  ${source}`),
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
