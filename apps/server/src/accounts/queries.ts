import type { Role } from '@acquit/contract'
import type { PersonTx, TenantTx, Tx } from '../db/tenant.ts'

export interface PersonRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly password_hash: string
}

export async function selectPersonByEmail(tx: Tx, emailKey: string) {
  const sql = 'select id, email, name, password_hash from people where email_key = $1'
  return (await tx.query<PersonRow>(sql, [emailKey])).rows[0]
}

export async function selectPerson(tx: Tx, personId: string) {
  const sql = 'select id, email, name, password_hash from people where id = $1'
  return (await tx.query<PersonRow>(sql, [personId])).rows[0]
}

/** The new person's id; undefined when the address is taken. */
export async function insertPerson(
  tx: Tx,
  person: { email: string; emailKey: string; name: string; passwordHash: string },
): Promise<string | undefined> {
  const sql = `insert into people (email, email_key, name, password_hash) values ($1, $2, $3, $4)
    on conflict (email_key) do nothing returning id`
  const { rows } = await tx.query<{ id: string }>(sql, [
    person.email,
    person.emailKey,
    person.name,
    person.passwordHash,
  ])
  return rows[0]?.id
}

export async function insertSession(tx: Tx, personId: string): Promise<string> {
  const sql = 'insert into sessions (person_id) values ($1) returning id'
  const { rows } = await tx.query<{ id: string }>(sql, [personId])
  if (rows[0] === undefined) throw new Error('a session was not inserted')
  return rows[0].id
}

export async function endSession(tx: Tx, sessionId: string, why: 'signed-out' | 'reused') {
  const sql = `update sessions set ended_at = now(), ended_why = $2 where id = $1 and ended_at is null`
  return (await tx.query(sql, [sessionId, why])).rowCount === 1
}

export async function insertRefreshToken(
  tx: Tx,
  token: { hash: Buffer; sessionId: string; expiresAt: Date },
): Promise<void> {
  const sql = 'insert into refresh_tokens (hash, session_id, expires_at) values ($1, $2, $3)'
  await tx.query(sql, [token.hash, token.sessionId, token.expiresAt])
}

/** Tokens past their time prove nothing any more: reusing one is refused like any unknown token. */
export async function deleteExpiredTokens(tx: Tx, personId: string): Promise<void> {
  const sql = `delete from refresh_tokens using sessions
    where sessions.id = session_id and person_id = $1 and expires_at < now()`
  await tx.query(sql, [personId])
}

export interface RefreshTokenRow {
  readonly session_id: string
  readonly person_id: string
  readonly expired: boolean
  readonly ended: boolean
  /** Null while it was never used. */
  readonly seconds_since_spent: number | null
}

/** The token and its session, locked: of two requests with one token, the second sees it spent. */
export async function lockRefreshToken(tx: Tx, hash: Buffer) {
  const sql = `select session_id, person_id, expires_at <= now() as expired, ended_at is not null as ended,
      extract(epoch from clock_timestamp() - spent_at)::float8 as seconds_since_spent
    from refresh_tokens join sessions on sessions.id = session_id
    where hash = $1 for update of refresh_tokens`
  return (await tx.query<RefreshTokenRow>(sql, [hash])).rows[0]
}

export async function spendRefreshToken(tx: Tx, hash: Buffer): Promise<void> {
  await tx.query('update refresh_tokens set spent_at = clock_timestamp() where hash = $1', [hash])
}

type AccountEventKind = 'signed-up' | 'signed-in' | 'signed-out' | 'session-reused'

export async function insertAccountEvent(
  tx: Tx,
  event: { personId: string; sessionId: string; kind: AccountEventKind },
): Promise<void> {
  const sql = 'insert into account_events (person_id, session_id, kind) values ($1, $2, $3)'
  await tx.query(sql, [event.personId, event.sessionId, event.kind])
}

export async function selectOpenSession(tx: Tx, sessionId: string, personId: string) {
  const sql = 'select 1 from sessions where id = $1 and person_id = $2 and ended_at is null'
  return (await tx.query(sql, [sessionId, personId])).rowCount === 1
}

export interface MemberRow {
  readonly role: Role | null
  readonly open: boolean
}

/** The role of a person in the tenant, if any, and whether the session is still open. */
export async function selectMember(tx: TenantTx, sessionId: string, personId: string) {
  const sql = `select (select role from memberships where person_id = $2) as role,
    exists (select from sessions where id = $1 and person_id = $2 and ended_at is null) as open`
  return (await tx.query<MemberRow>(sql, [sessionId, personId])).rows[0]
}

export interface MembershipRow {
  readonly company_id: string
  readonly company_name: string
  readonly role: Role
}

/** The companies of the person, in the order of their ids. */
export async function selectMemberships(tx: PersonTx, after: string | undefined, limit: number) {
  const sql = `select companies.tenant_id as company_id, companies.name as company_name, role
    from memberships join companies on companies.tenant_id = memberships.tenant_id
    where person_id = $1 and ($2::uuid is null or memberships.tenant_id > $2)
    order by memberships.tenant_id limit $3`
  return (await tx.query<MembershipRow>(sql, [tx.personId, after, limit])).rows
}
