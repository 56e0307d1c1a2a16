import type { AuditEvent, EventKind } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import type { NewEvent } from './record-event.ts'

export interface Head {
  readonly sequence: number
  readonly hash: Buffer
}

export interface EventRow extends NewEvent {
  readonly sequence: number
  readonly at: Date
  readonly content: string
  readonly previousHash: Buffer
  readonly hash: Buffer
}

/** The last link of the tenant's chain, locked; the place before the first when there is none yet. */
export async function lockHead(tx: TenantTx): Promise<Head> {
  const select = 'select sequence, hash from event_heads for update'
  const { rows } = await tx.query<Head>(select)
  if (rows[0] !== undefined) return rows[0]
  const insert = `insert into event_heads (sequence, hash) values (0, decode(repeat('00', 32), 'hex'))
    on conflict do nothing`
  await tx.query(insert)
  const again = await tx.query<Head>(select)
  if (again.rows[0] === undefined) throw new Error('a tenant has no head of events')
  return again.rows[0]
}

export async function saveHead(tx: TenantTx, { sequence, hash }: Head): Promise<void> {
  await tx.query('update event_heads set sequence = $1, hash = $2', [sequence, hash])
}

export async function insertEvents(tx: TenantTx, rows: readonly EventRow[]): Promise<void> {
  const sql = `insert into events (sequence, at, kind, subject_id, person_id, content, previous_hash, hash)
    select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::uuid[], $5::uuid[], $6::text[],
      $7::bytea[], $8::bytea[])`
  await tx.query(sql, [
    rows.map((row) => row.sequence),
    rows.map((row) => row.at),
    rows.map((row) => row.kind),
    rows.map((row) => row.subjectId),
    rows.map((row) => row.personId),
    rows.map((row) => row.content),
    rows.map((row) => row.previousHash),
    rows.map((row) => row.hash),
  ])
}

interface ListedRow {
  readonly id: string
  readonly sequence: number
  readonly at: Date
  readonly kind: EventKind
  readonly subject_id: string | null
  readonly person_id: string | null
  readonly person_name: string | null
  readonly content: string
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

/** Latest first; of one document when `subjectId` is given. */
export async function selectEvents(
  tx: TenantTx,
  page: { subjectId: string | undefined; after: string | undefined; limit: number },
): Promise<AuditEvent[]> {
  const sql = `select events.id, sequence, at, kind, subject_id, person_id, people.name as person_name, content,
      previous_hash, hash
    from events left join people on people.id = person_id
    where ($1::uuid is null or subject_id = $1)
      and ($2::uuid is null or sequence < (select sequence from events as last where last.id = $2))
    order by sequence desc limit $3`
  const { rows } = await tx.query<ListedRow>(sql, [page.subjectId, page.after, page.limit])
  return rows.map((row) => ({
    id: row.id,
    sequence: row.sequence,
    at: row.at.toISOString(),
    kind: row.kind,
    ...(row.subject_id !== null && { subjectId: row.subject_id }),
    ...(row.person_id !== null && { personId: row.person_id }),
    ...(row.person_name !== null && { personName: row.person_name }),
    // Written by recordEvents, with these keys.
    data: (JSON.parse(row.content) as { data: Record<string, unknown> }).data,
    previousHash: row.previous_hash.toString('hex'),
    hash: row.hash.toString('hex'),
  }))
}

export interface Link {
  readonly sequence: number
  readonly content: string
  readonly hash: Buffer
}

/** The next links of the chain, so many at a time. */
export async function selectLinks(
  tx: TenantTx,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<Link[]> {
  const sql = `select sequence, content, hash from events
    where sequence > $1 and sequence <= $2 order by sequence limit $3`
  return (await tx.query<Link>(sql, [after, upTo, limit])).rows
}

export async function selectHead(tx: TenantTx): Promise<Head | undefined> {
  return (await tx.query<Head>('select sequence, hash from event_heads')).rows[0]
}
