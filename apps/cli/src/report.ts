import { styleText } from 'node:util'
import type { Finding, Layer, LayerState, VerdictWord } from '@acquit/einvoice'
import type { Language } from './language.ts'
import { about, onOneLine, sentence } from './say.ts'
import type { FileVerdict } from './work/judge-files.ts'

interface Words {
  readonly verdict: Readonly<Record<VerdictWord, string>>
  readonly kind: Readonly<Record<NonNullable<FileVerdict['kind']>, string>>
  /** Of the layers in that state, in the plural. */
  readonly state: Readonly<Record<LayerState, string>>
  readonly more: (findings: number) => string
}

const words: Readonly<Record<Language, Words>> = {
  fr: {
    verdict: { valid: 'valide', invalid: 'invalide', unreadable: 'illisible' },
    kind: { invoice: 'facture', 'credit-note': 'avoir' },
    state: {
      passed: 'réussis',
      failed: 'en échec',
      'not-run': 'non exécutés',
      'not-applicable': 'sans objet',
      'engine-error': 'arrêtés par une erreur',
    },
    more: (findings) => `… et ${findings} autres constats`,
  },
  en: {
    verdict: { valid: 'valid', invalid: 'invalid', unreadable: 'unreadable' },
    kind: { invoice: 'invoice', 'credit-note': 'credit note' },
    state: {
      passed: 'passed',
      failed: 'failed',
      'not-run': 'not run',
      'not-applicable': 'not applicable',
      'engine-error': 'stopped by an error',
    },
    more: (findings) => `… and ${findings} more findings`,
  },
}

const colours = { valid: 'green', invalid: 'red', unreadable: 'red' } as const
const shownAtMost = 50

/**
 * A verdict for people: the file and its verdict, what to change, then which layers ran and which did not. A file that cannot be
 * read is said in one line, with the reason.
 */
export function forPeople(verdict: FileVerdict, language: Language): string {
  const { findings, layers } = verdict
  const why = reasonUnread(verdict)
  const others = findings.filter((finding) => finding !== why)
  const shown = others.slice(0, shownAtMost).map((finding) => findingFor(finding, language))
  const more = others.length - shown.length
  return [
    headFor(verdict, why, language),
    ...shown,
    ...(more > 0 ? [`  ${words[language].more(more)}`] : []),
    ...(why === undefined ? [layersFor(layers, language)] : []),
  ].join('\n')
}

/** The finding that says why no invoice could be read; a layer that broke down says so among the layers. */
function reasonUnread({ verdict, layers, findings }: FileVerdict): Finding | undefined {
  if (verdict !== 'unreadable' || layers.some(({ state }) => state === 'engine-error')) return
  return findings.find(({ layer }) => layer === 'structure') ?? findings[0]
}

/** `facture.xml : invalide (facture, CII, EN 16931)` */
function headFor(
  { file, verdict, kind, syntax, profile }: FileVerdict,
  why: Finding | undefined,
  language: Language,
): string {
  const word = styleText([colours[verdict], 'bold'], words[language].verdict[verdict])
  const nature = [
    kind === undefined ? '' : words[language].kind[kind],
    syntax ?? '',
    profile === undefined ? '' : onOneLine(profile),
  ]
  const known = nature.filter((part) => part !== '').join(', ')
  const said = `${word}${known === '' ? '' : ` (${known})`}`
  const reason = why === undefined ? '' : ` (${why.rule}). ${sentence(why.message, language)}`
  return about(styleText('bold', onOneLine(file)), `${said}${reason}`, language)
}

function findingFor(
  { rule, severity, message, where, terms }: Finding,
  language: Language,
): string {
  const mark = severity === 'error' ? styleText('red', '✗') : styleText('yellow', '!')
  const line = `  ${mark} ${styleText('bold', rule)}  ${sentence(message, language)}`
  const place = [terms.join(', '), onOneLine(where)].filter((part) => part !== '').join('  ')
  return place === '' ? line : `${line}\n      ${styleText('dim', place)}`
}

/** `réussis : structure 1.3.16, en16931 1.3.16 · non exécutés : coherence (pourquoi)`; what does not apply is left out. */
function layersFor(layers: readonly Layer[], language: Language): string {
  const applicable = layers.filter(({ state }) => state !== 'not-applicable')
  const alike = Map.groupBy(applicable, ({ state, why }) => `${state} ${why?.en ?? ''}`)
  const parts = [...alike.values()].map((group) => {
    const names = group.map(({ name, version }) => `${name} ${version}`.trimEnd()).join(', ')
    // A group has at least the layer that made it.
    const { state, why } = group[0] as Layer
    const reason = why === undefined ? '' : ` (${sentence(why, language)})`
    return about(words[language].state[state], `${names}${reason}`, language)
  })
  return styleText('dim', `  ${parts.join(' · ')}`)
}
