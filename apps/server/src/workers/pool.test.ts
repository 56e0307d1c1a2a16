import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emptyInvoice } from '@acquit/einvoice'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workerEngine } from './engine.ts'
import { startPool, type PoolLimits, type WorkerPool } from './pool.ts'

let folder: string
let pool: WorkerPool | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acquit-pool-'))
})
afterEach(async () => {
  await pool?.stop()
  await rm(folder, { recursive: true })
})

const started = (limits: Partial<PoolLimits> = {}) => {
  const log = pino({ level: 'silent' })
  pool = startPool({ workers: 1, filesFolder: folder, log, limits })
  return pool
}

/** What makes a worker work long: a file of many lines. */
const longFile = () => {
  const line = '<x>&amp;</x>'.repeat(10)
  return Buffer.from(
    `<rsm:CrossIndustryInvoice xmlns:rsm="urn:x">${line.repeat(200_000)}</rsm:CrossIndustryInvoice>`,
  )
}

describe('PAINS 22: the pool of workers', () => {
  it('does tasks one after the other, and gives each its own answer', async () => {
    const ready = started()
    const [judged, read] = await Promise.all([
      ready.run('check', emptyInvoice),
      ready.run('read', Buffer.from('<a/>')),
    ])
    expect(judged.findings.length).toBeGreaterThan(0)
    expect(read.verdict.verdict).toBe('unreadable')
  })

  it('ends a task that takes too long, and serves the next with another worker', async () => {
    const ready = started({ taskSeconds: 0 })
    await expect(ready.run('read', longFile())).rejects.toMatchObject({ why: 'time' })
    await pool?.stop()
    const again = started()
    expect((await again.run('check', emptyInvoice)).layers.length).toBeGreaterThan(0)
  })

  it('ends a task that takes too much memory', async () => {
    const ready = started({ memoryMegabytes: 60 })
    await expect(ready.run('read', longFile())).rejects.toMatchObject({
      why: expect.stringMatching(/memory|crashed/) as string,
    })
  })

  it('replaces a worker that has done its share, and loses no task', async () => {
    const ready = started({ tasksPerWorker: 1 })
    const judged = await Promise.all([1, 2, 3].map(() => ready.run('check', emptyInvoice)))
    expect(judged.every(({ layers }) => layers.length > 0)).toBe(true)
  })

  it('says it is busy rather than let tasks wait without end', async () => {
    const ready = started({ waitingTasks: 2 })
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map(() => ready.run('check', emptyInvoice)),
    )
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ reason: { refusal: { code: 'busy' } } })
  })

  it('tells of a file that no worker survives as unreadable, never as passed', async () => {
    const { verdict } = await workerEngine(started({ taskSeconds: 0 })).read(longFile())
    expect(verdict).toMatchObject({
      verdict: 'unreadable',
      layers: [{ state: 'engine-error' }],
      findings: [{ rule: 'reading-given-up' }],
    })
  })
})
