import type { SignIn } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inAccounts } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { emailKeyOf } from './email-key.ts'
import { isPassword } from './password.ts'
import { selectPersonByEmail } from './queries.ts'
import { startSession, type StartedSession } from './start-session.ts'

type SignedIn = Result<StartedSession, Refusal<'wrong-credentials'>>

/** The same answer after the same work, whether the account does not exist or the password is wrong. */
export async function signIn(pool: Pool, { email, password }: SignIn): Promise<SignedIn> {
  const person = await inAccounts(pool, (tx) => selectPersonByEmail(tx, emailKeyOf(email)))
  const matches = await isPassword(person?.password_hash, password)
  if (person === undefined || !matches) return fail(refusal('wrong-credentials'))
  return ok(await inAccounts(pool, (tx) => startSession(tx, person.id, 'signed-in')))
}
