import type { Unmapped, ValueFault } from '../binding/read.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Reading } from '../reading.ts'
import { firstPlaces, firstPlacesByRule } from '../rules/first-places.ts'
import { judgeSyntax, type SyntaxRule } from '../rules/syntax/syntax-rule.ts'
import type { Finding } from '../verdict.ts'
import { xpathOf, type XmlElement } from '../xml/element.ts'

/**
 * What is wrong with the file before its meaning is judged: values that are not what their term wants, rules on the syntax,
 * elements out of order and, as warnings, content that the model has no place for.
 */
export function structureFindings(
  { faults, unmapped, misplaced, root }: Reading,
  rules: readonly SyntaxRule[],
): readonly Finding[] {
  return [
    ...firstPlaces(faults, valueFinding),
    ...firstPlacesByRule(
      judgeSyntax(root, rules),
      ({ rule }) => rule,
      ({ rule, element }) => finding(rule.id, 'error', element, rule.text),
    ),
    ...firstPlaces(misplaced, misplacedFinding),
    ...firstPlacesByRule(firstOfEachKind(unmapped), ({ why }) => why, unmappedFinding),
  ]
}

/** An element, or one of its attributes. */
interface Place {
  readonly element: XmlElement
  readonly attribute?: string
}

const finding = (
  rule: string,
  severity: Finding['severity'],
  at: Place | XmlElement,
  message: Bilingual,
  terms: readonly string[] = [],
): Finding => ({
  layer: 'structure',
  rule,
  severity,
  terms,
  at: '',
  where: 'element' in at ? pathOf(at) : xpathOf(at),
  message,
})

const pathOf = ({ element, attribute }: Place): string =>
  attribute === undefined ? xpathOf(element) : `${xpathOf(element)}/@${attribute}`

const nameOf = ({ element, attribute }: Place): string =>
  attribute === undefined ? element.name : `${element.name}/@${attribute}`

const shownAtMost = 40

function valueFinding(fault: ValueFault): Finding {
  const { term, text } = fault
  const shown = text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text
  const of = term ?? nameOf(fault)
  const terms = term === undefined ? [] : [term]
  if (term === 'BT-8') {
    // The one code that the syntaxes write otherwise than the norm: an unknown one cannot be translated, so no rule sees it.
    const message = {
      fr: `« ${shown} » n’est pas un code que cette syntaxe admet pour ${of}.`,
      en: `"${shown}" is not a code that this syntax allows for ${of}.`,
    }
    return finding('BR-CL-06', 'error', fault, message, terms)
  }
  const message =
    term === 'BT-125'
      ? {
          fr: `Le contenu de la pièce jointe (${of}) n’est pas du base64.`,
          en: `The content of the attachment (${of}) is not base64.`,
        }
      : {
          fr: `« ${shown} » n’est ni un nombre décimal ni une date qui existe, ce que ${of} demande.`,
          en: `"${shown}" is neither a decimal number nor a date that exists, which ${of} requires.`,
        }
  return finding('value-not-readable', 'error', fault, message, terms)
}

const misplacedFinding = (element: XmlElement): Finding =>
  finding('element-misplaced', 'error', element, {
    fr: `${element.name} n’est pas à sa place : le schéma le veut avant un élément qui le précède ici.`,
    en: `${element.name} is not in its place: the schema wants it before an element that precedes it here.`,
  })

const unmappedFinding = (content: Unmapped): Finding =>
  finding(
    `content-${content.why}`,
    severities[content.why],
    content,
    reasons[content.why](nameOf(content)),
  )

/** What the schema refuses is an error; what the model merely has no use for is not. */
const severities: Readonly<Record<Unmapped['why'], Finding['severity']>> = {
  namespace: 'error',
  repeated: 'error',
  unknown: 'warning',
  value: 'warning',
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

/** One of each kind, at its first place: a thousand lines alike are one thing to know. */
function firstOfEachKind(unmapped: readonly Unmapped[]): readonly Unmapped[] {
  const first = new Map<string, Unmapped>()
  for (const each of unmapped) {
    const kind = `${each.why} ${nameOf(each)} ${each.element.parent?.name ?? ''}`
    if (!first.has(kind)) first.set(kind, each)
  }
  return [...first.values()]
}
