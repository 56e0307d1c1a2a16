import { styleText } from 'node:util'
import type { Finding, Layer, LayerState, VerdictWord } from '@acquit/einvoice'
import type { FileVerdict } from './check.ts'
import type { Language } from './usage.ts'

const words: Readonly<
  Record<Language, { verdict: Record<VerdictWord, string>; state: Record<LayerState, string> }>
> = {
  fr: {
    verdict: { valid: 'valide', invalid: 'invalide', unreadable: 'illisible' },
    state: {
      passed: 'passée',
      failed: 'en échec',
      'not-run': 'non exécutée',
      'not-applicable': 'sans objet',
      'engine-error': 'erreur du moteur',
    },
  },
  en: {
    verdict: { valid: 'valid', invalid: 'invalid', unreadable: 'unreadable' },
    state: {
      passed: 'passed',
      failed: 'failed',
      'not-run': 'not run',
      'not-applicable': 'not applicable',
      'engine-error': 'engine error',
    },
  },
}

const kinds = {
  fr: { invoice: 'facture', 'credit-note': 'avoir' },
  en: { invoice: 'invoice', 'credit-note': 'credit note' },
} as const

const colours = { valid: 'green', invalid: 'red', unreadable: 'red' } as const
const shownAtMost = 50

/** A verdict for people: the file and its verdict, what to change, then what ran and what did not. */
export function forPeople({ file, checked }: FileVerdict, language: Language): string {
  const { syntax, kind, profile, verdict, layers, findings } = checked
  const nature = [kind && kinds[language][kind], syntax, profile].filter(Boolean).join(', ')
  const word = styleText([colours[verdict], 'bold'], words[language].verdict[verdict])
  const shown = findings.slice(0, shownAtMost).map((finding) => findingFor(finding, language))
  const more = findings.length - shown.length
  return [
    `${styleText('bold', file)} : ${word}${nature === '' ? '' : ` (${nature})`}`,
    ...shown,
    ...(more > 0
      ? [language === 'fr' ? `  … et ${more} autres constats` : `  … and ${more} more findings`]
      : []),
    ...(layers.length === 0 ? [] : [layersFor(layers, language)]),
  ].join('\n')
}

function findingFor(
  { rule, severity, message, where, terms }: Finding,
  language: Language,
): string {
  const mark = severity === 'error' ? styleText('red', '✗') : styleText('yellow', '!')
  const place = [terms.join(', '), where].filter((part) => part !== '').join('  ')
  const line = `  ${mark} ${styleText('bold', rule)}  ${message[language]}`
  return place === '' ? line : `${line}\n      ${styleText('dim', place)}`
}

function layersFor(layers: readonly Layer[], language: Language): string {
  const { state } = words[language]
  const texts = layers
    .filter((layer) => layer.state !== 'not-applicable')
    .map((layer) => {
      const why = layer.why === undefined ? '' : ` (${layer.why[language]})`
      return `${layer.name} ${state[layer.state]}${why}`
    })
  return styleText('dim', `  ${language === 'fr' ? 'couches' : 'layers'} : ${texts.join(' · ')}`)
}
