import type { Tx } from '../db/tenant.ts'
import { refreshDays } from './cookies.ts'
import {
  deleteExpiredTokens,
  insertAccountEvent,
  insertRefreshToken,
  insertSession,
} from './queries.ts'
import { hashOfToken, newRefreshToken } from './refresh-token.ts'

/** A session that just started or went on: what the cookies are made of. */
export interface StartedSession {
  readonly personId: string
  readonly sessionId: string
  /** Absent when another tab has just received it. */
  readonly refreshToken?: string
}

export async function startSession(
  tx: Tx,
  personId: string,
  kind: 'signed-up' | 'signed-in',
): Promise<StartedSession> {
  await deleteExpiredTokens(tx, personId)
  const sessionId = await insertSession(tx, personId)
  const refreshToken = await addRefreshToken(tx, sessionId)
  await insertAccountEvent(tx, { personId, sessionId, kind })
  return { personId, sessionId, refreshToken }
}

export async function addRefreshToken(tx: Tx, sessionId: string): Promise<string> {
  const token = newRefreshToken()
  const expiresAt = new Date(Date.now() + refreshDays * 24 * 3600 * 1000)
  await insertRefreshToken(tx, { hash: hashOfToken(token), sessionId, expiresAt })
  return token
}
