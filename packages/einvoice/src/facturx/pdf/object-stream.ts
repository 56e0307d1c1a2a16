import { filtersOf, type Resolve } from './filter-parameters.ts'
import { Lexer } from './lexer.ts'
import type { PdfObject, PdfStream } from './object.ts'
import type { PdfSource } from './source.ts'

/** The objects of a decompressed object stream (ISO 32000-1 §7.5.7), by number; each is parsed when it is asked for. */
export type ObjectStream = ReadonlyMap<number, () => PdfObject>

/** Decompresses an object stream and reads its index. A stream that makes no sense holds no object. */
export function readObjectStream(
  source: PdfSource,
  stream: PdfStream,
  resolve?: Resolve,
): ObjectStream {
  const objects = new Map<number, () => PdfObject>()
  const { entries } = stream.dictionary
  const first = entries.get('First')
  const count = entries.get('N')
  if (typeof first !== 'number' || typeof count !== 'number') return objects
  const { bytes } = source.decode(stream.bytes, filtersOf(stream.dictionary, resolve))
  const index = new Lexer(bytes)
  for (let pair = 0; pair < count; pair += 1) {
    const number = index.next()
    const offset = index.next()
    if (typeof number !== 'number' || typeof offset !== 'number') break
    if (!objects.has(number)) {
      objects.set(number, () => source.parse(new Lexer(bytes, first + offset)))
    }
  }
  return objects
}
