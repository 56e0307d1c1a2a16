import type { Draft, InvoiceDraft } from '@acquit/contract'
import { call } from '../../api/call.ts'

/** Where drafts are kept. */
export interface RemoteDrafts {
  /** Creates the draft when it has no id yet. Rejects with the server's refusal. */
  readonly save: (id: string | undefined, version: number, draft: InvoiceDraft) => Promise<Draft>
  readonly read: (id: string) => Promise<Draft>
}

export const remoteDrafts = (companyId: string): RemoteDrafts => ({
  save: (id, version, draft) =>
    id === undefined
      ? call('createDraft', { params: { companyId }, body: { draft } })
      : call('changeDraft', { params: { companyId, invoiceId: id }, body: { version, draft } }),
  async read(id) {
    const document = await call('readInvoice', { params: { companyId, invoiceId: id } })
    if (document.status === 'draft') return document
    throw new Error('this draft has been issued elsewhere')
  },
})
