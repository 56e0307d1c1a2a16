import { createHash } from 'node:crypto'
import type { EventKind } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { insertEvents, lockHead, saveHead, type EventRow } from './queries.ts'

export interface NewEvent {
  readonly kind: EventKind
  readonly subjectId?: string
  readonly personId?: string
  /** Ids, numbers and hashes; never personal data, since history is never erased. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** What the first event of a tenant follows. */
export const firstHash = Buffer.alloc(32)

/**
 * Adds to the history of the tenant, in its transaction. The last link is locked until the transaction ends, so call it
 * last: what comes before in the transaction then holds up nobody.
 */
export async function recordEvents(tx: TenantTx, events: readonly NewEvent[]): Promise<void> {
  const at = new Date()
  let { sequence, hash } = await lockHead(tx)
  const rows: EventRow[] = []
  for (const event of events) {
    sequence += 1
    const content = contentOf(tx.tenantId, sequence, at, event)
    const previousHash = hash
    hash = hashOf(previousHash, content)
    rows.push({ ...event, sequence, at, content, previousHash, hash })
  }
  await insertEvents(tx, rows)
  await saveHead(tx, { sequence, hash })
}

/** SHA-256 of the hash before and of the content, as bytes. */
export const hashOf = (previousHash: Buffer, content: string): Buffer =>
  createHash('sha256').update(previousHash).update(content, 'utf8').digest()

/** Canonical JSON: always the same keys in the same order, those of `data` sorted. */
function contentOf(tenantId: string, sequence: number, at: Date, event: NewEvent): string {
  return JSON.stringify({
    tenant: tenantId,
    sequence,
    at: at.toISOString(),
    kind: event.kind,
    subject: event.subjectId ?? null,
    person: event.personId ?? null,
    data: sorted(event.data ?? {}),
  })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
