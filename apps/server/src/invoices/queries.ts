import type {
  Draft,
  DraftKind,
  FileFormat,
  InvoiceDraft,
  InvoiceStatus,
  InvoiceSummary,
  IssuedFile,
} from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import type { Summary } from './composition.ts'

export interface DraftRow {
  readonly id: string
  readonly version: number
  readonly draft: InvoiceDraft
  readonly created_at: Date
  readonly updated_at: Date
}

const draftColumns = 'id, version, draft, created_at, updated_at'

export const draftOf = (row: DraftRow): Draft => ({
  id: row.id,
  version: row.version,
  status: 'draft',
  draft: row.draft,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

export interface DraftSaving {
  readonly draft: InvoiceDraft
  readonly summary: Summary
}

const valuesOf = ({ draft, summary }: DraftSaving): unknown[] => [
  draft.kind,
  draft.customerId,
  draft,
  summary.customerName,
  draft.issueDate,
  summary.dueDate,
  summary.currency,
  summary.netAmount,
  summary.grossAmount,
  summary.dueAmount,
  summary.search,
]

export async function insertDraft(tx: TenantTx, saving: DraftSaving): Promise<DraftRow> {
  const sql = `insert into drafts (kind, customer_id, draft, customer_name, issue_date, due_date, currency, net_amount,
      gross_amount, due_amount, search)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning ${draftColumns}`
  const { rows } = await tx.query<DraftRow>(sql, valuesOf(saving))
  if (rows[0] === undefined) throw new Error('a draft was not inserted')
  return rows[0]
}

/** Undefined when there is no draft of this id at this version. */
export async function updateDraft(
  tx: TenantTx,
  id: string,
  version: number,
  saving: DraftSaving,
): Promise<DraftRow | undefined> {
  const sql = `update drafts
    set kind = $3, customer_id = $4, draft = $5, customer_name = $6, issue_date = $7, due_date = $8, currency = $9,
      net_amount = $10, gross_amount = $11, due_amount = $12, search = $13, version = version + 1, updated_at = now()
    where id = $1 and version = $2 returning ${draftColumns}`
  return (await tx.query<DraftRow>(sql, [id, version, ...valuesOf(saving)])).rows[0]
}

export async function deleteDrafts(tx: TenantTx, ids: readonly string[]): Promise<number> {
  return (await tx.query('delete from drafts where id = any($1)', [ids])).rowCount ?? 0
}

export async function selectDraft(tx: TenantTx, id: string): Promise<DraftRow | undefined> {
  const sql = `select ${draftColumns} from drafts where id = $1`
  return (await tx.query<DraftRow>(sql, [id])).rows[0]
}

/** In the order of ids, so that two batches never wait for each other. */
export async function lockDrafts(tx: TenantTx, ids: readonly string[]): Promise<DraftRow[]> {
  const sql = `select ${draftColumns} from drafts where id = any($1) order by id for update`
  return (await tx.query<DraftRow>(sql, [ids])).rows
}

interface SummaryRow {
  readonly id: string
  readonly status: InvoiceStatus
  readonly kind: DraftKind
  readonly number: string | null
  readonly customer_id: string | null
  readonly customer_name: string | null
  readonly issue_date: string | null
  readonly due_date: string | null
  readonly currency: string
  readonly net_amount: string
  readonly gross_amount: string
  readonly due_amount: string
  readonly created_at: Date
  readonly updated_at: Date
}

export interface InvoiceFilter {
  readonly after: string | undefined
  readonly limit: number
  readonly status: InvoiceStatus | undefined
  readonly customerId: string | undefined
  readonly patterns: readonly string[]
}

const filter = `($1::uuid is null or id < $1) and ($2::uuid is null or customer_id = $2) and search like all ($3::text[])`
const amounts = 'currency, net_amount, gross_amount, due_amount, created_at'
const draftsSql = `select id, 'draft' as status, kind, null as number, customer_id, customer_name, issue_date, due_date,
    ${amounts}, updated_at
  from drafts where ${filter}`
const issuedSql = `select id, 'issued' as status, kind, number, customer_id, customer_name, issue_date, due_date,
    ${amounts}, issued_at as updated_at
  from invoices where ${filter}`

/** Drafts and issued documents together, latest first: their ids follow the time they were started. */
export async function selectSummaries(
  tx: TenantTx,
  { after, limit, status, customerId, patterns }: InvoiceFilter,
): Promise<InvoiceSummary[]> {
  const ordered = (sql: string) => `(${sql} order by id desc limit $4)`
  const sources =
    status === undefined ? [draftsSql, issuedSql] : status === 'draft' ? [draftsSql] : [issuedSql]
  const sql = `with found as (${sources.map(ordered).join(' union all ')}) select * from found order by id desc limit $4`
  const { rows } = await tx.query<SummaryRow>(sql, [after, customerId, patterns, limit])
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    kind: row.kind,
    ...(row.number !== null && { number: row.number }),
    ...(row.customer_id !== null && { customerId: row.customer_id }),
    ...(row.customer_name !== null && { customerName: row.customer_name }),
    ...(row.issue_date !== null && { issueDate: row.issue_date }),
    ...(row.due_date !== null && { dueDate: row.due_date }),
    currency: row.currency,
    netAmount: row.net_amount,
    grossAmount: row.gross_amount,
    dueAmount: row.due_amount,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }))
}

export async function selectFiles(tx: TenantTx, invoiceId: string): Promise<IssuedFile[]> {
  const sql = `select format, name, media_type as "mediaType", sha256, size from invoice_files
    where invoice_id = $1 order by format`
  return (await tx.query<IssuedFile>(sql, [invoiceId])).rows
}

export async function selectFile(
  tx: TenantTx,
  invoiceId: string,
  format: FileFormat,
): Promise<IssuedFile | undefined> {
  const sql = `select format, name, media_type as "mediaType", sha256, size from invoice_files
    where invoice_id = $1 and format = $2`
  return (await tx.query<IssuedFile>(sql, [invoiceId, format])).rows[0]
}
