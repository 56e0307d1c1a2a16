import {
  embedFacturX,
  fail,
  ok,
  writeCii,
  type EmbedOptions,
  type Invoice,
  type Result,
  type WriteFault,
} from '@acquit/einvoice'
import { renderInvoice, type RenderFault, type RenderOptions } from './render-invoice.ts'

export interface FacturXOptions extends RenderOptions {
  /** The profile of the XML, as the metadata declares it. */
  readonly profile: EmbedOptions['profile']
  /** When the XML was made; there is no clock here. */
  readonly modificationDate?: Date
  /** Other files, tied to the document as supplements. */
  readonly attachments?: EmbedOptions['attachments']
}

/** A Factur-X, and the XML that is in it. */
export interface FacturX {
  readonly pdf: Uint8Array
  readonly xml: Uint8Array
}

export type FacturXFault =
  | RenderFault
  /** Texts that no XML can carry. */
  | { readonly kind: 'not-writable'; readonly faults: readonly WriteFault[] }

/** Lays an invoice out and embeds its CII: a whole Factur-X, readable by people and by machines. */
export function renderFacturX(
  invoice: Invoice,
  { profile, modificationDate, attachments, ...options }: FacturXOptions,
): Result<FacturX, FacturXFault> {
  const cii = writeCii(invoice)
  if (!cii.ok) return fail({ kind: 'not-writable', faults: cii.error })
  const pdf = renderInvoice(invoice, options)
  if (!pdf.ok) return pdf
  const xml = new TextEncoder().encode(cii.value)
  const embedded = embedFacturX(pdf.value, xml, {
    profile,
    ...(modificationDate === undefined ? {} : { modificationDate }),
    ...(attachments === undefined ? {} : { attachments }),
  })
  if (!embedded.ok) throw new Error(`our own PDF takes no attachment: ${embedded.error.code}`)
  return ok({ pdf: embedded.value, xml })
}
