import { latin1 } from './bytes.ts'
import { name, string, type PdfName, type PdfString } from './object.ts'

/** `obj`, `R`, `true`, an operator of a page's content. */
export interface Word {
  readonly kind: 'word'
  readonly word: string
}

/** `[`, `]`, `<<`, `>>`, `{` or `}`. */
export interface Mark {
  readonly kind: 'mark'
  readonly mark: string
}

export type Token = number | PdfName | PdfString | Word | Mark

const blank = 1
const delimiter = 2

/** What each byte is to the syntax (ISO 32000-1 §7.2.2): 0 where it is a regular character. */
const classes = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = blank
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter

const marks = new Map(
  ['[', ']', '{', '}', '<<', '>>'].map((mark): [string, Mark] => [mark, { kind: 'mark', mark }]),
)

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/

export const isBlank = (byte: number | undefined): boolean =>
  byte !== undefined && classes[byte] === blank

const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && classes[byte] === 0

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 48 && byte <= 57) return byte - 48
  const letter = byte | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** Cuts bytes into tokens, from any offset: of a file, an object stream or a page's content. Never fails. */
export class Lexer {
  /** Where the next token is looked for. */
  at: number
  readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** The next token, or `undefined` at the end. Closing marks that close nothing are skipped. */
  next(): Token | undefined {
    for (;;) {
      this.skipBlanks()
      const byte = this.bytes[this.at]
      if (byte === undefined) return undefined
      if (classes[byte] === 0) return this.numberOrWord()
      this.at += 1
      const character = String.fromCharCode(byte)
      if (character === '/') return this.name()
      if (character === '(') return this.literalString()
      const doubled = (character === '<' || character === '>') && this.bytes[this.at] === byte
      if (doubled) this.at += 1
      else if (character === '<') return this.hexString()
      const mark = marks.get(doubled ? character + character : character)
      if (mark !== undefined) return mark
    }
  }

  /** Skips blanks and comments. */
  skipBlanks(): void {
    const { bytes } = this
    for (;;) {
      while (isBlank(bytes[this.at])) this.at += 1
      if (bytes[this.at] !== 37 /* % */) return
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1
    }
  }

  private numberOrWord(): Token {
    const start = this.at
    let value = 0
    let isInteger = true
    for (let byte = this.bytes[start]; isRegular(byte); byte = this.bytes[this.at]) {
      isInteger &&= byte >= 48 && byte <= 57
      value = value * 10 + byte - 48
      this.at += 1
    }
    // Most tokens are integers, most integers are short: no text is made of them.
    if (isInteger && this.at - start < 16) return value
    const text = latin1(this.bytes, start, this.at)
    if (numeral.test(text)) return Number(text)
    return { kind: 'word', word: text }
  }

  private name(): PdfName {
    const start = this.at
    while (isRegular(this.bytes[this.at])) this.at += 1
    const raw = latin1(this.bytes, start, this.at)
    if (!raw.includes('#')) return name(raw)
    return name(
      raw.replace(/#([0-9a-f]{2})/gi, (_, digits: string) =>
        String.fromCharCode(parseInt(digits, 16)),
      ),
    )
  }

  private hexString(): PdfString {
    const { bytes } = this
    const start = this.at
    const close = bytes.indexOf(62 /* > */, start)
    const end = close < 0 ? bytes.length : close
    const decoded = new Uint8Array((end - start + 1) >> 1)
    let digits = 0
    for (let at = start; at < end; at += 1) {
      const digit = hexDigit(bytes[at])
      if (digit < 0) continue
      // A missing last digit counts as 0.
      decoded[digits >> 1] = (decoded[digits >> 1] ?? 0) | (digit << (digits & 1 ? 0 : 4))
      digits += 1
    }
    this.at = end + 1
    return string(decoded.subarray(0, (digits + 1) >> 1))
  }

  private literalString(): PdfString {
    const { bytes } = this
    const start = this.at
    let depth = 1
    let at = start
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at]
      if (byte === 92 /* \ */) at += 1
      else if (byte === 40 /* ( */) depth += 1
      else if (byte === 41 /* ) */ && --depth === 0) break
    }
    this.at = at + 1
    return string(unescaped(bytes.subarray(start, at)))
  }
}

const escapes = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['b', 8],
  ['f', 12],
])

/** Resolves the escapes of a literal string (ISO 32000-1 §7.3.4.2). */
function unescaped(raw: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(raw.length)
  let length = 0
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0
    if (byte === 13) {
      // Any end of line in a string is a line feed.
      if (raw[at + 1] === 10) at += 1
      decoded[length++] = 10
    } else if (byte !== 92 /* \ */) {
      decoded[length++] = byte
    } else {
      at += 1
      const escaped = raw[at]
      if (escaped === undefined) break
      if (escaped === 13 && raw[at + 1] === 10) at += 1
      if (escaped === 10 || escaped === 13) continue
      const octal = /^[0-7]{1,3}/.exec(latin1(raw, at, Math.min(at + 3, raw.length)))?.[0]
      if (octal !== undefined) at += octal.length - 1
      decoded[length++] =
        octal !== undefined
          ? parseInt(octal, 8) & 255
          : (escapes.get(String.fromCharCode(escaped)) ?? escaped)
    }
  }
  return decoded.subarray(0, length)
}
