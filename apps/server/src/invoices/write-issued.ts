import type { Issuance, IssuedFile } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { recordEvents } from '../events/record-event.ts'
import type { Outbox } from '../jobs/runner.ts'
import { summaryOf } from './composition.ts'
import { insertCorrections, insertFiles, insertIssued, type NewIssued } from './issued-queries.ts'
import type { Issuing, NumberedDraft } from './number-draft.ts'
import { deleteDrafts } from './queries.ts'
import { verifyInvoiceFiles } from './verify-files.job.ts'

/** A numbered document whose files are in the store. */
export interface ProducedDocument extends NumberedDraft {
  readonly siren: string
  readonly files: readonly IssuedFile[]
}

/** The rows of a batch: documents, files and history in, drafts out, follow-up jobs queued. */
export async function writeIssued(
  tx: TenantTx,
  outbox: Outbox,
  documents: readonly ProducedDocument[],
): Promise<ReadonlyMap<Issuing, Issuance>> {
  const rows = documents.map(rowOf)
  const ids = rows.map(({ id }) => id)
  const issuedAt = await insertIssued(tx, rows)
  await insertFiles(tx, rows)
  await insertCorrections(tx, rows)
  await deleteDrafts(tx, ids)
  await outbox.enqueue(
    tx,
    verifyInvoiceFiles,
    ids.map((invoiceId) => ({ invoiceId })),
  )
  await recordEvents(
    tx,
    rows.map(({ id, personId, number, files }) => ({
      kind: 'invoice.issued',
      subjectId: id,
      personId,
      data: { number, files: Object.fromEntries(files.map((file) => [file.format, file.sha256])) },
    })),
  )
  return new Map(
    documents.map(({ asked, row, taken, issueDate, files }) => [
      asked,
      {
        id: row.id,
        number: taken.number,
        issueDate,
        issuedAt: issuedAt.toISOString(),
        files: [...files],
      },
    ]),
  )
}

const rowOf = ({ row, taken, invoice, asked, ...document }: ProducedDocument): NewIssued => ({
  id: row.id,
  draft: row.draft,
  document: invoice,
  siren: document.siren,
  ...taken,
  customerId: document.customerId,
  issueDate: document.issueDate,
  summary: summaryOf(invoice),
  createdAt: row.created_at,
  personId: asked.personId,
  files: document.files,
})
