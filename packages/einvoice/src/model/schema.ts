import type { Static, TObject, TProperties, TSchema } from 'typebox'
import type { CalendarDate } from '../calendar-date.ts'
import type { Decimal } from '../decimal.ts'
import * as Type from './schema-words.ts'

/**
 * The words the model is written with. Each makes a JSON Schema that carries, as `term` or `group`, the id of the norm and,
 * as `title`, the norm's English name: types, JSON Schema and the table of terms all come from this one source.
 *
 * Everything the norm calls mandatory is optional here, because an incomplete invoice must be read before it can be judged:
 * the rules say what is missing. The lists of the norm are always present, empty when there is nothing.
 */
export const text = (term: string, title: string) =>
  Type.optional(Type.string({ term, title, minLength: 1 }))

/** A value of a code list; the list itself is judged by the BR-CL rules. */
export const code = text

/** One text of a list of them. */
export const listedText = (term: string, title: string) =>
  Type.string({ term, title, minLength: 1 })

const decimalPattern = '^-?[0-9]+(\\.[0-9]+)?$'
const exact = (term: string, title: string) =>
  Type.optional(
    Type.unsafe<Decimal>({ type: 'string', pattern: decimalPattern, maxLength: 62, term, title }),
  )

/** Money in the currency of the invoice (BT-5), unless the term says otherwise. */
export const amount = exact
/** A net or gross price of one base quantity. */
export const unitPrice = exact
export const quantity = exact
/** `20` for 20 %. */
export const percentage = exact

export const date = (term: string, title: string) =>
  Type.optional(
    Type.unsafe<CalendarDate>({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', term, title }),
  )

export const flag = (term: string, title: string) => Type.optional(Type.boolean({ term, title }))

const identifierOf = (term: string, title: string, scheme: string) =>
  Type.object(
    {
      id: Type.string({ term, title, minLength: 1 }),
      scheme: text(scheme, `${title}: scheme identifier`),
    },
    { additionalProperties: false },
  )

/** An identifier and, when known, the scheme that issued it (ISO 6523 or EAS code). */
export const identifier = (term: string, title: string, scheme = `${term}-1`) =>
  Type.optional(identifierOf(term, title, scheme))
export const identifiers = (term: string, title: string, scheme = `${term}-1`) =>
  many(identifierOf(term, title, scheme))
export type Identifier = Static<ReturnType<typeof identifierOf>>

/** A business group of the norm. */
export const group = <Properties extends TProperties>(
  id: string,
  title: string,
  properties: Properties,
) => Type.object(properties, { group: id, title, additionalProperties: false })

export const optional = <Schema extends TObject>(schema: Schema) => Type.optional(schema)
export const many = <Schema extends TObject>(schema: Schema) => Type.array(schema, { default: [] })
/** A list that only the extended profiles know: absent, rather than empty, when there is nothing. */
export const optionalMany = <Schema extends TSchema>(schema: Schema) =>
  Type.optional(Type.array(schema, { minItems: 1 }))
