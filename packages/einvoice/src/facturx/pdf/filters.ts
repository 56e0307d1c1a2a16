import { refuse } from './fault.ts'
import { inflate, type Decoded } from './inflate.ts'
import { hexDigit, isBlank } from './lexer.ts'
import { unlzw } from './lzw.ts'
import { unpredicted, type Prediction } from './predictor.ts'

/** One step of a stream's encoding, in the order in which to undo them. */
export interface Filter {
  readonly name: string
  readonly prediction: Prediction
  /** LZW only: whether codes grow one code early. */
  readonly earlyChange: boolean
}

/** Undoes the filters of a stream. Refuses more than `bytesAtMost` of output. */
export function decoded(raw: Uint8Array, filters: readonly Filter[], bytesAtMost: number): Decoded {
  let bytes = raw
  let whole = true
  for (const filter of filters) {
    const step = undone(bytes, filter, bytesAtMost)
    if (step === undefined || step.bytes.length > bytesAtMost) refuse('decompression-limit')
    bytes = unpredicted(step.bytes, filter.prediction)
    whole &&= step.whole
  }
  return { bytes, whole }
}

function undone(bytes: Uint8Array, filter: Filter, bytesAtMost: number): Decoded | undefined {
  switch (filter.name) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, bytesAtMost)
    case 'LZWDecode':
    case 'LZW':
      return unlzw(bytes, filter.earlyChange, bytesAtMost)
    case 'ASCIIHexDecode':
    case 'AHx':
      return { bytes: fromHex(bytes), whole: true }
    case 'ASCII85Decode':
    case 'A85':
      return { bytes: fromAscii85(bytes), whole: true }
    case 'RunLengthDecode':
    case 'RL':
      return fromRunLengths(bytes, bytesAtMost)
    case 'Crypt':
      // In a file that is not encrypted it can only be the identity.
      return { bytes, whole: true }
    default:
      // Made for images: what they hide is neither a file, nor metadata, nor the content of a page.
      return { bytes: new Uint8Array(), whole: false }
  }
}

function fromHex(data: Uint8Array): Uint8Array {
  const out = new Uint8Array((data.length + 1) >> 1)
  let digits = 0
  for (const byte of data) {
    if (byte === 62 /* > */) break
    const digit = hexDigit(byte)
    if (digit < 0) continue
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digit << (digits & 1 ? 0 : 4))
    digits += 1
  }
  return out.subarray(0, (digits + 1) >> 1)
}

function fromAscii85(data: Uint8Array): Uint8Array {
  // Five digits make four bytes; `z` makes four by itself.
  const shorthands = data.reduce((count, byte) => count + (byte === 122 ? 1 : 0), 0)
  const out = new Uint8Array(data.length + shorthands * 4 + 4)
  let length = 0
  let group = 0
  let digits = 0
  const flush = (bytes: number) => {
    for (let index = 0; index < bytes; index += 1) out[length++] = group / 256 ** (3 - index)
    group = 0
    digits = 0
  }
  for (const byte of data) {
    if (byte === 126 /* ~ */) break
    if (isBlank(byte)) continue
    if (byte === 122 /* z */ && digits === 0) flush(4)
    else if (byte >= 33 && byte <= 117) {
      group = group * 85 + byte - 33
      digits += 1
      if (digits === 5) flush(4)
    }
  }
  if (digits > 1) {
    const left = digits - 1
    for (; digits < 5; digits += 1) group = group * 85 + 84
    flush(left)
  }
  return out.slice(0, length)
}

function fromRunLengths(data: Uint8Array, bytesAtMost: number): Decoded | undefined {
  let size = 0
  for (let at = 0; at < data.length && data[at] !== 128;) {
    const length = data[at] ?? 0
    size += length < 128 ? length + 1 : 257 - length
    at += length < 128 ? length + 2 : 2
  }
  if (size > bytesAtMost) return undefined
  const out = new Uint8Array(size)
  let filled = 0
  let at = 0
  for (; at < data.length && data[at] !== 128;) {
    const length = data[at] ?? 0
    if (length < 128) {
      const run = data.subarray(at + 1, at + length + 2)
      out.set(run, filled)
      filled += run.length
      at += length + 2
    } else {
      out.fill(data[at + 1] ?? 0, filled, filled + 257 - length)
      filled += 257 - length
      at += 2
    }
  }
  return { bytes: out.subarray(0, filled), whole: data[at] === 128 }
}
