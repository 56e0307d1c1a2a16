import { fail, type Bilingual, type Result } from '@acquit/einvoice'
import type { Language } from '../language.ts'
import { openInvoice } from './open-invoice.ts'
import { renderFaultText } from './render-fault.ts'

/** Lays an invoice out as a readable PDF/A-3, whatever it was read from. */
export async function renderFile({
  bytes,
  language,
}: {
  readonly bytes: Uint8Array
  readonly language: Language
}): Promise<Result<Uint8Array, Bilingual>> {
  const opened = openInvoice(bytes)
  if (!opened.ok) return opened
  const { renderInvoice } = await import('@acquit/render')
  const pdf = renderInvoice(opened.value.invoice, { language })
  return pdf.ok ? pdf : fail(renderFaultText(pdf.error))
}
