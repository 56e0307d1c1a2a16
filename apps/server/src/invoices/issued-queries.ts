import type { DraftKind, InvoiceDraft, IssuedFile, SeriesName } from '@acquit/contract'
import type { Invoice } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import type { Summary } from './composition.ts'

export interface IssuedRow {
  readonly id: string
  readonly kind: DraftKind
  readonly number: string
  readonly customer_id: string
  readonly draft: InvoiceDraft
  readonly document: Invoice
  readonly issue_date: string
  readonly issued_at: Date
}

const columns = 'id, kind, number, customer_id, draft, document, issue_date, issued_at'

export async function selectIssued(tx: TenantTx, id: string): Promise<IssuedRow | undefined> {
  return (await tx.query<IssuedRow>(`select ${columns} from invoices where id = $1`, [id])).rows[0]
}

export async function selectCreditNotes(tx: TenantTx, invoiceId: string) {
  const sql = `select invoices.id, invoices.number
    from corrections join invoices on invoices.tenant_id = corrections.tenant_id and invoices.id = credit_note_id
    where invoice_id = $1 order by invoices.id`
  return (await tx.query<{ id: string; number: string }>(sql, [invoiceId])).rows
}

export interface NumberRow {
  readonly id: string
  readonly number: string
}

/** Those of these ids that are issued, with their numbers. */
export async function selectNumbers(tx: TenantTx, ids: readonly string[]): Promise<NumberRow[]> {
  const sql = 'select id, number from invoices where id = any($1)'
  return (await tx.query<NumberRow>(sql, [ids])).rows
}

/** Everything that issuing writes of one document. */
export interface NewIssued {
  readonly id: string
  readonly draft: InvoiceDraft
  readonly document: Invoice
  readonly siren: string
  readonly series: SeriesName
  readonly year: number
  readonly sequence: number
  readonly number: string
  readonly customerId: string
  readonly issueDate: string
  readonly summary: Summary
  readonly createdAt: Date
  readonly personId: string
  readonly files: readonly IssuedFile[]
}

/** All the documents of a batch in one statement; gives when they were issued. */
export async function insertIssued(tx: TenantTx, documents: readonly NewIssued[]): Promise<Date> {
  const sql = `insert into invoices (id, kind, siren, series, year, sequence, number, customer_id, draft, document,
      customer_name, issue_date, due_date, currency, net_amount, gross_amount, due_amount, search, created_at, issued_by)
    select id, kind, siren, series, year, sequence, number, customer_id, draft, document, customer_name, issue_date,
      due_date, currency, net_amount, gross_amount, due_amount, search, created_at, issued_by
    from jsonb_to_recordset($1) as new (id uuid, kind text, siren text, series text, year integer, sequence integer,
      number text, customer_id uuid, draft jsonb, document jsonb, customer_name text, issue_date date, due_date date,
      currency text, net_amount numeric, gross_amount numeric, due_amount numeric, search text,
      created_at timestamptz, issued_by uuid)
    returning issued_at`
  const rows = documents.map(({ summary, ...one }) => ({
    id: one.id,
    kind: one.draft.kind,
    siren: one.siren,
    series: one.series,
    year: one.year,
    sequence: one.sequence,
    number: one.number,
    customer_id: one.customerId,
    draft: one.draft,
    document: one.document,
    customer_name: summary.customerName ?? '',
    issue_date: one.issueDate,
    due_date: summary.dueDate,
    currency: summary.currency,
    net_amount: summary.netAmount,
    gross_amount: summary.grossAmount,
    due_amount: summary.dueAmount,
    search: summary.search,
    created_at: one.createdAt,
    issued_by: one.personId,
  }))
  const inserted = await tx.query<{ issued_at: Date }>(sql, [JSON.stringify(rows)])
  return inserted.rows[0]?.issued_at ?? new Date()
}

export async function insertFiles(tx: TenantTx, documents: readonly NewIssued[]): Promise<void> {
  const files = documents.flatMap(({ id, files: ofOne }) => ofOne.map((file) => ({ id, ...file })))
  const sql = `insert into invoice_files (invoice_id, format, name, media_type, sha256, size)
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])`
  await tx.query(sql, [
    files.map((file) => file.id),
    files.map((file) => file.format),
    files.map((file) => file.name),
    files.map((file) => file.mediaType),
    files.map((file) => file.sha256),
    files.map((file) => file.size),
  ])
}

/** Ties credit notes to the documents of this company that they correct. */
export async function insertCorrections(tx: TenantTx, documents: readonly NewIssued[]) {
  const pairs = documents
    .filter(({ draft }) => draft.kind === 'credit-note')
    .flatMap(({ id, draft }) =>
      (draft.precedingDocuments ?? []).flatMap(({ invoiceId }) =>
        invoiceId === undefined ? [] : [{ id, invoiceId }],
      ),
    )
  if (pairs.length === 0) return
  const sql = `insert into corrections (credit_note_id, invoice_id)
    select credit_note, invoice from unnest($1::uuid[], $2::uuid[]) as pair (credit_note, invoice)
    where exists (select from invoices where invoices.id = invoice)
    on conflict do nothing`
  await tx.query(sql, [pairs.map(({ id }) => id), pairs.map(({ invoiceId }) => invoiceId)])
}
