import type { PdfDocument } from './pdf/document.ts'
import { Lexer } from './pdf/lexer.ts'
import { isDictionary, isStream, type PdfDictionary, type PdfObject } from './pdf/object.ts'
import { pagesOf } from './pdf/trees.ts'

/** The breaches of PDF/A that home-made PDFs commit most. */
export type PdfAFault = 'font-not-embedded' | 'device-colour-without-output-intent'

/** How many pages are looked at: a generator that errs, errs from the first. */
const pagesAtMost = 20

/**
 * Looks for the two commonest breaches of PDF/A (ISO 19005-3 §6.2.4.3 and §6.2.11.4). Finding none proves nothing: forms,
 * patterns and annotations are not gone into.
 */
export function pdfAFaultsOf(document: PdfDocument): readonly PdfAFault[] {
  const faults = new Set<PdfAFault>()
  const hasIntent = document.items(document.catalog, 'OutputIntents').length > 0
  let pages = 0
  for (const page of pagesOf(document)) {
    if (pages === pagesAtMost) break
    pages += 1
    const resources = inherited(document, page, 'Resources')
    if (fontsOf(document, resources).some((font) => !isEmbedded(document, font))) {
      faults.add('font-not-embedded')
    }
    if (!hasIntent && usesDeviceColours(document, page, resources)) {
      faults.add('device-colour-without-output-intent')
    }
  }
  return [...faults]
}

/** A value that a page may leave to its ancestors. */
function inherited(document: PdfDocument, page: PdfDictionary, key: string): PdfDictionary {
  let node = page
  for (let level = 0; level < 32 && !node.entries.has(key); level += 1) {
    node = document.dictionary(node, 'Parent')
  }
  return document.dictionary(node, key)
}

function fontsOf(document: PdfDocument, resources: PdfDictionary): readonly PdfDictionary[] {
  const fonts = document.dictionary(resources, 'Font')
  return [...fonts.entries.values()].map(document.resolve).filter(isDictionary)
}

function isEmbedded(document: PdfDocument, font: PdfDictionary): boolean {
  // A Type 3 font draws its glyphs itself.
  if (document.name(font, 'Subtype') === 'Type3') return true
  const [descendant] = document.items(font, 'DescendantFonts').map(document.resolve)
  if (isDictionary(descendant)) return isEmbedded(document, descendant)
  const descriptor = document.dictionary(font, 'FontDescriptor')
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.entries.has(key))
}

/** The operators that set a device colour, and the resource that would define it independently of a device. */
const deviceColours: ReadonlyMap<string, string> = new Map([
  ['g', 'DefaultGray'],
  ['G', 'DefaultGray'],
  ['rg', 'DefaultRGB'],
  ['RG', 'DefaultRGB'],
  ['k', 'DefaultCMYK'],
  ['K', 'DefaultCMYK'],
])

const colourings = new Set(['cs', 'CS', 'sc', 'SC', 'scn', 'SCN'])
const paintings = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/** Whether a page sets a device colour, or paints with the one that it starts with, which is a device's black. */
function usesDeviceColours(
  document: PdfDocument,
  page: PdfDictionary,
  resources: PdfDictionary,
): boolean {
  const defined = document.dictionary(resources, 'ColorSpace').entries
  const saved: boolean[] = []
  let isColoured = defined.has('DefaultGray')
  for (const content of document.items(page, 'Contents').map(document.resolve)) {
    for (const operator of operatorsOf(document, content)) {
      const wanted = deviceColours.get(operator)
      if (wanted !== undefined && !defined.has(wanted)) return true
      if (wanted !== undefined || colourings.has(operator)) isColoured = true
      if (!isColoured && paintings.has(operator)) return true
      if (operator === 'q') saved.push(isColoured)
      if (operator === 'Q') isColoured = saved.pop() ?? isColoured
    }
  }
  return false
}

function* operatorsOf(document: PdfDocument, content: PdfObject): Generator<string> {
  if (!isStream(content)) return
  const lexer = new Lexer(document.decode(content).bytes)
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (typeof token !== 'object' || token.kind !== 'word') continue
    // The bytes of an inline image are no operators.
    if (token.word === 'ID') return
    yield token.word
  }
}
