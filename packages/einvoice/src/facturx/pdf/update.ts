import { zlibSync } from 'fflate'
import { concatenated, fromLatin1 } from './bytes.ts'
import type { Place } from './cross-references.ts'
import type { PdfDocument } from './document.ts'
import {
  array,
  name,
  reference,
  string,
  withEntries,
  type PdfDictionary,
  type PdfObject,
} from './object.ts'
import { serialised } from './serialise.ts'

/** Objects to add to a document, or to put in the place of its own, by number. */
export type Changes = ReadonlyMap<number, PdfObject>

/**
 * The first number that no object of a document has. A damaged file also speaks of objects that it lost: their numbers are
 * not given again, or what pointed to them would point to something else.
 */
export function firstFreeNumber(document: PdfDocument): number {
  const { places, trailer, startsAt } = document.references
  const declared = trailer.entries.get('Size')
  let highest = typeof declared === 'number' ? declared - 1 : 0
  for (const number of places.keys()) {
    highest = Math.max(highest, number)
    if (startsAt !== undefined) continue
    for (const mention of mentionsIn(document.resolve(reference(number)))) {
      if (mention <= numberAtMost) highest = Math.max(highest, mention)
    }
  }
  return highest + 1
}

/** The highest number that an object can have (ISO 32000-1, annex C). */
const numberAtMost = 8_388_607

function* mentionsIn(object: PdfObject): Generator<number> {
  if (object === null || typeof object !== 'object') return
  if (object.kind === 'reference') yield object.number
  if (object.kind === 'stream') yield* mentionsIn(object.dictionary)
  const parts =
    object.kind === 'array'
      ? object.items
      : object.kind === 'dictionary'
        ? object.entries.values()
        : []
  for (const part of parts) yield* mentionsIn(part)
}

/**
 * Appends the changes to a document and leaves all that was there as it was (ISO 32000-1 §7.5.6), in the form of
 * cross-references that it has. Where its own had to be rebuilt, they are written anew for every object.
 */
export function updated(document: PdfDocument, changes: Changes): Uint8Array {
  const { references, source } = document
  const parts: Uint8Array[] = [source.bytes, fromLatin1('\n')]
  let offset = source.bytes.length + 1
  const isRebuilt = references.startsAt === undefined
  const places = new Map<number, Place>(isRebuilt ? references.places : [])
  for (const [number, object] of changes) {
    const known = references.places.get(number)
    const generation = known?.kind === 'offset' ? known.generation : 0
    places.set(number, { kind: 'offset', offset, generation })
    const bytes = indirect(number, generation, object)
    parts.push(bytes)
    offset += bytes.length
  }
  const size = Math.max(
    firstFreeNumber(document),
    ...[...changes.keys()].map((number) => number + 1),
  )
  const trailer = withEntries(references.trailer, {
    ...notForTheNext,
    ID: identifiers(references.trailer, parts.slice(1)),
    Prev: references.startsAt,
  })
  const section =
    references.form === 'table'
      ? tableOf(places, size, trailer)
      : streamOf(places, size, trailer, offset)
  return concatenated([...parts, section, fromLatin1(`startxref\n${offset}\n%%EOF\n`)])
}

/** The entries of a trailer that speak of its own section. */
const notForTheNext = {
  Type: undefined,
  W: undefined,
  Index: undefined,
  Filter: undefined,
  DecodeParms: undefined,
  Length: undefined,
  XRefStm: undefined,
}

const indirect = (number: number, generation: number, object: PdfObject): Uint8Array =>
  concatenated([
    fromLatin1(`${number} ${generation} obj\n`),
    serialised(object),
    fromLatin1('\nendobj\n'),
  ])

/** Numbers that follow one another share a heading; a table has no other way to skip. */
function rangesOf(places: ReadonlyMap<number, Place>): readonly (readonly number[])[] {
  const ranges: number[][] = []
  for (const number of [...places.keys()].toSorted((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last !== undefined && last.at(-1) === number - 1) last.push(number)
    else ranges.push([number])
  }
  return ranges
}

function tableOf(
  places: ReadonlyMap<number, Place>,
  size: number,
  trailer: PdfDictionary,
): Uint8Array {
  let text = 'xref\n'
  // Some readers want object 0, the head of the free ones, even in an update that frees none.
  const all = new Map(places).set(0, { kind: 'free' })
  for (const range of rangesOf(all)) {
    text += `${range[0]} ${range.length}\n`
    for (const number of range) {
      const place = all.get(number)
      text +=
        place?.kind === 'offset'
          ? `${digits(place.offset, 10)} ${digits(place.generation, 5)} n \n`
          : '0000000000 65535 f \n'
    }
  }
  const { entries } = withEntries(trailer, { Size: size })
  return concatenated([
    fromLatin1(`${text}trailer\n`),
    serialised({ kind: 'dictionary', entries }),
    fromLatin1('\n'),
  ])
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

function streamOf(
  known: ReadonlyMap<number, Place>,
  number: number,
  trailer: PdfDictionary,
  offset: number,
): Uint8Array {
  const places = new Map(known).set(number, { kind: 'offset', offset, generation: 0 })
  const ranges = rangesOf(places)
  const rowBytes = 8
  const rows = new Uint8Array(places.size * rowBytes)
  const view = new DataView(rows.buffer)
  for (const [row, at] of ranges.flat().entries()) {
    const place = places.get(at) ?? { kind: 'free' }
    if (place.kind === 'free') continue
    view.setUint8(row * rowBytes, place.kind === 'offset' ? 1 : 2)
    view.setUint32(row * rowBytes + 1, place.kind === 'offset' ? place.offset : place.stream)
    view.setUint16(row * rowBytes + 5, place.kind === 'offset' ? place.generation : place.index)
  }
  const stream: PdfObject = {
    kind: 'stream',
    dictionary: withEntries(trailer, {
      Type: name('XRef'),
      Size: number + 1,
      W: array([1, 4, 3]),
      Index: array(ranges.flatMap((range) => [range[0] ?? 0, range.length])),
      Filter: name('FlateDecode'),
    }),
    bytes: zlibSync(rows),
  }
  return indirect(number, 0, stream)
}

/** The identifiers of a file: its first stays, the second tells this state of it from others (ISO 32000-1 §14.4). */
function identifiers({ entries }: PdfDictionary, added: readonly Uint8Array[]): PdfObject {
  const known = entries.get('ID')
  const state = string(fingerprint(added))
  const first = typeof known === 'object' && known?.kind === 'array' ? known.items[0] : undefined
  return array([first ?? state, state])
}

/** Sixteen bytes that depend on every byte given (FNV-1a, on four lanes): made to differ, not to be secret. */
function fingerprint(parts: readonly Uint8Array[]): Uint8Array {
  const lanes = new Uint32Array([0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b])
  let at = 0
  for (const part of parts) {
    for (const byte of part) {
      const lane = at & 3
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ byte, 0x01000193) ^ (lanes[(lane + 1) & 3] ?? 0)
      at += 1
    }
  }
  return new Uint8Array(lanes.buffer)
}
