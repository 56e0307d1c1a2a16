import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from 'pg'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const folder = join(import.meta.dirname, 'migrations')
/** One number for every Acquit server, so that only one migrates at a time. */
const lock = 7_202_611

/**
 * Brings the database to the shape this version needs, as its owner: each file of `migrations/` once, in order, each in its
 * own transaction. Files are never edited; one that no longer is what was applied stops the start.
 */
export async function migrate(owner: Client): Promise<readonly string[]> {
  await owner.query('select pg_advisory_lock($1)', [lock])
  try {
    await owner.query(`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const { rows } = await owner.query<{ name: string; checksum: string }>(
      'select name, checksum from migrations',
    )
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    const fresh: string[] = []
    for (const migration of await readMigrations()) {
      const checksum = applied.get(migration.name)
      if (checksum === undefined) {
        await apply(owner, migration)
        fresh.push(migration.name)
      } else if (checksum !== migration.checksum) {
        throw new Error(`migration ${migration.name} was edited after it was applied`)
      }
    }
    return fresh
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [lock])
  }
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function apply(owner: Client, { name, sql, checksum }: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(sql)
    await owner.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
