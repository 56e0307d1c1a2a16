import { fail, ok, type Result } from '../result.ts'
import { xmlFault, type XmlFault } from './faults.ts'

const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*(?:"([A-Za-z0-9._-]+)"|'([A-Za-z0-9._-]+)')/

/** The encodings that real files use; any other is refused rather than guessed. */
const accepted = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
])

/** The encoding that the first bytes show (XML 1.0, appendix F), before any declaration is read. */
function encodingShownBy(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0x00)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0x00 && second === 0x3c)) return 'utf-16be'
  return undefined
}

/** Turns the bytes of an XML file into text by its byte order mark and its declaration, never by a guess. */
export function decodeXml(bytes: Uint8Array): Result<string, XmlFault> {
  if (bytes.length === 0) return fail(xmlFault('empty'))
  const shown = encodingShownBy(bytes)
  const head = shown === undefined ? asciiOf(bytes.subarray(0, 200)) : ''
  const declared = declaration.exec(head)
  const name = (declared?.[1] ?? declared?.[2] ?? 'utf-8').toLowerCase()
  const encoding = shown ?? accepted.get(name)
  // Without UTF-16 in its first bytes a file cannot be UTF-16, whatever it declares.
  if (encoding === undefined || (shown === undefined && encoding.startsWith('utf-16'))) {
    return fail(xmlFault('wrong-encoding'))
  }
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return fail(xmlFault('wrong-encoding'))
  }
}

function asciiOf(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  return String.fromCharCode(...bytes.subarray(start))
}
