import { randomUUID } from 'node:crypto'
import { mkdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { inject } from 'vitest'
import { openPool, withClient, type Target } from '../db/connection.ts'
import { startCluster, type Connection } from '../db/embedded/cluster.ts'
import { prepareDatabase } from '../db/prepare.ts'

export interface TestDatabase {
  /** As the role that serves requests. */
  readonly pool: pg.Pool
  readonly owner: Target
  drop(): Promise<void>
}

const template = 'acquit_template'
const appPassword = 'only for tests'

/** A database of its own, migrated, on the run's cluster. */
export async function aDatabase(): Promise<TestDatabase> {
  const folder = inject('clusterFolder')
  const owner = await alone(folder, async () => {
    const started = await startCluster(folder)
    if (!started.ok) throw new Error(started.error.en)
    await makeTemplate(started.value.owner)
    return started.value.owner
  })
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withClient({ ...owner, database: 'postgres' }, (client) =>
    client.query(`create database ${name} template ${template}`),
  )
  const target = { ...owner, database: name }
  const pool = openPool({ ...target, user: 'acquit_app', password: appPassword })
  return {
    pool,
    owner: target,
    async drop() {
      await pool.end()
      await withClient({ ...owner, database: 'postgres' }, (client) =>
        client.query(`drop database ${name} with (force)`),
      )
    },
  }
}

/** Migrating takes longer than copying: done once a run. */
async function makeTemplate(owner: Connection): Promise<void> {
  const exists = await withClient({ ...owner, database: 'postgres' }, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [template])
    if (found.rowCount === 0) await client.query(`create database ${template}`)
    return found.rowCount !== 0
  })
  if (!exists) await prepareDatabase({ ...owner, database: template }, appPassword)
}

/** Test files run in several processes: one at a time prepares the cluster. */
async function alone<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const lock = join(folder, 'lock')
  while (!(await made(lock))) await setTimeout(20)
  try {
    return await work()
  } finally {
    await rmdir(lock)
  }
}

const made = (folder: string): Promise<boolean> =>
  mkdir(folder).then(
    () => true,
    () => false,
  )
