import type { Bilingual } from '../bilingual.ts'
import { readInvoiceXml } from '../document.ts'
import { extractFacturX, type Extraction } from '../facturx/extract.ts'
import type { Invoice } from '../model/invoice.ts'
import { profileOf } from '../profiles.ts'
import type { Reading } from '../reading.ts'
import type { Finding, Layer, Syntax, VerdictWord } from '../verdict.ts'
import { refused, withoutInvoice, type JudgedLayer } from './layer.ts'
import { judgeContainer, judgeLayers } from './layers.ts'
import { located } from './located.ts'

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
  /** All the native layers, always in the same order; one that did not run says why. */
  readonly layers: readonly Layer[]
  readonly findings: readonly Finding[]
  /** The invoice as it was read; `undefined` when the file holds none that can be. */
  readonly reading: Reading | undefined
  /** What the PDF carries, when the file is one. */
  readonly container: Extraction | undefined
}

/**
 * Judges a file, PDF or XML, from its bytes. Never throws for what is wrong with the file: an unreadable one has the verdict
 * `unreadable`, a PDF that carries no invoice is `invalid`, and a finding says why. Time is linear in the size of the file.
 *
 * @example
 * const { verdict, findings } = check(bytes)
 */
export function check(bytes: Uint8Array, options: CheckOptions = {}): Checked {
  return isPdf(bytes) ? checkPdf(bytes, options) : checkXml(bytes, options)
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

function isPdf(bytes: Uint8Array): boolean {
  // ISO 32000 wants the header first; readers accept it within the first kilobyte, after whatever a mail gateway put there.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return head.includes('%PDF-')
}

function checkPdf(bytes: Uint8Array, options: CheckOptions): Checked {
  const extraction = extractFacturX(bytes)
  if (!extraction.ok) return unread('unreadable', [refused('container', extraction.error)])
  const { invoice } = extraction.value
  if (invoice === undefined || invoice.xmlKind === 'zugferd-1') {
    // The PDF was read: what it lacks is an invoice, and the container says so.
    return unread('invalid', [judgeContainer(extraction.value, undefined)], extraction.value)
  }
  return checkXml(invoice.bytes, options, extraction.value)
}

function checkXml(bytes: Uint8Array, options: CheckOptions, container?: Extraction): Checked {
  const read = readInvoiceXml(bytes)
  if (read.ok) return checkReading(read.value, options, container)
  const judged = [judgeContainer(container, undefined), refused('structure', read.error)]
  return unread('unreadable', judged, container)
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
    verdict: verdictOn(layers),
    syntax,
    kind: reading.kind,
    profile: profileOf(invoice.specification)?.name ?? invoice.specification,
    layers,
    findings: located(judged, reading),
    reading,
    container,
  }
}

/** The verdict on a file that could not be opened at all, in the shape of every other. */
export const unreadFile = (message: Bilingual): Checked =>
  unread('unreadable', [refused('structure', { code: 'file-not-readable', message })])

/** A layer that broke down leaves the question open: without a fault elsewhere there is no verdict, least of all a good one. */
function verdictOn(layers: readonly Layer[]): VerdictWord {
  if (layers.some(({ state }) => state === 'failed')) return 'invalid'
  return layers.some(({ state }) => state === 'engine-error') ? 'unreadable' : 'valid'
}

/** The verdict on a file in which no invoice could be read. */
function unread(
  verdict: VerdictWord,
  judged: readonly JudgedLayer[],
  container?: Extraction,
): Checked {
  const all = withoutInvoice(judged)
  return {
    verdict,
    syntax: undefined,
    kind: undefined,
    profile: undefined,
    layers: all.map(({ layer }) => layer),
    findings: located(all, undefined),
    reading: undefined,
    container,
  }
}
