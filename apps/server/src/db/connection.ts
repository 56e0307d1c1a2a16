import pg from 'pg'
import type { Connection } from './embedded/cluster.ts'

/** A database and who connects to it: by parts, or as a URL. */
export type Target = Connection | { readonly connectionString: string }

/** A query that runs longer is a fault of ours. */
const statementTimeoutSeconds = 30
const connectionsAtMost = 16

// Dates stay text: turned into instants, they would shift by a day with the time zone. Big integers are ours and small.
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.INT8]: Number,
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
}

export function openPool(target: Target): pg.Pool {
  const pool = new pg.Pool({
    ...target,
    types,
    max: connectionsAtMost,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutSeconds * 1000,
    idle_in_transaction_session_timeout: statementTimeoutSeconds * 2000,
    application_name: 'acquit',
  })
  // An idle connection that the database cuts must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  return pool
}

/** Opens one connection, gives it to `work`, and closes it. */
export async function withClient<Value>(
  target: Target,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ ...target, application_name: 'acquit owner' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another role and perhaps another database. */
export function asRole(target: Target, user: string, password: string, database?: string): Target {
  if (!('connectionString' in target)) {
    return { ...target, user, password, database: database ?? target.database }
  }
  const url = new URL(target.connectionString)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  if (database !== undefined) url.pathname = `/${encodeURIComponent(database)}`
  return { connectionString: url.href }
}
