import { indexOf, standsAt } from './bytes.ts'
import { refuse } from './fault.ts'
import { decoded, type Filter } from './filters.ts'
import type { Decoded } from './inflate.ts'
import { isBlank, Lexer } from './lexer.ts'
import type { PdfLimits } from './limits.ts'
import type { PdfDictionary, PdfObject, PdfReference } from './object.ts'
import { readObject } from './parse.ts'

/** `12 0 obj … endobj`, and where in the file it ends. */
export interface IndirectObject {
  readonly number: number
  readonly generation: number
  readonly value: PdfObject
  readonly end: number
}

/** What the length of a stream is when it stands in another object; `undefined` when it cannot be known. */
export type LengthOf = (reference: PdfReference) => number | undefined

const unknownLength: LengthOf = () => undefined

/**
 * The bytes of a file, and the only places where they are parsed and decompressed: here the work is counted, so that
 * no arrangement of objects costs more than the limits allow.
 */
export class PdfSource {
  readonly bytes: Uint8Array
  readonly limits: PdfLimits
  private spentBytes = 0
  private objects = 0
  private inflatedBytes = 0
  private streamEnds: readonly number[] | undefined

  constructor(bytes: Uint8Array, limits: PdfLimits) {
    this.bytes = bytes
    this.limits = limits
  }

  /** The indirect object that begins at an offset, or `undefined` when none does. */
  objectAt(offset: number, lengthOf: LengthOf = unknownLength): IndirectObject | undefined {
    const lexer = new Lexer(this.bytes, offset)
    const number = lexer.next()
    const generation = lexer.next()
    const word = lexer.next()
    if (typeof number !== 'number' || typeof generation !== 'number') return undefined
    if (typeof word !== 'object' || word.kind !== 'word' || word.word !== 'obj') return undefined
    const value = this.parse(lexer)
    const stream = value !== null && typeof value === 'object' && value.kind === 'dictionary'
    lexer.skipBlanks()
    if (!stream || !standsAt(this.bytes, 'stream', lexer.at)) {
      return { number, generation, value, end: lexer.at }
    }
    const bytes = this.streamBytes(value, lexer.at + 'stream'.length, lengthOf)
    const end = bytes.byteOffset - this.bytes.byteOffset + bytes.length
    return { number, generation, value: { kind: 'stream', dictionary: value, bytes }, end }
  }

  /** The object at the lexer, which may stand in the file or in a decompressed object stream. */
  parse(lexer: Lexer): PdfObject {
    const start = lexer.at
    const value = readObject(lexer, this.limits.depthAtMost)
    this.spend(lexer.at - start)
    return value
  }

  /** Counts bytes that were gone through. Structures that overlap would otherwise be read without end. */
  spend(bytes: number): void {
    this.spentBytes += bytes
    const present = this.bytes.length + this.inflatedBytes
    if (this.spentBytes > this.limits.passesAtMost * present + 1024 * 1024) refuse('too-large')
  }

  /** Counts an object met while the file, or an object stream, is searched through. */
  countObject(): void {
    this.objects += 1
    if (this.objects > this.limits.objectsAtMost) refuse('too-large')
  }

  decode(raw: Uint8Array, filters: readonly Filter[]): Decoded {
    if (filters.length === 0) return { bytes: raw, whole: true }
    this.spend(raw.length)
    const result = decoded(raw, filters, this.limits.inflatedBytesAtMost - this.inflatedBytes)
    this.inflatedBytes += result.bytes.length
    return result
  }

  /** The bytes after `stream`: as many as `/Length` says where `endstream` follows them, else those before `endstream`. */
  private streamBytes(
    { entries }: PdfDictionary,
    afterKeyword: number,
    lengthOf: LengthOf,
  ): Uint8Array {
    const { bytes } = this
    let start = afterKeyword
    while (bytes[start] === 32 || bytes[start] === 9) start += 1
    if (bytes[start] === 13) start += 1
    if (bytes[start] === 10) start += 1
    const declared = entries.get('Length') ?? null
    const length =
      typeof declared === 'object' && declared?.kind === 'reference' ? lengthOf(declared) : declared
    if (typeof length === 'number' && length >= 0 && start + length <= bytes.length) {
      let after = start + length
      while (isBlank(bytes[after])) after += 1
      if (standsAt(bytes, 'endstream', after)) return bytes.subarray(start, start + length)
    }
    return bytes.subarray(start, this.streamEnd(start))
  }

  /** Where a stream of unknown length ends: before the end of line that precedes the next `endstream`. */
  private streamEnd(start: number): number {
    const ends = (this.streamEnds ??= offsetsOf(this.bytes, 'endstream'))
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < start) low = middle + 1
      else high = middle
    }
    let end = ends[low] ?? this.bytes.length
    if (this.bytes[end - 1] === 10 && end > start) end -= 1
    if (this.bytes[end - 1] === 13 && end > start) end -= 1
    return end
  }
}

function offsetsOf(bytes: Uint8Array, word: string): readonly number[] {
  const offsets: number[] = []
  for (let at = indexOf(bytes, word); at >= 0; at = indexOf(bytes, word, at + word.length)) {
    offsets.push(at)
  }
  return offsets
}
