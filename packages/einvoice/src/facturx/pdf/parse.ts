import { refuse } from './fault.ts'
import { isBlank, type Lexer, type Token } from './lexer.ts'
import { reference, type PdfArray, type PdfDictionary, type PdfObject } from './object.ts'

/** Words that end an object whatever was open: a damaged object must not swallow its neighbours. */
const boundaries = new Set(['obj', 'endobj', 'stream', 'endstream', 'xref', 'trailer', 'startxref'])

const closes = (token: Token | undefined, mark: ']' | '>>'): boolean =>
  typeof token === 'object' && token.kind === 'mark' && token.mark === mark

const isBoundary = (token: Token): boolean =>
  typeof token === 'object' && token.kind === 'word' && boundaries.has(token.word)

/**
 * Reads one object, its arrays and dictionaries whole; what makes no sense reads as `null`, as the norm wants of what is
 * missing. A stream reads as its dictionary: where its bytes end is for `PdfSource` to find.
 */
export function readObject(lexer: Lexer, depthAtMost: number): PdfObject {
  const start = lexer.at
  const token = lexer.next()
  if (token === undefined) return null
  if (isBoundary(token)) {
    lexer.at = start
    return null
  }
  return objectFrom(token, lexer, depthAtMost)
}

function objectFrom(token: Token, lexer: Lexer, depthLeft: number): PdfObject {
  if (typeof token === 'number') return referenceOr(token, lexer)
  switch (token.kind) {
    case 'name':
    case 'string':
      return token
    case 'word':
      return token.word === 'true' ? true : token.word === 'false' ? false : null
    case 'mark':
      if (token.mark !== '[' && token.mark !== '<<') return null
      if (depthLeft === 0) refuse('too-deep')
      return token.mark === '[' ? arrayFrom(lexer, depthLeft) : dictionaryFrom(lexer, depthLeft)
  }
}

function arrayFrom(lexer: Lexer, depthLeft: number): PdfArray {
  const items: PdfObject[] = []
  for (;;) {
    const start = lexer.at
    const token = lexer.next()
    if (token === undefined || closes(token, ']')) break
    if (isBoundary(token) || closes(token, '>>')) {
      lexer.at = start
      break
    }
    items.push(objectFrom(token, lexer, depthLeft - 1))
  }
  return { kind: 'array', items }
}

function dictionaryFrom(lexer: Lexer, depthLeft: number): PdfDictionary {
  const entries = new Map<string, PdfObject>()
  for (;;) {
    const start = lexer.at
    const key = lexer.next()
    if (key === undefined || closes(key, '>>')) break
    if (isBoundary(key)) {
      lexer.at = start
      break
    }
    if (typeof key === 'number' || key.kind !== 'name') continue
    const beforeValue = lexer.at
    const value = lexer.next()
    if (value === undefined || isBoundary(value) || closes(value, '>>')) {
      // The key has no value: its absence says as much.
      lexer.at = beforeValue
      continue
    }
    const object = objectFrom(value, lexer, depthLeft - 1)
    if (object !== null) entries.set(key.name, object)
  }
  return { kind: 'dictionary', entries }
}

/** `12 0 R` begins like a number: looks ahead in the bytes, so that a list of numbers is not cut into tokens thrice. */
function referenceOr(number: number, lexer: Lexer): PdfObject {
  if (!Number.isSafeInteger(number) || number < 0) return number
  const { bytes } = lexer
  let at = skipBlanks(bytes, lexer.at)
  let generation = 0
  const start = at
  for (; isDigit(bytes[at]) && at - start < 6; at += 1) {
    generation = generation * 10 + (bytes[at] ?? 0) - 48
  }
  if (at === start || at === lexer.at || !isBlank(bytes[at])) return number
  at = skipBlanks(bytes, at)
  if (bytes[at] !== 82 /* R */ || isLetterOrDigit(bytes[at + 1])) return number
  lexer.at = at + 1
  return reference(number, generation)
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from
  while (isBlank(bytes[at])) at += 1
  return at
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57

const isLetterOrDigit = (byte: number | undefined): boolean =>
  isDigit(byte) || (byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122)
