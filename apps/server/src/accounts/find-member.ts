import type { Role } from '@acquit/contract'
import type { Pool } from 'pg'
import { inAccounts, inTenant } from '../db/tenant.ts'
import type { Person } from '../http/serve.ts'
import { selectMember, selectOpenSession } from './queries.ts'

/** Asked at each request, so that ending a session or a membership takes effect at once. */
export async function findMember(
  pool: Pool,
  tenantId: string,
  { personId, sessionId }: Person,
): Promise<Role | 'stranger' | 'session-ended'> {
  const member = await inTenant(pool, tenantId, (tx) => selectMember(tx, sessionId, personId))
  if (member?.open !== true) return 'session-ended'
  return member.role ?? 'stranger'
}

export const isSessionOpen = (pool: Pool, { personId, sessionId }: Person): Promise<boolean> =>
  inAccounts(pool, (tx) => selectOpenSession(tx, sessionId, personId))
