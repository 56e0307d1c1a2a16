import { Inflate } from 'fflate'
import { concatenated } from './bytes.ts'

/** What a filter made of some bytes; `whole` is false when they stopped short or made no sense after a while. */
export interface Decoded {
  readonly bytes: Uint8Array
  readonly whole: boolean
}

/** Deflate makes at most 1,032 bytes of one: 8 MB come out of a step before the limit is looked at. */
const stepBytes = 8 * 1024

/** A stored block of 64 KB gives nothing before it is complete; past that, silence is the rubbish after the end. */
const silentStepsAtMost = 16

/**
 * Inflates zlib data (RFC 1950), or bare deflate where the header is missing. Damaged data give what came before the damage.
 * Returns `undefined` as soon as more than `bytesAtMost` come out: that is a decompression bomb.
 */
export function inflate(data: Uint8Array, bytesAtMost: number): Decoded | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  let silentSteps = 0
  const inflater = new Inflate((part) => {
    silentSteps = part.length === 0 ? silentSteps + 1 : 0
    if (part.length > 0) parts.push(part)
    length += part.length
  })
  try {
    for (let at = hasZlibHeader(data) ? 2 : 0; at < data.length; at += stepBytes) {
      inflater.push(data.subarray(at, at + stepBytes))
      if (length > bytesAtMost) return undefined
      if (silentSteps > silentStepsAtMost) break
    }
  } catch {
    return { bytes: concatenated(parts), whole: false }
  }
  return { bytes: concatenated(parts), whole: hasEnded(inflater) }
}

const hasZlibHeader = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 15) === 8 && ((method << 8) | flags) % 31 === 0

/** fflate says that it reached the end only by not minding that nothing sensible follows. */
function hasEnded(inflater: Inflate): boolean {
  inflater.ondata = () => undefined
  try {
    inflater.push(new Uint8Array(1), true)
    return true
  } catch {
    return false
  }
}
