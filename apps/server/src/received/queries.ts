import type { Attachment, Received, ReceivedSummary, Verdict } from '@acquit/contract'
import type { Invoice } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'

export interface NewReceived {
  readonly personId: string
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly size: number
  readonly report: Verdict
  readonly invoice: Invoice | undefined
  readonly unmapped: readonly { where: string; value: string }[]
  readonly attachments: readonly Attachment[]
  readonly sellerIdentifier: string | undefined
  readonly duplicateOf: string | undefined
  readonly search: string
}

interface SummaryRow {
  readonly id: string
  readonly received_at: Date
  readonly file_name: string
  readonly media_type: string
  readonly sha256: string
  readonly size: number
  readonly verdict: Verdict['verdict']
  readonly syntax: NonNullable<Verdict['syntax']> | null
  readonly seller_name: string | null
  readonly seller_identifier: string | null
  readonly number: string | null
  readonly type_code: string | null
  readonly issue_date: string | null
  readonly due_date: string | null
  readonly currency: string | null
  readonly gross_amount: string | null
  readonly due_amount: string | null
  readonly duplicate_of: string | null
}

interface ReceivedRow extends SummaryRow {
  readonly report: Verdict
  readonly document: Invoice | null
  readonly unmapped: { where: string; value: string }[]
  readonly attachments: Attachment[]
}

const summaryColumns = `id, received_at, file_name, media_type, sha256, size, verdict, syntax, seller_name,
  seller_identifier, number, type_code, issue_date, due_date, currency, gross_amount, due_amount, duplicate_of`
const columns = `${summaryColumns}, report, document, unmapped, attachments`

const summaryOf = (row: SummaryRow): ReceivedSummary => ({
  id: row.id,
  receivedAt: row.received_at.toISOString(),
  fileName: row.file_name,
  size: row.size,
  sha256: row.sha256,
  verdict: row.verdict,
  ...(row.syntax !== null && { syntax: row.syntax }),
  ...(row.seller_name !== null && { sellerName: row.seller_name }),
  ...(row.seller_identifier !== null && { sellerIdentifier: row.seller_identifier }),
  ...(row.number !== null && { number: row.number }),
  ...(row.type_code !== null && { typeCode: row.type_code }),
  ...(row.issue_date !== null && { issueDate: row.issue_date }),
  ...(row.due_date !== null && { dueDate: row.due_date }),
  ...(row.currency !== null && { currency: row.currency }),
  ...(row.gross_amount !== null && { grossAmount: row.gross_amount }),
  ...(row.due_amount !== null && { dueAmount: row.due_amount }),
  ...(row.duplicate_of !== null && { duplicateOf: row.duplicate_of }),
})

const receivedOf = (row: ReceivedRow): Received => ({
  ...summaryOf(row),
  check: row.report,
  ...(row.document !== null && { invoice: row.document }),
  unmapped: row.unmapped,
  attachments: row.attachments,
})

const briefCharacters = 200
const searchCharacters = 2000

/** For lists and look-ups: a strange file may have a number as long as a book, which the document itself keeps whole. */
const brief = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : Array.from(text.slice(0, 2 * briefCharacters))
        .slice(0, briefCharacters)
        .join('')
        .toWellFormed()

/** The new row; undefined when these very bytes are already there. */
export async function insertReceived(
  tx: TenantTx,
  one: NewReceived,
): Promise<Received | undefined> {
  const sql = `insert into received (received_by, file_name, media_type, sha256, size, verdict, syntax, report, document,
      unmapped, attachments, seller_name, seller_identifier, number, type_code, issue_date, due_date, currency,
      gross_amount, due_amount, duplicate_of, search)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
    on conflict (tenant_id, sha256) do nothing returning ${columns}`
  const { invoice, report } = one
  const { rows } = await tx.query<ReceivedRow>(sql, [
    one.personId,
    one.fileName,
    one.mediaType,
    one.sha256,
    one.size,
    report.verdict,
    report.syntax,
    report,
    invoice,
    // The client would write a list as an array of PostgreSQL.
    JSON.stringify(one.unmapped),
    JSON.stringify(one.attachments),
    brief(invoice?.seller.name),
    brief(one.sellerIdentifier),
    brief(invoice?.number),
    brief(invoice?.typeCode),
    invoice?.issueDate,
    invoice?.dueDate,
    brief(invoice?.currency),
    invoice?.totals.grossAmount,
    invoice?.totals.dueAmount,
    one.duplicateOf,
    one.search.slice(0, searchCharacters).toWellFormed(),
  ])
  return rows[0] && receivedOf(rows[0])
}

export async function selectReceived(tx: TenantTx, id: string): Promise<Received | undefined> {
  const { rows } = await tx.query<ReceivedRow>(`select ${columns} from received where id = $1`, [
    id,
  ])
  return rows[0] && receivedOf(rows[0])
}

export async function selectByHash(tx: TenantTx, sha256: string): Promise<Received | undefined> {
  const sql = `select ${columns} from received where sha256 = $1`
  const { rows } = await tx.query<ReceivedRow>(sql, [sha256])
  return rows[0] && receivedOf(rows[0])
}

/** The first received of the same seller, number and year: the key of rule G1.45. */
export async function selectTwin(
  tx: TenantTx,
  key: { sellerIdentifier: string; number: string; year: number },
): Promise<string | undefined> {
  const sql = `select id from received
    where seller_identifier = $1 and number = $2 and extract(year from issue_date) = $3 order by id limit 1`
  const values = [brief(key.sellerIdentifier), brief(key.number), key.year]
  const { rows } = await tx.query<{ id: string }>(sql, values)
  return rows[0]?.id
}

export interface Original {
  readonly fileName: string
  readonly mediaType: string
  readonly sha256: string
  readonly attachments: readonly Attachment[]
}

export async function selectOriginal(tx: TenantTx, id: string): Promise<Original | undefined> {
  const sql = `select file_name as "fileName", media_type as "mediaType", sha256, attachments
    from received where id = $1`
  return (await tx.query<Original>(sql, [id])).rows[0]
}

export interface ReceivedFilter {
  readonly after: string | undefined
  readonly limit: number
  readonly verdict: Verdict['verdict'] | undefined
  readonly patterns: readonly string[]
}

/** Latest first. */
export async function selectReceivedPage(
  tx: TenantTx,
  { after, limit, verdict, patterns }: ReceivedFilter,
): Promise<ReceivedSummary[]> {
  const sql = `select ${summaryColumns} from received
    where ($1::uuid is null or id < $1) and ($2::text is null or verdict = $2) and search like all ($3::text[])
    order by id desc limit $4`
  const { rows } = await tx.query<SummaryRow>(sql, [after, verdict, patterns, limit])
  return rows.map(summaryOf)
}
