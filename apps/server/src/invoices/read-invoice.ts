import type { InvoiceDocument, InvoiceSummary } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { pageOf, type PageQueryValues } from '../http/paging.ts'
import { patternsOf } from '../http/search.ts'
import { selectCreditNotes, selectIssued } from './issued-queries.ts'
import {
  draftOf,
  selectDraft,
  selectFiles,
  selectSummaries,
  type InvoiceFilter,
} from './queries.ts'

/** A draft or an issued document: issuing changes what stands under an id, never the id. */
export async function readInvoice(tx: TenantTx, id: string): Promise<InvoiceDocument | undefined> {
  const draft = await selectDraft(tx, id)
  if (draft !== undefined) return draftOf(draft)
  const issued = await selectIssued(tx, id)
  if (issued === undefined) return undefined
  return {
    id,
    status: 'issued',
    number: issued.number,
    kind: issued.kind,
    issuedAt: issued.issued_at.toISOString(),
    customerId: issued.customer_id,
    invoice: issued.document,
    draft: issued.draft,
    files: await selectFiles(tx, id),
    creditNotes: await selectCreditNotes(tx, id),
  }
}

export type InvoiceSearch = PageQueryValues & {
  readonly q?: string
  readonly status?: InvoiceFilter['status']
  readonly customerId?: string
}

export const listInvoices = (
  tx: TenantTx,
  query: InvoiceSearch,
): Promise<{ items: InvoiceSummary[]; next?: string }> => {
  const { status, customerId, q } = query
  const patterns = patternsOf(q)
  return pageOf(query, (page) => selectSummaries(tx, { ...page, status, customerId, patterns }))
}
