import { readCalendarDate } from '../calendar-date.ts'
import { equal, readDecimal, type Decimal } from '../decimal.ts'
import { attributeOf, type XmlElement } from '../xml/element.ts'
import { escapeAttribute, escapeText } from '../xml/write.ts'
import type { ModelObject } from './nodes.ts'

/** A text that is not what its term wants, kept to be shown. */
export class Unreadable {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** How one element's content becomes a value of the model, and back. Blank content is no value. */
export interface Codec {
  /** The attributes that the codec itself reads. */
  readonly attributes: readonly string[]
  /** The element may hold children, which the codec reads. */
  readonly children: boolean
  /** The term that the element's `currencyID` repeats; another currency has no place in the model. */
  readonly currency?: CurrencyField
  readonly read: (element: XmlElement) => unknown
  /** Whether two values say the same, when that is more than being written alike. */
  readonly same?: (known: unknown, value: unknown) => boolean
  /** Attributes (with a leading blank) and content of the element. */
  readonly write: (value: unknown, invoice: ModelObject) => readonly [string, string]
}

const simple = (read: (text: string) => unknown): Codec => ({
  attributes: [],
  children: false,
  read(element) {
    const trimmed = element.text.trim()
    return trimmed === '' ? undefined : read(trimmed)
  },
  write: (value) => ['', escapeText(String(value))],
})

/** Free text, kept to the character. */
export const text: Codec = {
  ...simple((value) => value),
  read: (element) => (element.text.trim() === '' ? undefined : element.text),
}

/** A code or an identifier: blanks around it mean nothing. */
export const token: Codec = simple((value) => value)

export const decimal: Codec = {
  ...simple((value) => readDecimal(value) ?? new Unreadable(value)),
  // What this codec reads is a decimal or unreadable.
  same: (known, value) => equal(known as Decimal, value as Decimal),
}

/** An XML Schema boolean. */
export const boolean: Codec = simple((value) =>
  value === 'true' || value === '1'
    ? true
    : value === 'false' || value === '0'
      ? false
      : new Unreadable(value),
)

export const isoDate: Codec = simple((value) => readCalendarDate(value) ?? new Unreadable(value))

/** A code that the syntax spells otherwise than the norm: `[norm, syntax]` pairs; others pass unchanged. */
export function translated(pairs: readonly (readonly [string, string])[]): Codec {
  const toNorm = new Map(pairs.map(([norm, syntax]) => [syntax, norm]))
  const toSyntax = new Map(pairs)
  return {
    // The norm's own spelling is none of the syntax: taking it as read would make a wrong file right.
    ...simple(
      (value) => toNorm.get(value) ?? (toSyntax.has(value) ? new Unreadable(value) : value),
    ),
    write: (value) => ['', escapeText(toSyntax.get(String(value)) ?? String(value))],
  }
}

const isSchemed = (value: unknown): value is { id: string; scheme?: string } =>
  typeof value === 'object' && value !== null && 'id' in value

/** `<ID schemeID="0002">123</ID>` and `{ id: '123', scheme: '0002' }`. */
export const schemed = (attribute = 'schemeID'): Codec => ({
  ...simple((value) => value),
  attributes: [attribute],
  read(element) {
    const id = element.text.trim()
    if (id === '') return undefined
    const scheme = attributeOf(element, attribute)?.trim()
    return scheme === undefined || scheme === '' ? { id } : { id, scheme }
  },
  write(value) {
    if (!isSchemed(value)) return ['', '']
    const { id, scheme } = value
    const attributes = scheme === undefined ? '' : ` ${attribute}="${escapeAttribute(scheme)}"`
    return [attributes, escapeText(id)]
  },
})

/** The term that says which currency an amount is in: BT-5 for all of them but BT-111, which is in BT-6. */
export type CurrencyField = 'currency' | 'vatAccountingCurrency'

/** An amount whose currency the syntax repeats on the element. */
export const amountIn = (field: CurrencyField): Codec => ({
  ...decimal,
  attributes: ['currencyID'],
  currency: field,
  write(value, invoice) {
    const currency = invoice[field]
    const code = typeof currency === 'string' ? escapeAttribute(currency) : ''
    return [` currencyID="${code}"`, escapeText(String(value))]
  },
})

export const amountWithCurrency: Codec = amountIn('currency')

/** An amount that CII lets carry its currency, which we read and do not write. */
export const amount: Codec = { ...decimal, attributes: ['currencyID'], currency: 'currency' }

/** A day in CII: `<udt:DateTimeString format="102">20260131</udt:DateTimeString>` inside the element. */
export const ciiDate = (child: string): Codec => ({
  attributes: [],
  children: true,
  read({ children: [inner, ...others], text: around }) {
    const digits = (inner ?? { text: around }).text.trim()
    if (digits === '' && others.length === 0) return undefined
    const isDay = inner?.name === child && attributeOf(inner, 'format') === '102'
    const parts = isDay && others.length === 0 ? /^(\d{4})(\d{2})(\d{2})$/.exec(digits) : null
    if (parts === null) return new Unreadable(digits)
    return readCalendarDate(`${parts[1]}-${parts[2]}-${parts[3]}`) ?? new Unreadable(digits)
  },
  write: (value) => [
    '',
    `<${child} format="102">${escapeText(String(value).replaceAll('-', ''))}</${child}>`,
  ],
})
