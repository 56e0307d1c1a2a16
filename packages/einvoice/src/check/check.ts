import { xpathOf, type XmlElement } from '../xml/element.ts'
import { ciiOrigins } from '../cii/read.ts'
import { readInvoiceXml, type DocumentFault } from '../document.ts'
import { extractFacturX, invoiceFileOf, type Extraction } from '../facturx/extract.ts'
import type { Invoice } from '../model/invoice.ts'
import { profileOf } from '../profiles.ts'
import type { Reading } from '../reading.ts'
import { ublOrigins } from '../ubl/read.ts'
import type { Finding, Layer, LayerName, Syntax, VerdictWord } from '../verdict.ts'
import { judgeLayers, type JudgedLayer } from './layers.ts'

export interface CheckOptions {
  /** `fr`: judge by the French rules whatever the countries of the parties. */
  readonly rules?: 'fr'
  /** A specification identifier to judge by, in the place of the document's own (BT-24). */
  readonly judgedAs?: string
}

/** The verdict on a file: what it is, which layers ran, what they found. */
export interface Checked {
  readonly verdict: VerdictWord
  readonly syntax: Syntax | undefined
  readonly kind: 'invoice' | 'credit-note' | undefined
  /** The profile that the document says it follows (BT-24), for people. */
  readonly profile: string | undefined
  readonly layers: readonly Layer[]
  readonly findings: readonly Finding[]
  /** The invoice as it was read; `undefined` when the file is unreadable. */
  readonly reading: Reading | undefined
  /** What the PDF carries, when the file is one. */
  readonly container: Extraction | undefined
}

/**
 * Judges a file, PDF or XML, from its bytes. Never throws for what is wrong with the file: an unreadable one has the verdict
 * `unreadable` and a finding that says why. Time is linear in the size of the file.
 *
 * @example
 * const { verdict, findings } = check(bytes)
 */
export function check(bytes: Uint8Array, options: CheckOptions = {}): Checked {
  if (!isPdf(bytes)) return checkXml(bytes, undefined, options)
  const extraction = extractFacturX(bytes)
  if (!extraction.ok) return unreadable('container', extraction.error)
  const file = invoiceFileOf(extraction.value)
  if (!file.ok) return unreadable('container', file.error, extraction.value)
  return checkXml(file.value.bytes, extraction.value, options)
}

/** Judges an invoice that is not in a file yet: a draft. */
export function checkInvoice(
  invoice: Invoice,
  { rules, judgedAs }: CheckOptions = {},
): Pick<Checked, 'layers' | 'findings'> {
  const judged = judgeLayers({
    invoice,
    syntax: undefined,
    reading: undefined,
    container: undefined,
    french: rules === 'fr',
    judgedAs,
  })
  return { layers: judged.map(({ layer }) => layer), findings: located(judged, undefined) }
}

function checkXml(
  bytes: Uint8Array,
  container: Extraction | undefined,
  options: CheckOptions,
): Checked {
  const read = readInvoiceXml(bytes)
  return read.ok
    ? checkReading(read.value, options, container)
    : unreadable('structure', read.error, container)
}

/** Judges an invoice that was read already, with the PDF that carried it when there is one. */
export function checkReading(
  reading: Reading,
  { rules, judgedAs }: CheckOptions = {},
  container?: Extraction,
): Checked {
  const { invoice } = reading
  const syntax = container === undefined ? reading.syntax : 'Factur-X'
  const french = rules === 'fr'
  const judged = judgeLayers({ invoice, syntax, reading, container, french, judgedAs })
  const layers = judged.map(({ layer }) => layer)
  return {
    verdict: layers.some(({ state }) => state === 'failed') ? 'invalid' : 'valid',
    syntax,
    kind: reading.kind,
    profile: profileOf(invoice.specification)?.name ?? invoice.specification,
    layers,
    findings: located(judged, reading),
    reading,
    container,
  }
}

/** Gives every finding on the model its place in the file. The file is followed again only when there is something to place. */
function located(judged: readonly JudgedLayer[], reading: Reading | undefined): readonly Finding[] {
  const findings = judged.flatMap((layer) => layer.findings)
  const unplaced = findings.some(({ where }) => where === undefined)
  const origins = reading !== undefined && unplaced ? originsOf(reading) : undefined
  return findings.map((finding) => ({
    ...finding,
    where: finding.where ?? placeOf(finding.at, origins, reading),
  }))
}

const originsOf = ({ syntax, root }: Reading): ReadonlyMap<string, XmlElement> =>
  syntax === 'CII' ? ciiOrigins(root) : ublOrigins(root)

/** The element of a path, or of the nearest group above it that the file has. */
function placeOf(
  path: string,
  origins: ReadonlyMap<string, XmlElement> | undefined,
  reading: Reading | undefined,
): string {
  if (origins === undefined || reading === undefined) return ''
  for (let at = path; at !== ''; at = at.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
    const element = origins.get(at)
    if (element !== undefined) return xpathOf(element)
  }
  return xpathOf(reading.root)
}

function isPdf(bytes: Uint8Array): boolean {
  // ISO 32000 wants the header first; readers accept it within the first kilobyte, after whatever a mail gateway put there.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return head.includes('%PDF-')
}

function unreadable(
  layer: LayerName,
  { code, message }: Pick<DocumentFault, 'message'> & { readonly code: string },
  container?: Extraction,
): Checked {
  const finding: Finding = {
    layer,
    rule: code,
    severity: 'error',
    terms: [],
    at: '',
    where: '',
    message,
  }
  return {
    verdict: 'unreadable',
    syntax: undefined,
    kind: undefined,
    profile: undefined,
    layers: [{ name: layer, state: 'failed', version: '' }],
    findings: [finding],
    reading: undefined,
    container,
  }
}
