import type { Bilingual } from './bilingual.ts'
import { readCalendarDate } from './calendar-date.ts'
import { modelForm, type Form } from './json-form.ts'
import type { Invoice } from './model/invoice.ts'
import { nearestTerm } from './model/terms.ts'
import { fail, ok, type Result } from './result.ts'

/** Something of a JSON text that is not an invoice of the model, and where. */
export interface JsonFault {
  /** Path in the model: `lines[3].netAmount`; `''` for the whole text. */
  readonly at: string
  /** The term at the path, or the nearest group above it. */
  readonly term: string | undefined
  readonly message: Bilingual
}

/** Characters of a JSON invoice, attachments included: the limit of XML. */
const charactersAtMost = 100_000_000
/** A text that is no invoice at all is wrong everywhere: the first faults are enough to say so. */
const faultsAtMost = 100

/**
 * Reads an invoice from JSON, checked against the model's own schema. A list may be left out: it is then empty. The faults
 * come in the order of the model.
 *
 * The check is ours because it must interpret the schema (a strict content security policy forbids compiling it), name each
 * fault by its term, and cost little: TypeBox's own interpreter stops at eight faults and takes ten times as long.
 */
export function readInvoiceJson(text: string): Result<Invoice, readonly JsonFault[]> {
  const faults: JsonFault[] = []
  const value = parse(text, faults)
  const invoice = faults.length > 0 ? undefined : checked(value, modelForm, '', faults)
  // The schema has just proved it.
  return faults.length > 0 ? fail(faults.slice(0, faultsAtMost)) : ok(invoice as Invoice)
}

/** Writes an invoice as JSON, its fields in the order of the model: equal invoices are equal texts, whoever made them. */
export const writeInvoiceJson = (invoice: Invoice): string =>
  `${JSON.stringify(inOrder(invoice, modelForm), null, 2)}\n`

const sentences = {
  tooLarge: {
    fr: 'Le document dépasse la taille acceptée.',
    en: 'The document is larger than accepted.',
  },
  notJson: {
    fr: 'Le texte n’est pas du JSON bien formé.',
    en: 'The text is not well-formed JSON.',
  },
  unknown: {
    fr: 'Le modèle n’a pas de champ de ce nom.',
    en: 'The model has no field of this name.',
  },
  missing: { fr: 'Ce champ est obligatoire.', en: 'This field is mandatory.' },
  empty: {
    fr: 'Une valeur vide ne dit rien : ne pas écrire le champ.',
    en: 'An empty value says nothing: leave the field out.',
  },
  text: { fr: 'Un texte est attendu.', en: 'A text is expected.' },
  exact: {
    fr: 'Un nombre décimal est attendu, écrit comme un texte pour rester exact : "12.50".',
    en: 'A decimal number is expected, written as a text so that it stays exact: "12.50".',
  },
  day: {
    fr: 'Un jour du calendrier est attendu : "2026-01-31".',
    en: 'A day of the calendar is expected: "2026-01-31".',
  },
  boolean: { fr: 'true ou false est attendu.', en: 'true or false is expected.' },
  list: { fr: 'Une liste [ ] est attendue.', en: 'A list [ ] is expected.' },
  group: { fr: 'Un groupe { } est attendu.', en: 'A group { } is expected.' },
} as const satisfies Record<string, Bilingual>

function parse(text: string, faults: JsonFault[]): unknown {
  if (text.length > charactersAtMost) return refuse(faults, '', sentences.tooLarge)
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refuse(faults, '', sentences.notJson)
  }
}

function refuse(faults: JsonFault[], at: string, message: Bilingual): undefined {
  faults.push({ at, term: nearestTerm(at)?.id, message })
}

/** The value as the model has it, known fields alone, in order; what it should not be is added to the faults. */
function checked(value: unknown, form: Form, at: string, faults: JsonFault[]): unknown {
  if (faults.length >= faultsAtMost) return undefined
  switch (form.kind) {
    case 'group':
      if (!isObject(value)) return refuse(faults, at, sentences.group)
      return checkedGroup(value, form, at, faults)
    case 'list':
      if (!Array.isArray(value)) return refuse(faults, at, sentences.list)
      if (value.length < form.itemsAtLeast) return refuse(faults, at, sentences.empty)
      return value.map((item, index) => checked(item, form.item, `${at}[${index}]`, faults))
    case 'boolean':
      return typeof value === 'boolean' ? value : refuse(faults, at, sentences.boolean)
    case 'day':
    case 'exact':
    case 'text':
      if (typeof value === 'string' && fits(value, form)) return value
      return refuse(faults, at, value === '' ? sentences.empty : sentences[form.kind])
  }
}

function checkedGroup(
  value: Plain,
  { fields }: Form & { kind: 'group' },
  at: string,
  faults: JsonFault[],
): Plain {
  const made: Record<string, unknown> = {}
  const below = (name: string) => (at === '' ? name : `${at}.${name}`)
  for (const [name, { form, isRequired }] of fields) {
    if (Object.hasOwn(value, name)) made[name] = checked(value[name], form, below(name), faults)
    else if (isRequired && form.kind === 'list') made[name] = []
    else if (isRequired) refuse(faults, below(name), sentences.missing)
  }
  for (const name of Object.keys(value)) {
    if (!fields.has(name)) refuse(faults, below(name), sentences.unknown)
  }
  return made
}

type Plain = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fits(value: string, form: Form & { kind: 'text' | 'exact' | 'day' }): boolean {
  const { length } = value
  if (length < form.charactersAtLeast || length > form.charactersAtMost) return false
  if (form.pattern?.test(value) === false) return false
  // No pattern can say that February has no 31st.
  return form.kind !== 'day' || readCalendarDate(value) !== undefined
}

function inOrder(value: unknown, form: Form): unknown {
  if (form.kind === 'list' && Array.isArray(value)) {
    return value.map((item) => inOrder(item, form.item))
  }
  if (form.kind !== 'group' || !isObject(value)) return value
  const made: Record<string, unknown> = {}
  for (const [name, field] of form.fields) {
    if (value[name] !== undefined) made[name] = inOrder(value[name], field.form)
  }
  return made
}
