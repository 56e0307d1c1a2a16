import {
  extractFacturX,
  fail,
  invoiceFileOf,
  ok,
  readInvoiceJson,
  readInvoiceXml,
  type Bilingual,
  type Invoice,
  type JsonFault,
  type Reading,
  type Result,
} from '@acquit/einvoice'

/** An invoice read from a file of any kind, and what the model had no place for. */
export interface Opened {
  readonly invoice: Invoice
  readonly reading: Reading | undefined
}

/** Reads an invoice from a PDF, an XML or a JSON file, told apart by their first bytes. */
export function openInvoice(bytes: Uint8Array): Result<Opened, Bilingual> {
  if (startsWith(bytes, '%PDF-')) return openPdf(bytes)
  if (startsWith(bytes, '{')) {
    const invoice = readInvoiceJson(new TextDecoder().decode(bytes))
    return invoice.ok
      ? ok({ invoice: invoice.value, reading: undefined })
      : fail(said(invoice.error))
  }
  return openXml(bytes)
}

/** The first faults of a JSON text, each with its place. */
function said(faults: readonly JsonFault[]): Bilingual {
  const first = faults.slice(0, 5)
  const inLanguage = (language: keyof Bilingual) =>
    first.map(({ at, message }) => `${at === '' ? 'JSON' : at} : ${message[language]}`).join(' ')
  return { fr: inLanguage('fr'), en: inLanguage('en') }
}

function openPdf(bytes: Uint8Array): Result<Opened, Bilingual> {
  const extraction = extractFacturX(bytes)
  if (!extraction.ok) return fail(extraction.error.message)
  const file = invoiceFileOf(extraction.value)
  return file.ok ? openXml(file.value.bytes) : fail(file.error.message)
}

function openXml(bytes: Uint8Array): Result<Opened, Bilingual> {
  const reading = readInvoiceXml(bytes)
  if (!reading.ok) return fail(reading.error.message)
  return ok({ invoice: reading.value.invoice, reading: reading.value })
}

/** Whether the first visible bytes are these, a byte order mark and blanks apart. */
function startsWith(bytes: Uint8Array, start: string): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 1024))
  return head
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith(start)
}
