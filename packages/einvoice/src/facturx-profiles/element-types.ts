/**
 * What the schema of a profile says of each type, as words: `@schemeID` an attribute, `ram:ID=udt:IDType` an element and its
 * type, `*` after what may stand any number of times, `*2` at most twice. A type that is not listed holds text alone.
 */
export type ElementTypes = Readonly<Record<string, string>>

export interface ElementPlace {
  readonly type: string
  readonly atMost: number
}

export interface ElementType {
  readonly attributes: ReadonlySet<string>
  readonly elements: ReadonlyMap<string, ElementPlace>
}

const text: ElementType = { attributes: new Set(), elements: new Map() }

/** Reads the words of one type; those of a type that is not listed are none. */
export function readElementType(words: string | undefined): ElementType {
  if (words === undefined) return text
  const attributes = new Set<string>()
  const elements = new Map<string, ElementPlace>()
  for (const word of words.split(' ')) {
    if (word.startsWith('@')) {
      attributes.add(word.slice(1))
      continue
    }
    const [place = '', times] = word.split('*')
    const [name = '', type = ''] = place.split('=')
    const atMost = times === undefined ? 1 : times === '' ? Infinity : Number(times)
    elements.set(name, { type, atMost })
  }
  return { attributes, elements }
}
