import type { Draft, InvoiceDraft } from '@acquit/contract'
import { fail, type Result } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { selectIssued } from './issued-queries.ts'
import { selectDraft } from './queries.ts'
import { createDraft, type Saver } from './save-draft.ts'

type NoCredit = Refusal<'not-found' | 'invoice-not-issued' | 'credit-note-of-credit-note'>

/**
 * A credit note of an issued document, as a draft: the same lines, discounts and references, and the reference to what it
 * corrects (BG-3). The user then takes away what is not to be credited.
 */
export async function createCreditNote(
  tx: TenantTx,
  id: string,
  saver: Saver,
): Promise<Result<Draft, NoCredit | Refusal<'unknown-customer'>>> {
  const issued = await selectIssued(tx, id)
  if (issued === undefined) {
    const draft = await selectDraft(tx, id)
    return fail(refusal(draft === undefined ? 'not-found' : 'invoice-not-issued'))
  }
  const { kind, number, issue_date: issueDate } = issued
  if (kind === 'credit-note') return fail(refusal('credit-note-of-credit-note'))
  const corrected = { number, issueDate, kind, invoiceId: id }
  return createDraft(
    tx,
    { ...contentOf(issued.draft), kind: 'credit-note', precedingDocuments: [corrected] },
    saver,
  )
}

/** The same document to start again from: no date, no number, nothing paid. */
export async function duplicateInvoice(
  tx: TenantTx,
  id: string,
  saver: Saver,
): Promise<Result<Draft, Refusal<'not-found' | 'unknown-customer'>>> {
  const source = (await selectDraft(tx, id)) ?? (await selectIssued(tx, id))
  if (source === undefined) return fail(refusal('not-found'))
  const { draft } = source
  const { means, iban, bic, terms } = draft.payment ?? {}
  const payment = {
    ...(means && { means }),
    ...(iban && { iban }),
    ...(bic && { bic }),
    ...(terms && { terms }),
  }
  const { precedingDocuments } = draft
  return createDraft(
    tx,
    {
      ...contentOf(draft),
      payment,
      // A credit note means nothing without what it corrects; an invoice that settled deposits settles them once.
      ...(draft.kind === 'credit-note' && precedingDocuments && { precedingDocuments }),
    },
    saver,
  )
}

/** What is sold, to whom, under which references; nothing of when and of what is paid. */
function contentOf(draft: InvoiceDraft): InvoiceDraft {
  const {
    issueDate: _issued,
    dueDate: _due,
    deliveryDate: _delivered,
    period: _period,
    payment: _payment,
    precedingDocuments: _preceding,
    ...content
  } = draft
  return content
}
