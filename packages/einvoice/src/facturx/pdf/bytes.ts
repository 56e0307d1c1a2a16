/** The characters U+0000 to U+00FF that bytes stand for. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = ''
  for (let at = start; at < end; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, end)))
  }
  return text
}

/** The bytes of a text that holds no character above U+00FF. */
export function fromLatin1(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

export function concatenated(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether a word of ASCII stands at an offset. */
export function standsAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false
  }
  return true
}

/** The first offset of a word of ASCII in `[from, end)`, or -1. */
export function indexOf(bytes: Uint8Array, word: string, from = 0, end = bytes.length): number {
  const first = word.charCodeAt(0)
  // The window keeps the search for a first letter from running to the end of the file each time.
  const window = bytes.subarray(0, end)
  for (let at = window.indexOf(first, from); at >= 0; at = window.indexOf(first, at + 1)) {
    if (standsAt(window, word, at)) return at
  }
  return -1
}

/** The last offset of a word of ASCII at or after `from`, or -1. */
export function lastIndexOf(bytes: Uint8Array, word: string, from = 0): number {
  for (let at = bytes.length - word.length; at >= from; at -= 1) {
    if (standsAt(bytes, word, at)) return at
  }
  return -1
}
