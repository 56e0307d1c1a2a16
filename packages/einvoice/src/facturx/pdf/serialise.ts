import { concatenated, fromLatin1 } from './bytes.ts'
import { withEntries, type PdfDictionary, type PdfObject } from './object.ts'

/** The bytes of an object, as a file writes it. */
export function serialised(object: PdfObject): Uint8Array {
  const parts: (string | Uint8Array)[] = []
  write(object, parts)
  const bytes: Uint8Array[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    bytes.push(fromLatin1(text), part)
    text = ''
  }
  return concatenated([...bytes, fromLatin1(text)])
}

function write(object: PdfObject, parts: (string | Uint8Array)[]): void {
  if (object === null || typeof object === 'boolean') {
    parts.push(String(object))
    return
  }
  if (typeof object === 'number') {
    parts.push(numeral(object))
    return
  }
  switch (object.kind) {
    case 'name':
      parts.push(nameText(object.name))
      return
    case 'string':
      parts.push(stringText(object.bytes))
      return
    case 'reference':
      parts.push(`${object.number} ${object.generation} R`)
      return
    case 'array':
      parts.push('[')
      for (const [index, item] of object.items.entries()) {
        if (index > 0) parts.push(' ')
        write(item, parts)
      }
      parts.push(']')
      return
    case 'dictionary':
      writeDictionary(object, parts)
      return
    case 'stream':
      writeDictionary(withEntries(object.dictionary, { Length: object.bytes.length }), parts)
      parts.push('\nstream\n', object.bytes, '\nendstream')
  }
}

function writeDictionary({ entries }: PdfDictionary, parts: (string | Uint8Array)[]): void {
  parts.push('<<')
  for (const [key, value] of entries) {
    parts.push(' ', nameText(key), ' ')
    write(value, parts)
  }
  parts.push(' >>')
}

/** PDF has no exponents. */
function numeral(value: number): string {
  if (!Number.isFinite(value)) return '0'
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(6).replace(/0+$/, '')
}

const nameText = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${hex(character.charCodeAt(0))}`)}`

function stringText(bytes: Uint8Array): string {
  const isPlain = bytes.every((byte) => byte >= 32 && byte < 127)
  if (!isPlain) return `<${Array.from(bytes, hex).join('')}>`
  return `(${String.fromCharCode(...bytes).replace(/[\\()]/g, '\\$&')})`
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0').toUpperCase()
