import type { Membership, Session } from '@acquit/contract'
import type { Pool } from 'pg'
import { asPerson, inAccounts } from '../db/tenant.ts'
import { permissionsOf } from '../http/permissions.ts'
import { selectMemberships, selectPerson } from './queries.ts'

const companiesAtMost = 200

/** What the browser shows of who is signed in; undefined when the person is no more. */
export async function readSession(
  pool: Pool,
  personId: string,
): Promise<Omit<Session, 'csrfToken'> | undefined> {
  const person = await inAccounts(pool, (tx) => selectPerson(tx, personId))
  if (person === undefined) return undefined
  const companies = await listMemberships(pool, personId, undefined, companiesAtMost)
  return { person: { id: person.id, name: person.name, email: person.email }, companies }
}

export async function listMemberships(
  pool: Pool,
  personId: string,
  after: string | undefined,
  limit: number,
): Promise<Membership[]> {
  const rows = await asPerson(pool, personId, (tx) => selectMemberships(tx, after, limit))
  return rows.map((row) => ({
    companyId: row.company_id,
    companyName: row.company_name,
    role: row.role,
    permissions: [...permissionsOf(row.role)],
  }))
}
