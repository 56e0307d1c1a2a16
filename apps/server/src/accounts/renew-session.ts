import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inAccounts, type Tx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { endSession, insertAccountEvent, lockRefreshToken, spendRefreshToken } from './queries.ts'
import { hashOfToken } from './refresh-token.ts'
import { addRefreshToken, type StartedSession } from './start-session.ts'

type Renewed = Result<StartedSession, Refusal<'session-ended' | 'session-reused'>>

/**
 * Two tabs of a browser may renew at the same moment with the same token. Within this time the second is let through with an
 * access cookie only: the refresh cookie that the first received is already in the jar they share. A thief who replays a
 * token in that time gains minutes, not a session; afterwards, replaying ends the session for both.
 */
const graceSeconds = 10

/** Exchanges a refresh token, once. One that was spent before ends its whole family, and the account's history says so. */
export async function renewSession(pool: Pool, token: string): Promise<Renewed> {
  const hash = hashOfToken(token)
  const outcome = await inAccounts(pool, (tx) => exchange(tx, hash))
  // Ending a family is a change to keep: it came back as a success, and is a refusal only now.
  return outcome === 'ended' || outcome === 'reused'
    ? fail(refusal(`session-${outcome}`))
    : ok(outcome)
}

async function exchange(tx: Tx, hash: Buffer): Promise<StartedSession | 'ended' | 'reused'> {
  const token = await lockRefreshToken(tx, hash)
  if (token === undefined || token.ended || token.expired) return 'ended'
  const { session_id: sessionId, person_id: personId } = token
  if (token.seconds_since_spent === null) {
    await spendRefreshToken(tx, hash)
    return { personId, sessionId, refreshToken: await addRefreshToken(tx, sessionId) }
  }
  if (token.seconds_since_spent <= graceSeconds) return { personId, sessionId }
  await endSession(tx, sessionId, 'reused')
  await insertAccountEvent(tx, { personId, sessionId, kind: 'session-reused' })
  return 'reused'
}
