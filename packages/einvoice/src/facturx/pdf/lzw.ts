import type { Decoded } from './inflate.ts'

const clearTable = 256
const endOfData = 257
const codesAtMost = 4096

/** Undoes LZW (ISO 32000-1 §7.4.4), which PDFs of the nineties still carry. `undefined` past `bytesAtMost`. */
export function unlzw(
  data: Uint8Array,
  earlyChange: boolean,
  bytesAtMost: number,
): Decoded | undefined {
  // The string of a code is where it was first written: an offset into the output, and a length.
  const starts = new Uint32Array(codesAtMost)
  const lengths = new Uint32Array(codesAtMost)
  let out = new Uint8Array(Math.max(1024, data.length * 4))
  let filled = 0
  let next = 258
  let previousStart = -1
  let previousLength = 0
  let bits = 0
  let bitCount = 0
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff
    bitCount += 8
    const width = widthFor(next + (earlyChange ? 1 : 0))
    if (bitCount < width) continue
    bitCount -= width
    const code = (bits >> bitCount) & ((1 << width) - 1)
    if (code === endOfData) return { bytes: out.subarray(0, filled), whole: true }
    if (code === clearTable) {
      next = 258
      previousStart = -1
      continue
    }
    const isNew = code >= next
    // A code that is not known yet can only be the previous string and its own first byte.
    if (isNew && (code > next || previousStart < 0)) break
    const length = code < 256 ? 1 : isNew ? previousLength + 1 : (lengths[code] ?? 0)
    if (filled + length > bytesAtMost) return undefined
    if (filled + length > out.length) out = grown(out, filled + length)
    if (code < 256) out[filled] = code
    else {
      const from = isNew ? previousStart : (starts[code] ?? 0)
      for (let index = 0; index < length; index += 1) out[filled + index] = out[from + index] ?? 0
    }
    if (previousStart >= 0 && next < codesAtMost) {
      starts[next] = previousStart
      lengths[next] = previousLength + 1
      next += 1
    }
    previousStart = filled
    previousLength = length
    filled += length
  }
  return { bytes: out.subarray(0, filled), whole: false }
}

const widthFor = (next: number): number =>
  next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(bytes.length * 2, length))
  larger.set(bytes)
  return larger
}
