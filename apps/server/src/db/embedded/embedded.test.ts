import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../connection.ts'
import { openDatabase } from '../open-database.ts'
import { startCluster, stopCluster, type Connection } from './cluster.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acquit-cluster-'))
})
afterAll(async () => {
  await stopCluster(folder)
  await rm(folder, { recursive: true, force: true })
})

const place = () => ({ dataFolder: folder, databaseUrl: undefined, databaseAppUrl: undefined })

async function started(): Promise<Connection> {
  const cluster = await startCluster(folder)
  if (!cluster.ok) throw new Error(cluster.error.en)
  return cluster.value.owner
}

const pidOf = async () =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

const answers = (owner: Connection) =>
  withClient(owner, async (client) => (await client.query('select 1 as one')).rows)

describe('the PostgreSQL provided', () => {
  it('starts in a folder closed to others, on a socket and no port of the machine', async () => {
    await chmod(folder, 0o700)
    const owner = await started()
    expect(await answers(owner)).toEqual([{ one: 1 }])
    const listening = await withClient(
      owner,
      async (client) =>
        (await client.query<{ listen_addresses: string }>('show listen_addresses')).rows,
    )
    expect(listening).toEqual([{ listen_addresses: '' }])
  })

  it('is taken over when the server that started it was killed', async () => {
    const pid = await pidOf()
    expect(await answers(await started())).toEqual([{ one: 1 }])
    expect(await pidOf()).toBe(pid)
  })

  it('starts again when it was killed too and left its lock file', async () => {
    const pid = await pidOf()
    process.kill(pid, 'SIGKILL')
    const owner = await started()
    expect(await answers(owner)).toEqual([{ one: 1 }])
    expect(await pidOf()).not.toBe(pid)
  })

  it('starts again when the temporary folder of its socket was cleaned', async () => {
    const owner = await started()
    await rm(owner.host, { recursive: true })
    expect(await answers(await started())).toEqual([{ one: 1 }])
  })

  it('refuses other passwords', async () => {
    const owner = await started()
    await expect(answers({ ...owner, password: 'another' })).rejects.toThrow(/password/)
  })

  it('serves one server at a time', async () => {
    const first = await openDatabase(place())
    if (!first.ok) throw new Error(first.error.en)
    const second = await openDatabase(place())
    expect(second).toMatchObject({
      ok: false,
      error: { en: expect.stringMatching(/Another/) as string },
    })
    await first.value.pool.query('select 1')
    await first.value.close()
    const third = await openDatabase(place())
    expect(third.ok).toBe(true)
    if (third.ok) await third.value.close()
  })
})

describe('DATABASE_URL', () => {
  it('says plainly when nothing answers there, without the password', async () => {
    const databaseUrl = 'postgres://someone:hidden@127.0.0.1:9/nothing'
    const opened = await openDatabase({ ...place(), databaseUrl })
    if (opened.ok) throw new Error('opened')
    expect(opened.error.fr).toMatch(/DATABASE_URL ne répond pas/)
    expect(JSON.stringify(opened.error)).not.toContain('hidden')
  })

  it('is prepared and served like the one provided', async () => {
    const owner = await started()
    const socket = encodeURIComponent(owner.host)
    const databaseUrl = `postgres://${owner.user}:${owner.password}@localhost/${owner.database}?host=${socket}&port=${owner.port}`
    const opened = await openDatabase({ ...place(), databaseUrl })
    if (!opened.ok) throw new Error(opened.error.en)
    const { rows } = await opened.value.pool.query('select current_user as role')
    expect(rows).toEqual([{ role: 'acquit_app' }])
    await opened.value.close()
  })
})
