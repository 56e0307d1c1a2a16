import { writeBound, type WriteFault } from '../binding/write.ts'
import { isCreditNoteType } from '../model/document-type.ts'
import type { Invoice } from '../model/invoice.ts'
import { ok, type Result } from '../result.ts'
import { ublNodes, type UblKind } from './binding.ts'

/** Which of the two UBL documents an invoice is: its document type (BT-3) tells. */
export const ublKindOf = ({ typeCode }: Invoice): UblKind =>
  isCreditNoteType(typeCode) ? 'credit-note' : 'invoice'

const roots = { invoice: 'Invoice', 'credit-note': 'CreditNote' } as const
const base = 'urn:oasis:names:specification:ubl:schema:xsd'

/**
 * Writes a whole UBL 2.1 document, its root chosen by the document type (BT-3). Fails only on characters that XML forbids,
 * each named by its path; what UBL has no place for is told by `lossesOf`.
 */
export function writeUbl(invoice: Invoice): Result<string, readonly WriteFault[]> {
  const kind = ublKindOf(invoice)
  const content = writeBound(invoice, ublNodes[kind])
  if (!content.ok) return content
  const name = roots[kind]
  return ok(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${base}:${name}-2"` +
      ` xmlns:cac="${base}:CommonAggregateComponents-2" xmlns:cbc="${base}:CommonBasicComponents-2">` +
      `${content.value}</${name}>\n`,
  )
}
