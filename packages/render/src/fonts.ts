import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = '@expo-google-fonts/source-sans-3'
const read = (file: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`${folder}/${file}`)))

const regular = read('400Regular/SourceSans3_400Regular.ttf')

/**
 * The one family that sheets are set in: Source Sans 3 (SIL Open Font License 1.1), which covers Latin, Greek and Cyrillic and
 * whose figures are tabular and lining by default, so that columns of amounts stand aligned. Files are read once: regular,
 * italic and semibold, which cover the same characters.
 */
export const fontFiles: readonly Buffer[] = [
  regular,
  read('400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  read('600SemiBold/SourceSans3_600SemiBold.ttf'),
]

/** Where a table of an OpenType file starts (OpenType 1.9, "Table directory"). */
function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new RangeError(`the font has no ${tag} table`)
}

/** Characters to glyphs, from the `cmap` subtable of format 12 or 4 that covers the most. */
function readGlyphs(font: Buffer): ReadonlyMap<number, number> {
  const cmap = tableAt(font, 'cmap')
  const glyphs = new Map<number, number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8)
    if (font.readUInt16BE(subtable) === 12) readSegmentedCoverage(font, subtable, glyphs)
    if (font.readUInt16BE(subtable) === 4) readSegmentMapping(font, subtable, glyphs)
  }
  return glyphs
}

function readSegmentedCoverage(font: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const [first, last, glyph] = [0, 4, 8].map((offset) =>
      font.readUInt32BE(at + 16 + group * 12 + offset),
    ) as [number, number, number] // Three offsets give three numbers.
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first)
  }
}

function readSegmentMapping(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const twice = font.readUInt16BE(at + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment)
    const first = font.readUInt16BE(at + 16 + twice + segment)
    const delta = font.readUInt16BE(at + 16 + twice * 2 + segment)
    const rangeAt = at + 16 + twice * 3 + segment
    const range = font.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const direct = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - first) * 2)
      const glyph = direct === 0 ? 0 : (direct + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

const glyphs = readGlyphs(regular)
const unitsPerEm = regular.readUInt16BE(tableAt(regular, 'head') + 18)
const widthsAt = tableAt(regular, 'hmtx')
const widthsCount = regular.readUInt16BE(tableAt(regular, 'hhea') + 34)

/** Whether the family can draw this code point. PDF/A forbids showing a character that the font lacks. */
export const covers = (codePoint: number): boolean => glyphs.has(codePoint)

/** The width of a text set in regular, in ems: no kerning, so never less than what is drawn. */
export function widthOf(text: string): number {
  let units = 0
  for (const character of text) {
    const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
    units += regular.readUInt16BE(widthsAt + Math.min(glyph, widthsCount - 1) * 4)
  }
  return units / unitsPerEm
}
