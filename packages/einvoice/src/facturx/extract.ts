import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { XmlFault } from '../xml/faults.ts'
import { attachmentsOf, type Attachment } from './attachments.ts'
import { pdfAFaultsOf, type PdfAFault } from './pdf-a.ts'
import { PdfDocument } from './pdf/document.ts'
import { orFault, pdfFault, type PdfFault } from './pdf/fault.ts'
import { defaultPdfLimits, type PdfLimits } from './pdf/limits.ts'
import { xmlKindOf, type XmlKind } from './xml-kind.ts'
import { readXmp, type XmpFacts } from './xmp.ts'

/** A file of the PDF, and what kind of XML it is when it is XML. */
export interface ExtractedFile extends Attachment {
  readonly xmlKind: XmlKind | undefined
}

/** All that a PDF says about the invoice that it may carry. */
export interface Extraction {
  readonly files: readonly ExtractedFile[]
  /** The XML invoice; `undefined` when no file is one. `invoiceFileOf` says why. */
  readonly invoice: ExtractedFile | undefined
  /** The XMP metadata of the document, or why it cannot be read; `undefined` when there is none. */
  readonly xmp: Result<XmpFacts, XmlFault> | undefined
  /** `1.7` */
  readonly pdfVersion: string
  /** `/MarkInfo`: whether the PDF claims to be tagged. */
  readonly isTagged: boolean
  /** What is seen at once to break PDF/A; a validator sees much more. */
  readonly pdfAFaults: readonly PdfAFault[]
}

/**
 * Reads what a PDF carries: its files with their descriptions, the invoice among them, its metadata. Any PDF will do, old,
 * compressed, updated or damaged; a PDF without an invoice is a success too, whose `invoice` is `undefined`.
 *
 * @example
 * const extraction = extractFacturX(bytes)
 * const invoice = extraction.ok ? invoiceFileOf(extraction.value) : extraction
 * if (invoice.ok) read(invoice.value.bytes)
 */
export function extractFacturX(
  pdf: Uint8Array,
  limits: PdfLimits = defaultPdfLimits,
): Result<Extraction, PdfFault> {
  return orFault(() => {
    const document = new PdfDocument(pdf, limits)
    const files = attachmentsOf(document).map((file) => ({
      ...file,
      xmlKind: xmlKindOf(file.bytes),
    }))
    const metadata = document.stream(document.catalog, 'Metadata')
    return {
      files,
      invoice: invoiceAmong(files),
      xmp: metadata && readXmp(document.decode(metadata).bytes),
      pdfVersion: document.version,
      isTagged: document.get(document.dictionary(document.catalog, 'MarkInfo'), 'Marked') === true,
      pdfAFaults: pdfAFaultsOf(document),
    }
  })
}

/** The invoice of an extraction, or the reason why there is none, for people. */
export function invoiceFileOf({ files, invoice }: Extraction): Result<ExtractedFile, PdfFault> {
  if (invoice !== undefined) return ok(invoice)
  if (files.length === 0) return fail(pdfFault('no-attachment'))
  const order = files.find(isOrder)
  if (order === undefined) return fail(pdfFault('no-invoice'))
  return fail(
    pdfFault('no-invoice', {
      fr: `La pièce jointe ${order.name} est une commande (Order-X), pas une facture.`,
      en: `The attachment ${order.name} is an order (Order-X), not an invoice.`,
    }),
  )
}

/** The names that Factur-X and its ancestors gave the invoice, the most wanted first; compared without case. */
const invoiceNames = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml', 'cii.xml']

export const hasInvoiceName = (name: string): boolean => invoiceNames.includes(name.toLowerCase())

const isOrder = ({ name, xmlKind }: ExtractedFile): boolean =>
  xmlKind === 'order' || (xmlKind !== undefined && name.toLowerCase() === 'order-x.xml')

/** Whether a file is meant as the invoice: it has an invoice's root, or at least the name of one. */
export const isInvoice = (file: ExtractedFile): boolean =>
  !isOrder(file) &&
  (file.xmlKind === 'cii' ||
    file.xmlKind === 'ubl' ||
    file.xmlKind === 'zugferd-1' ||
    hasInvoiceName(file.name))

/** The invoice that a reader should take: a current format before ZUGFeRD 1.0, then by its name, then as it comes. */
function invoiceAmong(files: readonly ExtractedFile[]): ExtractedFile | undefined {
  const rank = ({ name, xmlKind }: ExtractedFile): number => {
    const place = invoiceNames.indexOf(name.toLowerCase())
    const byName = place < 0 ? invoiceNames.length : place
    return byName + (xmlKind === 'zugferd-1' ? 100 : xmlKind === 'ubl' && place < 0 ? 50 : 0)
  }
  return files.filter(isInvoice).toSorted((one, other) => rank(one) - rank(other))[0]
}
