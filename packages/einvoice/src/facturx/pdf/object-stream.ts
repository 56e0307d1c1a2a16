import { filtersOf, type Resolve } from './filter-parameters.ts'
import { Lexer } from './lexer.ts'
import type { PdfObject, PdfStream } from './object.ts'
import type { PdfSource } from './source.ts'

/** A decompressed object stream (ISO 32000-1 §7.5.7), and where in it each of its objects begins. */
export interface ObjectStream {
  readonly bytes: Uint8Array
  readonly offsets: ReadonlyMap<number, number>
}

/** Decompresses an object stream and reads its index. A stream that makes no sense holds no object. */
export function readObjectStream(
  source: PdfSource,
  stream: PdfStream,
  resolve?: Resolve,
): ObjectStream {
  const offsets = new Map<number, number>()
  const { entries } = stream.dictionary
  const first = entries.get('First')
  const count = entries.get('N')
  const { bytes } = source.decode(stream.bytes, filtersOf(stream.dictionary, resolve))
  if (typeof first !== 'number' || typeof count !== 'number') return { bytes, offsets }
  const index = new Lexer(bytes)
  for (let pair = 0; pair < count; pair += 1) {
    const number = index.next()
    const offset = index.next()
    if (typeof number !== 'number' || typeof offset !== 'number') break
    source.countObject()
    if (!offsets.has(number)) offsets.set(number, first + offset)
  }
  return { bytes, offsets }
}

/** The object of that number in an object stream; `null` when it holds none. */
export function objectIn(
  source: PdfSource,
  { bytes, offsets }: ObjectStream,
  number: number,
): PdfObject {
  const offset = offsets.get(number)
  return offset === undefined ? null : source.parse(new Lexer(bytes, offset))
}
