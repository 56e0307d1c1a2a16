import type { SignUp } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inAccounts } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { emailKeyOf } from './email-key.ts'
import { hashPassword, isWeakPassword } from './password.ts'
import { insertPerson } from './queries.ts'
import { startSession, type StartedSession } from './start-session.ts'

type SignedUp = Result<StartedSession, Refusal<'weak-password' | 'email-taken'>>

/** Opens an account and its first session. */
export async function signUp(pool: Pool, { email, password, name }: SignUp): Promise<SignedUp> {
  const personal = [...name.split(/\s+/), ...email.split(/[@.]/)]
  if (isWeakPassword(password, personal)) return fail(refusal('weak-password'))
  // Hashing is slow: done before the transaction opens.
  const passwordHash = await hashPassword(password)
  return inAccounts(pool, async (tx): Promise<SignedUp> => {
    const emailKey = emailKeyOf(email)
    const personId = await insertPerson(tx, { email: email.trim(), emailKey, name, passwordHash })
    if (personId === undefined) return fail(refusal('email-taken'))
    return ok(await startSession(tx, personId, 'signed-up'))
  })
}
