import type { Unmapped, ValueFault } from '../binding/read.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Reading } from '../reading.ts'
import { judgeSyntax, type SyntaxRule } from '../rules/syntax/syntax-rule.ts'
import type { Finding } from '../verdict.ts'
import { xpathOf } from '../xml/element.ts'

/**
 * What is wrong with the file before its meaning is judged: values that are not what their term wants, rules on the syntax,
 * and, as warnings, content that the model has no place for.
 */
export function structureFindings(
  { faults, unmapped, misplaced, root }: Reading,
  rules: readonly SyntaxRule[],
): readonly Finding[] {
  return [
    ...faults.map(valueFinding),
    ...judgeSyntax(root, rules).map(({ rule, element }) =>
      finding(rule.id, 'error', xpathOf(element), rule.text),
    ),
    ...misplaced.map((element) =>
      finding('element-misplaced', 'error', xpathOf(element), {
        fr: `${element.name} n’est pas à sa place : le schéma le veut avant un élément qui le précède ici.`,
        en: `${element.name} is not in its place: the schema wants it before an element that precedes it here.`,
      }),
    ),
    ...grouped(unmapped),
  ]
}

const finding = (
  rule: string,
  severity: Finding['severity'],
  where: string,
  message: Bilingual,
  terms: readonly string[] = [],
): Finding => ({ layer: 'structure', rule, severity, terms, at: '', where, message })

function valueFinding({ element, term, text }: ValueFault): Finding {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const of = term ?? element.name
  const terms = term === undefined ? [] : [term]
  if (term === 'BT-8') {
    return finding(
      'BR-CL-06',
      'error',
      xpathOf(element),
      {
        fr: `« ${shown} » n’est pas un code que cette syntaxe admet pour ${of}.`,
        en: `"${shown}" is not a code that this syntax allows for ${of}.`,
      },
      terms,
    )
  }
  return finding(
    'value-not-readable',
    'error',
    xpathOf(element),
    {
      fr: `« ${shown} » n’est ni un nombre décimal ni une date qui existe, ce que ${of} demande.`,
      en: `"${shown}" is neither a decimal number nor a date that exists, which ${of} requires.`,
    },
    terms,
  )
}

const reasons: Readonly<Record<Unmapped['why'], (name: string) => Bilingual>> = {
  unknown: (name) => ({
    fr: `${name} n’a pas de place dans le modèle d’EN 16931 ni dans ses extensions connues : ce contenu n’est pas repris.`,
    en: `${name} has no place in the model of EN 16931 or its known extensions: this content is not carried over.`,
  }),
  namespace: (name) => ({
    fr: `${name} n’est pas dans l’espace de noms que le schéma veut ici : ce contenu n’est pas repris.`,
    en: `${name} is not in the namespace that the schema wants here: this content is not carried over.`,
  }),
  repeated: (name) => ({
    fr: `${name} est répété : seule sa première occurrence est reprise.`,
    en: `${name} is repeated: only its first occurrence is carried over.`,
  }),
  value: (name) => ({
    fr: `${name} a une valeur que cette place n’admet pas : elle n’est pas reprise.`,
    en: `${name} has a value that this place does not allow: it is not carried over.`,
  }),
}

/** One warning per kind of element, at its first place: a thousand lines alike are one thing to know. */
function grouped(unmapped: readonly Unmapped[]): readonly Finding[] {
  const first = new Map<string, Unmapped>()
  for (const each of unmapped) {
    const key = `${each.why} ${nameOf(each)} ${each.element.parent?.name ?? ''}`
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()].map((each) =>
    finding(
      `content-${each.why}`,
      each.why === 'namespace' || each.why === 'repeated' ? 'error' : 'warning',
      placeOf(each),
      reasons[each.why](nameOf(each)),
    ),
  )
}

const nameOf = ({ element, attribute }: Unmapped): string =>
  attribute === undefined ? element.name : `${element.name}/@${attribute}`

const placeOf = ({ element, attribute }: Unmapped): string =>
  attribute === undefined ? xpathOf(element) : `${xpathOf(element)}/@${attribute}`
