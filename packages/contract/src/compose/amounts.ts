import { readCalendarDate, readDecimal, type CalendarDate, type Decimal } from '@acquit/einvoice'

/** A field being typed may be missing or half written: it then has no value, and the checks report it. */
export const decimalOf = (text: string | undefined): Decimal | undefined =>
  text === undefined ? undefined : readDecimal(text)

export const dayOf = (text: string | undefined): CalendarDate | undefined =>
  text === undefined ? undefined : readCalendarDate(text)

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** The object without its undefined fields: the model knows absent terms, not undefined ones. */
export function present<T extends object>(fields: T): Partial<Defined<T>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets the keys that the type of the parameter knows.
  return Object.fromEntries(entries) as Partial<Defined<T>>
}

/** The same, or nothing at all when no field is left. */
export function presentOrNone<T extends object>(fields: T): Partial<Defined<T>> | undefined {
  const kept = present(fields)
  return Object.keys(kept).length === 0 ? undefined : kept
}
