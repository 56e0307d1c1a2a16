import {
  extractFacturX,
  fail,
  invoiceFileOf,
  ok,
  readInvoiceJson,
  readInvoiceXml,
  type Bilingual,
  type ExtractedFile,
  type Invoice,
  type JsonFault,
  type Reading,
  type Result,
} from '@acquit/einvoice'

/** An invoice read from a file of any kind, with what stands beside it there. */
export interface Opened {
  readonly invoice: Invoice
  /** What reading the XML gave; `undefined` for JSON, which is the model itself. */
  readonly reading: Reading | undefined
  /** The files of the PDF but the invoice. */
  readonly attachments: readonly ExtractedFile[]
}

/** Reads an invoice from a PDF, an XML or a JSON file, told apart by their first bytes. */
export function openInvoice(bytes: Uint8Array): Result<Opened, Bilingual> {
  const start = beginningOf(bytes)
  if (start.includes('%PDF-')) return openPdf(bytes)
  return start.trimStart().startsWith('{') ? openJson(bytes) : openXml(bytes, [])
}

const beginningOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 1024))

function openPdf(bytes: Uint8Array): Result<Opened, Bilingual> {
  const extraction = extractFacturX(bytes)
  if (!extraction.ok) return fail(extraction.error.message)
  const file = invoiceFileOf(extraction.value)
  if (!file.ok) return fail(file.error.message)
  const attachments = extraction.value.files.filter((each) => each !== file.value)
  return openXml(file.value.bytes, attachments)
}

function openXml(
  bytes: Uint8Array,
  attachments: readonly ExtractedFile[],
): Result<Opened, Bilingual> {
  const reading = readInvoiceXml(bytes)
  if (!reading.ok) return fail(reading.error.message)
  return ok({ invoice: reading.value.invoice, reading: reading.value, attachments })
}

function openJson(bytes: Uint8Array): Result<Opened, Bilingual> {
  const text = decoded(bytes)
  if (!text.ok) return text
  const invoice = readInvoiceJson(text.value)
  if (!invoice.ok) return fail(said(invoice.error))
  return ok({ invoice: invoice.value, reading: undefined, attachments: [] })
}

function decoded(bytes: Uint8Array): Result<string, Bilingual> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail({
      fr: 'Le JSON n’est pas en UTF-8.',
      en: 'The JSON is not in UTF-8.',
    })
  }
}

const faultsSaidAtMost = 5

/** The first faults of a JSON text, each with its place. */
function said(faults: readonly JsonFault[]): Bilingual {
  const inLanguage = (language: keyof Bilingual) =>
    faults
      .slice(0, faultsSaidAtMost)
      .map(({ at, message }) => (at === '' ? message[language] : `${at} : ${message[language]}`))
      .join(' ')
  return { fr: inLanguage('fr'), en: inLanguage('en').replaceAll(' : ', ': ') }
}
