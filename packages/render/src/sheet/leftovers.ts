import { invoiceSchema, readDecimal, type CalendarDate, type Decimal } from '@acquit/einvoice'
import type { CodeList } from '../words/codes.ts'
import { fieldName } from '../words/fields.ts'
import type { Wording } from '../words/wording.ts'
import { addressLines } from './parties.ts'
import { placed } from './placed.ts'
import type { Fact } from './sheet.ts'

/**
 * What an object holds beyond the terms that have their own place, so that the sheet shows everything that is in the XML,
 * whatever the model comes to hold.
 *
 * @param at path of the object in the model, without indexes: `''`, `lines`, `vatBreakdown`
 */
export function leftovers(value: object, at: string, w: Wording): Fact[] {
  const facts: Fact[] = []
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    const path = at === '' ? key : `${at}.${key}`
    if (child === undefined || placed.terms.has(path)) continue
    for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (placed.inPart.has(path) && typeof one === 'object' && one !== null) {
        const above = w.pick(fieldName(path))
        const under = leftovers(one, path, w)
        facts.push(
          ...(above === '' ? under : under.map(([label, text]) => prefixed(above, label, text))),
        )
      } else {
        const text = told(one, path, w)
        if (text !== '') facts.push([capital(w.pick(fieldName(path))), text])
      }
    }
  }
  return facts
}

export const capital = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
const prefixed = (above: string, label: string, text: string): Fact => [
  `${capital(above)} – ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  text,
]

/** A value in words: a text as it is, a group as `name value, name value`, a group in it in parentheses. */
function told(value: unknown, path: string, w: Wording): string {
  if (typeof value === 'string') return leaf(value, path, w)
  if (typeof value === 'boolean') return w.say(value ? 'yes' : 'no')
  if (typeof value !== 'object' || value === null) return ''
  if (isIdentifier(value)) return w.identifier(value)
  if (path.endsWith('.address')) return addressLines(value, w).join(', ')
  const parts: string[] = []
  for (const [key, child] of Object.entries(value) as [string, unknown][]) {
    const below = `${path}.${key}`
    for (const one of Array.isArray(child) ? (child as unknown[]) : [child]) {
      const text = told(one, below, w)
      if (text !== '')
        parts.push(`${w.pick(fieldName(below))} ${isGroup(one) ? `(${text})` : text}`)
    }
  }
  return parts.join(', ')
}

const isGroup = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !isIdentifier(value)

function isIdentifier(value: object): value is { readonly id: string; readonly scheme?: string } {
  return 'id' in value && Object.keys(value).every((key) => key === 'id' || key === 'scheme')
}

/** What a leaf of the schema is, as far as printing it is concerned. */
type Kind = 'text' | 'date' | 'money' | 'percent' | 'number'

interface SchemaNode {
  readonly pattern?: string
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
}

/** The kinds of all leaves that are not plain text, by path, read from the schema: a number of an order is not a number. */
function* kindsOf(node: SchemaNode, path: string): Generator<readonly [string, Kind]> {
  if (node.pattern?.includes('\\d{4}')) yield [path, 'date']
  else if (node.pattern !== undefined) yield [path, numberKind(path)]
  if (node.items !== undefined) yield* kindsOf(node.items, path)
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    yield* kindsOf(child, path === '' ? name : `${path}.${name}`)
  }
}

function numberKind(path: string): Kind {
  if (path === 'exchangeRate.rate') return 'number'
  if (/(percentage|rate)$/i.test(path)) return 'percent'
  return /(amount|price|discount)$/i.test(path) ? 'money' : 'number'
}

// The cast says of the schema only what is read here.
const kinds: ReadonlyMap<string, Kind> = new Map(kindsOf(invoiceSchema as SchemaNode, ''))

/** Code lists of the terms that have one, by the end of their path. */
const lists: readonly (readonly [RegExp, CodeList])[] = [
  [/(^|nvoices?\.)typeCode$/, 'documentType'],
  [/\bsubjectCode$/, 'noteSubject'],
  [/[pP]ointDateCode$/, 'taxPoint'],
  [/([vV]atCategory|\.category)$/, 'vatCategory'],
  [/[uU]nit$/, 'unit'],
]

function leaf(text: string, path: string, w: Wording): string {
  const kind = kinds.get(path) ?? 'text'
  // The schema says that a term of these kinds holds such a text.
  if (kind === 'date') return w.shortDate(text as CalendarDate)
  if (kind !== 'text')
    return readDecimal(text) === undefined ? text : number(text as Decimal, kind, path, w)
  const list = lists.find(([pattern]) => pattern.test(path))?.[1]
  if (list !== undefined) return w.word(list, text)
  return /[cC]ountry$/.test(path) ? w.country(text) : text
}

function number(value: Decimal, kind: Kind, path: string, w: Wording): string {
  if (kind === 'percent') return w.percent(value)
  if (kind === 'number') return w.figure(value)
  return w.money(value, path.endsWith('InAccountingCurrency') ? w.accountingCurrency : undefined)
}

/** Facts run on in one line, no name parted from its value: `Réf. : A-12 · Origine : Italie`. */
export const runOn = (facts: readonly Fact[], w: Wording): string => {
  const colon = w.say('colon').replace(' ', '\u00a0')
  return facts.map(([label, text]) => label + colon + text).join('\u00a0· ')
}
