import { latin1 } from './bytes.ts'

/** Where PDFDocEncoding (ISO 32000-1, annex D.3) is not Latin-1. `\ufffd` stands for codes without a character. */
const differences = new Map<number, string>([
  ...codes(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...codes(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€'),
])

function codes(first: number, characters: string): [number, string][] {
  return Array.from(characters, (character, index) => [first + index, character])
}

/** A text string: UTF-16 or UTF-8 when it says so by its first bytes, else PDFDocEncoding (ISO 32000-2 §7.9.2.2). */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes)
  return latin1(bytes).replace(
    // oxlint-disable-next-line no-control-regex -- these control codes have characters of their own
    /[\x18-\x1f\x80-\xa0]/g,
    (code) => differences.get(code.charCodeAt(0)) ?? code,
  )
}

/** A text string that any reader decodes the same: ASCII as it is, all else as UTF-16. */
export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  // oxlint-disable-next-line no-control-regex -- ASCII without its control codes is what it looks for
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  const bytes = new Uint8Array(isPlain ? text.length : 2 + 2 * text.length)
  if (!isPlain) bytes.set([0xfe, 0xff])
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isPlain) bytes[at] = code
    else bytes.set([code >> 8, code & 0xff], 2 + 2 * at)
  }
  return bytes
}

const dateForm =
  /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:([+-])(\d{2})'?(\d{2})?'?|(Z))?/

/**
 * A PDF date as an ISO 8601 text, only as precise as it is: `D:20260901120000+02'00'` is `2026-09-01T12:00:00+02:00`.
 * `undefined` when it is not a date.
 */
export function readDate(text: string): string | undefined {
  const parts = dateForm.exec(text)
  if (parts === null) return undefined
  const [, year = '', month, day, hour, minute, second, sign, zoneHours, zoneMinutes, utc] = parts
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (day === undefined || hour === undefined) return date
  const time = [hour, minute ?? '00', second ?? '00'].join(':')
  const zone = sign === undefined ? (utc ?? '') : `${sign}${zoneHours}:${zoneMinutes ?? '00'}`
  return `${date}T${time}${zone}`
}

/** A moment as a PDF date, in universal time. */
export function writeDate(moment: Date): string {
  return `D:${moment.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
}
