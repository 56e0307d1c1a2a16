import type pg from 'pg'
import { installJobs } from '../jobs/install.ts'
import { asRole, withClient, type Target } from './connection.ts'
import { migrate } from './migrate.ts'

/** The role that serves requests: it owns nothing and obeys row-level security. */
const appRole = 'acquit_app'

/**
 * Makes a database ready, as its owner: the app's role, the migrations, the queues of jobs. Gives how the app connects.
 * Without a password, the role is there already and somebody else knows how it connects.
 */
export async function prepareDatabase(
  owner: Target,
  appPassword: string | undefined,
): Promise<Target> {
  const app = asRole(owner, appRole, appPassword ?? '')
  await withClient(owner, async (client) => {
    await refuseOldServer(client)
    if (appPassword !== undefined && !(await canConnect(app))) {
      await createAppRole(client, appPassword)
    }
    await migrate(client)
    await installJobs(client, appRole)
  })
  return app
}

/** `uuidv7()` came with PostgreSQL 18. */
const versionAtLeast = 18

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  )
  const major = rows[0]?.major ?? 0
  if (major < versionAtLeast) throw new Error(`PostgreSQL ${major} < ${versionAtLeast}`)
}

async function canConnect(target: Target): Promise<boolean> {
  try {
    await withClient(target, (client) => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

async function createAppRole(owner: pg.Client, password: string): Promise<void> {
  const found = await owner.query('select 1 from pg_roles where rolname = $1', [appRole])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  const attributes = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls'
  // DDL takes no parameters: the client escapes the literal.
  await owner.query(
    `${verb} role ${appRole} ${attributes} password ${owner.escapeLiteral(password)}`,
  )
}
