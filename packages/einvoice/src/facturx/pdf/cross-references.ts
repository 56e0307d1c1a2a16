import { lastIndexOf, standsAt } from './bytes.ts'
import { refuse } from './fault.ts'
import { filtersOf } from './filter-parameters.ts'
import { Lexer } from './lexer.ts'
import { isName, type PdfDictionary, type PdfObject, type PdfStream } from './object.ts'
import type { PdfSource } from './source.ts'

/** Where an object is: at an offset of the file, inside an object stream, or nowhere any more. */
export type Place =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'object-stream'; readonly stream: number; readonly index: number }
  | { readonly kind: 'free' }

/** The table of the objects of a file, all revisions together, the newest first served. */
export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfDictionary
  /** Where its newest section is; `undefined` when the table had to be rebuilt by reading the whole file. */
  readonly startsAt: number | undefined
  /** What its newest section is, hence what an update must add. */
  readonly form: 'table' | 'stream'
}

interface Section {
  readonly trailer: PdfDictionary
  readonly form: 'table' | 'stream'
}

/**
 * Reads the cross-references from the last `startxref` back through every `/Prev` (ISO 32000-1 §7.5.4, §7.5.8), hybrid
 * files included. `undefined` when the chain is broken at its head: the file has to be searched instead.
 */
export function readCrossReferences(source: PdfSource): CrossReferences | undefined {
  const startsAt = startOffset(source.bytes)
  if (startsAt === undefined) return undefined
  const places = new Map<number, Place>()
  const read = new Set<number>()
  let newest: Section | undefined
  const waiting = [startsAt]
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (read.has(offset)) continue
    read.add(offset)
    if (read.size > source.limits.revisionsAtMost) refuse('too-large')
    const section = readSection(source, offset, places)
    if (section === undefined) return undefined
    newest ??= section
    const { entries } = section.trailer
    // Last in, first out: in a hybrid file the stream goes before the older revision.
    for (const next of [entries.get('Prev'), entries.get('XRefStm')]) {
      if (typeof next === 'number') waiting.push(next)
    }
  }
  return newest && { places, trailer: newest.trailer, startsAt, form: newest.form }
}

/** The number after the last `startxref`. Whatever a careless program appended after it is passed over. */
function startOffset(bytes: Uint8Array): number | undefined {
  const keyword = lastIndexOf(bytes, 'startxref', Math.max(0, bytes.length - 64 * 1024))
  if (keyword < 0) return undefined
  const offset = new Lexer(bytes, keyword + 'startxref'.length).next()
  return typeof offset === 'number' && offset > 0 && offset < bytes.length ? offset : undefined
}

function readSection(
  source: PdfSource,
  offset: number,
  places: Map<number, Place>,
): Section | undefined {
  const lexer = new Lexer(source.bytes, offset)
  lexer.skipBlanks()
  return standsAt(source.bytes, 'xref', lexer.at)
    ? readTable(source, lexer.at + 'xref'.length, places)
    : readStream(source, lexer.at, places)
}

function place(source: PdfSource, places: Map<number, Place>, number: number, where: Place): void {
  if (places.has(number)) return
  if (places.size >= source.limits.objectsAtMost) refuse('too-large')
  places.set(number, where)
}

function readTable(
  source: PdfSource,
  offset: number,
  places: Map<number, Place>,
): Section | undefined {
  const lexer = new Lexer(source.bytes, offset)
  for (;;) {
    const first = lexer.next()
    if (typeof first === 'object' && first.kind === 'word' && first.word === 'trailer') break
    const count = lexer.next()
    if (typeof first !== 'number' || typeof count !== 'number') return undefined
    let shift = 0
    for (let index = 0; index < count; index += 1) {
      const start = lexer.next()
      const generation = lexer.next()
      const use = lexer.next()
      if (typeof start !== 'number' || typeof generation !== 'number') return undefined
      if (typeof use !== 'object' || use.kind !== 'word') return undefined
      // Object 0 heads the free ones; some producers number it 1, and all the others with it.
      if (index === 0 && first === 1 && use.word === 'f' && generation === 65535) shift = 1
      const where: Place =
        use.word === 'n' && start > 0
          ? { kind: 'offset', offset: start, generation }
          : { kind: 'free' }
      place(source, places, first + index - shift, where)
    }
  }
  source.spend(lexer.at - offset)
  const trailer = source.parse(lexer)
  if (trailer === null || typeof trailer !== 'object' || trailer.kind !== 'dictionary') {
    return undefined
  }
  return { trailer, form: 'table' }
}

function readStream(
  source: PdfSource,
  offset: number,
  places: Map<number, Place>,
): Section | undefined {
  const stream = source.objectAt(offset)?.value ?? null
  if (stream === null || typeof stream !== 'object' || stream.kind !== 'stream') return undefined
  if (!isName(stream.dictionary.entries.get('Type'), 'XRef')) return undefined
  readStreamEntries(source, stream, places)
  return { trailer: stream.dictionary, form: 'stream' }
}

function readStreamEntries(source: PdfSource, stream: PdfStream, places: Map<number, Place>): void {
  const { entries } = stream.dictionary
  const [typeWidth = 0, firstWidth = 0, secondWidth = 0] = numbersOf(entries.get('W'))
  const width = typeWidth + firstWidth + secondWidth
  if (!(width > 0 && width <= 32)) return
  const data = source.decode(stream.bytes, filtersOf(stream.dictionary)).bytes
  const size = entries.get('Size')
  const ranges = numbersOf(entries.get('Index') ?? null)
  if (ranges.length === 0 && typeof size === 'number') ranges.push(0, size)
  let at = 0
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0
    const count = ranges[range + 1] ?? 0
    for (let index = 0; index < count && at + width <= data.length; index += 1) {
      const type = typeWidth === 0 ? 1 : bigEndian(data, at, typeWidth)
      const one = bigEndian(data, at + typeWidth, firstWidth)
      const two = bigEndian(data, at + typeWidth + firstWidth, secondWidth)
      at += width
      place(source, places, first + index, placeOf(type, one, two))
    }
  }
}

function placeOf(type: number, one: number, two: number): Place {
  if (type === 1) return { kind: 'offset', offset: one, generation: two }
  return type === 2 ? { kind: 'object-stream', stream: one, index: two } : { kind: 'free' }
}

const numbersOf = (object: PdfObject | undefined): number[] =>
  typeof object === 'object' && object?.kind === 'array'
    ? object.items.map((item) => (typeof item === 'number' && item >= 0 ? item : 0))
    : []

function bigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}
