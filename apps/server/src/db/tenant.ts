import type { Result } from '@acquit/einvoice'
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg'

declare const tenantBrand: unique symbol
declare const personBrand: unique symbol

/** Runs SQL inside one open transaction. */
export interface Tx {
  query<Row extends QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
}

/** A transaction of one tenant: the only thing that queries on tenant tables accept. */
export interface TenantTx extends Tx {
  readonly tenantId: string
  readonly [tenantBrand]: true
}

/** A transaction of one person, which sees that person's memberships and no tenant table. */
export interface PersonTx extends Tx {
  readonly personId: string
  readonly [personBrand]: true
}

/**
 * Runs `work` in one transaction that sees the rows of this tenant alone. It commits when `work` returns, and rolls back
 * when `work` throws or returns a failed `Result`: what must survive a refusal is returned as a success.
 */
export function inTenant<Value>(
  pool: Pool,
  tenantId: string,
  work: (tx: TenantTx) => Promise<Value>,
): Promise<Value> {
  return inTransaction(pool, 'app.tenant_id', tenantId, (client) =>
    // The brand is what this function proves.
    work({ tenantId, ...queriesOf(client) } as TenantTx),
  )
}

/** The same for what a person sees across companies: the list of their own. */
export function asPerson<Value>(
  pool: Pool,
  personId: string,
  work: (tx: PersonTx) => Promise<Value>,
): Promise<Value> {
  return inTransaction(pool, 'app.person_id', personId, (client) =>
    // The brand is what this function proves.
    work({ personId, ...queriesOf(client) } as PersonTx),
  )
}

/** A transaction on the tables that belong to no tenant: accounts and sessions. */
export const inAccounts = <Value>(pool: Pool, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  inTransaction(pool, undefined, '', (client) => work(queriesOf(client)))

type Setting = 'app.tenant_id' | 'app.person_id'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function inTransaction<Value>(
  pool: Pool,
  setting: Setting | undefined,
  id: string,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  if (setting !== undefined && !uuid.test(id)) throw new TypeError(`${setting} is not an id`)
  const client = await pool.connect()
  try {
    // One round trip; the id was just proved to be digits and hyphens.
    await client.query(setting === undefined ? 'begin' : `begin; set local ${setting} = '${id}'`)
    const value = await work(client)
    await client.query(isFailure(value) ? 'rollback' : 'commit')
    client.release()
    return value
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** A connection that cannot even roll back is broken: it leaves the pool. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

const queriesOf = (client: PoolClient): Tx => ({
  query: (sql, values) => client.query(sql, values === undefined ? undefined : [...values]),
})

const isFailure = (value: unknown): value is Extract<Result<unknown, unknown>, { ok: false }> =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
