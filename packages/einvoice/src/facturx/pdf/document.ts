import { indexOf } from './bytes.ts'
import { readCrossReferences, type CrossReferences } from './cross-references.ts'
import { refuse } from './fault.ts'
import { filtersOf } from './filter-parameters.ts'
import type { Decoded } from './inflate.ts'
import type { PdfLimits } from './limits.ts'
import {
  emptyDictionary,
  isDictionary,
  isReference,
  isStream,
  withEntries,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfStream,
} from './object.ts'
import { objectIn, readObjectStream, type ObjectStream } from './object-stream.ts'
import { rebuildCrossReferences } from './rebuild.ts'
import { PdfSource } from './source.ts'

/** The header may come after some rubbish (ISO 32000-1, implementation note 13), from where offsets then count. */
const headerWithin = 1024

/** References to references to references: none but a hostile file has more. */
const referencesAtMost = 32

const noObjects: ObjectStream = { bytes: new Uint8Array(), offsets: new Map() }

/**
 * A PDF opened for reading: its objects on demand, whatever revision, object stream or damaged table they stand in. What is
 * missing or of another type than asked for reads as nothing. Every method may refuse (see `orFault`) when a limit is met.
 */
export class PdfDocument {
  readonly source: PdfSource
  references: CrossReferences
  /** `1.7`, as the header or the catalog says. */
  readonly version: string
  private readonly objects = new Map<number, PdfObject>()
  private readonly objectStreams = new Map<number, ObjectStream>()
  private readonly beingRead = new Set<number>()

  /** Opens a file, or refuses it. */
  constructor(file: Uint8Array, limits: PdfLimits) {
    if (file.length > limits.fileBytesAtMost) refuse('too-large')
    const header = indexOf(file, '%PDF-', 0, Math.min(file.length, headerWithin))
    if (header < 0) refuse('not-a-pdf')
    this.source = new PdfSource(file.subarray(header), limits)
    this.references = readCrossReferences(this.source) ?? rebuildCrossReferences(this.source)
    if (!isDictionary(this.resolve(this.references.trailer.entries.get('Root')))) this.rebuild()
    if (this.references.trailer.entries.has('Encrypt')) refuse('encrypted')
    if (this.catalog.entries.size === 0) refuse(this.isCutShort() ? 'truncated' : 'damaged')
    this.version = this.name(this.catalog, 'Version') ?? this.headerVersion()
  }

  get trailer(): PdfDictionary {
    return this.references.trailer
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer, 'Root')
  }

  /** The object itself, references followed; `null` when there is none. */
  resolve = (object: PdfObject | undefined): PdfObject => {
    let found = object ?? null
    for (let hops = 0; isReference(found); hops += 1) {
      if (hops === referencesAtMost) return null
      found = this.load(found)
    }
    return found
  }

  /** The value of a key, references followed. */
  get({ entries }: PdfDictionary, key: string): PdfObject {
    return this.resolve(entries.get(key))
  }

  dictionary(of: PdfDictionary, key: string): PdfDictionary {
    const value = this.get(of, key)
    return isDictionary(value) ? value : emptyDictionary
  }

  /** The items of an array, as they stand; a lone object counts as an array of one. */
  items(of: PdfDictionary, key: string): readonly PdfObject[] {
    const value = this.get(of, key)
    if (value === null) return []
    return typeof value === 'object' && value.kind === 'array' ? value.items : [value]
  }

  name(of: PdfDictionary, key: string): string | undefined {
    const value = this.get(of, key)
    return typeof value === 'object' && value?.kind === 'name' ? value.name : undefined
  }

  string(of: PdfDictionary, key: string): Uint8Array | undefined {
    const value = this.get(of, key)
    return typeof value === 'object' && value?.kind === 'string' ? value.bytes : undefined
  }

  stream(of: PdfDictionary, key: string): PdfStream | undefined {
    const value = this.get(of, key)
    return isStream(value) ? value : undefined
  }

  /** The content of a stream, its filters undone. */
  decode(stream: PdfStream): Decoded {
    return this.source.decode(stream.bytes, filtersOf(stream.dictionary, this.resolve))
  }

  private load({ number }: PdfReference): PdfObject {
    const known = this.objects.get(number)
    if (known !== undefined) return known
    // An object that needs itself to be read (its own length, its own object stream) does not exist.
    if (this.beingRead.has(number)) return null
    this.beingRead.add(number)
    const object = this.read(number)
    this.beingRead.delete(number)
    this.objects.set(number, object)
    return object
  }

  private read(number: number): PdfObject {
    const place = this.references.places.get(number)
    if (place === undefined || place.kind === 'free') return null
    if (place.kind === 'object-stream') {
      return objectIn(this.source, this.objectStream(place.stream), number)
    }
    const found = this.source.objectAt(place.offset, (length) => {
      const value = this.resolve(length)
      return typeof value === 'number' ? value : undefined
    })
    if (found?.number === number) return found.value
    // The table lies about this object, hence perhaps about all of them.
    if (this.references.startsAt === undefined) return null
    this.rebuild()
    return this.read(number)
  }

  private objectStream(number: number): ObjectStream {
    const known = this.objectStreams.get(number)
    if (known !== undefined) return known
    const stream = this.load({ kind: 'reference', number, generation: 0 })
    const objects: ObjectStream = isStream(stream)
      ? readObjectStream(this.source, stream, this.resolve)
      : noObjects
    this.objectStreams.set(number, objects)
    return objects
  }

  /** Puts the table aside and reads the whole file instead. Once is enough: the result holds what there is. */
  private rebuild(): void {
    const { startsAt, trailer } = this.references
    if (startsAt === undefined) return
    const rebuilt = rebuildCrossReferences(this.source)
    const known = withEntries(trailer, Object.fromEntries(rebuilt.trailer.entries))
    this.references = { ...rebuilt, trailer: known }
    this.objects.clear()
    this.objectStreams.clear()
  }

  private headerVersion(): string {
    const { bytes } = this.source
    return String.fromCharCode(...bytes.subarray(5, 8))
  }

  private isCutShort(): boolean {
    return indexOf(this.source.bytes, '%%EOF', Math.max(0, this.source.bytes.length - 1024)) < 0
  }
}
