import { indexOf } from './bytes.ts'
import type { CrossReferences, Place } from './cross-references.ts'
import { isBlank, Lexer } from './lexer.ts'
import {
  emptyDictionary,
  isDictionary,
  isStream,
  reference,
  typeOf,
  withEntries,
  type PdfDictionary,
} from './object.ts'
import { objectIn, readObjectStream } from './object-stream.ts'
import type { IndirectObject, PdfSource } from './source.ts'

/**
 * Finds the objects of a file whose cross-references are missing or wrong, by reading it once from end to end: of two
 * objects with the same number the later one is the newer.
 */
export function rebuildCrossReferences(source: PdfSource): CrossReferences {
  const places = new Map<number, Place>()
  let trailer = emptyDictionary
  let form: 'table' | 'stream' = 'table'
  for (const part of partsOf(source)) {
    source.countObject()
    if (part.kind === 'trailer') {
      trailer = merged(trailer, part.dictionary)
      continue
    }
    const { offset, object } = part
    places.set(object.number, { kind: 'offset', offset, generation: object.generation })
    const type = typeOf(object.value)
    if (type === 'Catalog') trailer = withRoot(trailer, object)
    if (isStream(object.value) && type === 'XRef') {
      trailer = merged(trailer, object.value.dictionary)
    }
    if (isStream(object.value) && type === 'ObjStm') {
      form = 'stream'
      let index = 0
      const stream = readObjectStream(source, object.value)
      for (const number of stream.offsets.keys()) {
        places.set(number, { kind: 'object-stream', stream: object.number, index })
        index += 1
        const inner = objectIn(source, stream, number)
        if (typeOf(inner) === 'Catalog') trailer = withRoot(trailer, { number, generation: 0 })
      }
    }
  }
  return { places, trailer, startsAt: undefined, form }
}

type Part =
  | { readonly kind: 'object'; readonly offset: number; readonly object: IndirectObject }
  | { readonly kind: 'trailer'; readonly dictionary: PdfDictionary }

/** Every `12 0 obj` and `trailer`, in order. What a stream holds is not searched: an attached PDF has its own. */
function* partsOf(source: PdfSource): Generator<Part> {
  const { bytes } = source
  let end = 0
  let from = 0
  for (let at = indexOf(bytes, 'obj'); at >= 0; at = indexOf(bytes, 'obj', from)) {
    from = at + 'obj'.length
    const offset = headerBefore(bytes, at)
    const object = offset === undefined ? undefined : source.objectAt(offset)
    if (offset === undefined || object === undefined) continue
    yield* trailersBetween(source, end, offset)
    yield { kind: 'object', offset, object }
    end = object.end
    from = Math.max(from, end)
  }
  yield* trailersBetween(source, end, bytes.length)
}

function* trailersBetween(source: PdfSource, start: number, end: number): Generator<Part> {
  const { bytes } = source
  for (let at = indexOf(bytes, 'trailer', start, end); at >= 0;) {
    const lexer = new Lexer(bytes, at + 'trailer'.length)
    const dictionary = source.parse(lexer)
    if (isDictionary(dictionary)) yield { kind: 'trailer', dictionary }
    at = indexOf(bytes, 'trailer', lexer.at, end)
  }
}

/** Where `12 0 ` begins before an `obj`; `undefined` for an `endobj` and for anything else. */
function headerBefore(bytes: Uint8Array, keyword: number): number | undefined {
  const beforeGeneration = digitsBefore(bytes, keyword)
  return beforeGeneration === undefined ? undefined : digitsBefore(bytes, beforeGeneration)
}

/** The start of the digits that stand before an offset, blanks between. */
function digitsBefore(bytes: Uint8Array, offset: number): number | undefined {
  let end = offset
  while (end > 0 && isBlank(bytes[end - 1])) end -= 1
  let start = end
  for (let byte = bytes[start - 1] ?? 0; byte >= 48 && byte <= 57; byte = bytes[start - 1] ?? 0) {
    start -= 1
    if (end - start > 10) return undefined
  }
  return start === end ? undefined : start
}

/** The entries that matter when the file is read or written anew: the rest of a damaged trailer is not trusted. */
function merged(trailer: PdfDictionary, { entries }: PdfDictionary): PdfDictionary {
  const changes = ['Root', 'Info', 'ID', 'Encrypt'].flatMap((key) => {
    const value = entries.get(key)
    return value === undefined ? [] : [[key, value] as const]
  })
  return withEntries(trailer, Object.fromEntries(changes))
}

const withRoot = (
  trailer: PdfDictionary,
  { number, generation }: { readonly number: number; readonly generation: number },
): PdfDictionary => withEntries(trailer, { Root: reference(number, generation) })
