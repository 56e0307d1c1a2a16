import {
  extractFacturX,
  fail,
  invoiceFileOf,
  ok,
  type Bilingual,
  type Result,
} from '@acquit/einvoice'

/** Takes the XML invoice out of a PDF, byte for byte. */
export function extractFile({
  bytes,
}: {
  readonly bytes: Uint8Array
}): Result<Uint8Array, Bilingual> {
  const extraction = extractFacturX(bytes)
  const file = extraction.ok ? invoiceFileOf(extraction.value) : extraction
  if (!file.ok) return fail(file.error.message)
  const { name, bytes: content, whole } = file.value
  if (whole) return ok(content)
  return fail({
    fr: `La pièce jointe ${name} est tronquée ou corrompue.`,
    en: `The attachment ${name} is cut short or corrupted.`,
  })
}
