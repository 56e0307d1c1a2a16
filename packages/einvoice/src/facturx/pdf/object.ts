/** An object of a PDF (ISO 32000-1 §7.3), as plain data. */
export type PdfObject =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfStream
  | PdfReference

/** `/Subtype`: its bytes as Latin-1 characters, `#2F` and the like resolved. */
export interface PdfName {
  readonly kind: 'name'
  readonly name: string
}

export interface PdfString {
  readonly kind: 'string'
  readonly bytes: Uint8Array
}

export interface PdfArray {
  readonly kind: 'array'
  readonly items: readonly PdfObject[]
}

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfObject>
}

/** `bytes` are those of the file, still encoded. */
export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  readonly bytes: Uint8Array
}

export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}

export const name = (value: string): PdfName => ({ kind: 'name', name: value })

export const string = (bytes: Uint8Array): PdfString => ({ kind: 'string', bytes })

export const array = (items: readonly PdfObject[]): PdfArray => ({ kind: 'array', items })

export const reference = (number: number, generation = 0): PdfReference => ({
  kind: 'reference',
  number,
  generation,
})

/** A dictionary of the entries given, without those that are `undefined`. */
export function dictionary(
  entries: Readonly<Record<string, PdfObject | undefined>>,
): PdfDictionary {
  const present = new Map<string, PdfObject>()
  for (const [key, value] of Object.entries(entries))
    if (value !== undefined) present.set(key, value)
  return { kind: 'dictionary', entries: present }
}

/** A copy with the entries given put in place of its own; `undefined` takes one away. */
export function withEntries(
  original: PdfDictionary,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): PdfDictionary {
  const entries = new Map(original.entries)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) entries.delete(key)
    else entries.set(key, value)
  }
  return { kind: 'dictionary', entries }
}

export const emptyDictionary: PdfDictionary = { kind: 'dictionary', entries: new Map() }

export const isName = (object: PdfObject | undefined, value: string): boolean =>
  typeof object === 'object' && object?.kind === 'name' && object.name === value

export const isDictionary = (object: PdfObject | undefined): object is PdfDictionary =>
  typeof object === 'object' && object?.kind === 'dictionary'

export const isStream = (object: PdfObject | undefined): object is PdfStream =>
  typeof object === 'object' && object?.kind === 'stream'

export const isReference = (object: PdfObject | undefined): object is PdfReference =>
  typeof object === 'object' && object?.kind === 'reference'

/** The `/Type` of a dictionary or of a stream. */
export function typeOf(object: PdfObject): string | undefined {
  const { entries } = isStream(object)
    ? object.dictionary
    : isDictionary(object)
      ? object
      : emptyDictionary
  const type = entries.get('Type')
  return typeof type === 'object' && type?.kind === 'name' ? type.name : undefined
}
