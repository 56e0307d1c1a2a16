import type { Pool } from 'pg'
import { inAccounts } from '../db/tenant.ts'
import { endSession, insertAccountEvent, lockRefreshToken } from './queries.ts'
import { hashOfToken } from './refresh-token.ts'

/** Ends the session of a refresh token, and with it every access cookie made from it. Signing out twice is no fault. */
export async function signOut(pool: Pool, token: string): Promise<void> {
  await inAccounts(pool, async (tx) => {
    const found = await lockRefreshToken(tx, hashOfToken(token))
    if (found === undefined) return
    const { session_id: sessionId, person_id: personId } = found
    const ended = await endSession(tx, sessionId, 'signed-out')
    if (ended) await insertAccountEvent(tx, { personId, sessionId, kind: 'signed-out' })
  })
}
