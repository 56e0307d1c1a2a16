type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }

/** The object without its undefined fields: the contract knows absent fields, not undefined ones. */
export function present<T extends object>(fields: T): Defined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  // Object.fromEntries forgets the keys that the type of the parameter knows.
  return Object.fromEntries(entries) as Defined<T>
}

/** The same, or nothing at all when no field is left. */
export function presentOrNone<T extends object>(fields: T): Defined<T> | undefined {
  const kept = present(fields)
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** What was typed, without the blanks around it; `undefined` when nothing was. */
export const filled = (text: string): string | undefined => {
  const trimmed = text.trim()
  return trimmed === '' ? undefined : trimmed
}

/** For identifiers, which people type in groups: `FR76 3000…`, `552 100 554`. */
export const compact = (text: string): string | undefined =>
  filled(text.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase())

/** For what is stored at each key: an emptied field is absent, and a blank at the end of a word being typed stays. */
export const orAbsent = (text: string): string | undefined => (text === '' ? undefined : text)
