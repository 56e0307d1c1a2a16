import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEvent } from '@acquit/contract'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withClient } from '../db/connection.ts'
import { verifyInvoiceFiles } from '../invoices/verify-files.job.ts'
import { anApp, type TestApp } from '../testing/app.ts'
import { aWorld } from '../testing/world.ts'
import { startJobs } from './runner.ts'

let test: TestApp
beforeAll(async () => {
  test = await anApp()
})
afterAll(() => test.close())

const queued = async (): Promise<{ name: string; state: string; data: unknown }[]> =>
  withClient(test.database.owner, async (owner) => {
    const { rows } = await owner.query(
      'select name, state, data from pgboss.job order by created_on',
    )
    return rows as { name: string; state: string; data: unknown }[]
  })

describe('follow-up jobs', () => {
  it('are queued by the transaction that causes them, with its tenant, and done by a runner', async () => {
    const world = await aWorld(test.app)
    const { id: invoiceId } = await world.issue()
    expect(await queued()).toEqual([
      {
        name: 'invoice.verify-files',
        state: 'created',
        data: { tenantId: world.companyId, payload: { invoiceId } },
      },
    ])

    const { pool, files } = test.dependencies
    const runner = await startJobs({ pool, files, log: pino({ level: 'silent' }) }, { work: true })
    const params = { companyId: world.companyId, invoiceId }
    await vi.waitFor(
      async () => {
        const response = await world.browser.call('listInvoiceEvents', { params })
        const [latest] = response.json<{ items: AuditEvent[] }>().items
        expect(latest).toMatchObject({
          kind: 'invoice.files-verified',
          data: { files: 4, damaged: [] },
        })
      },
      { timeout: 20_000 },
    )
    await runner.stop()
    expect((await queued()).map(({ state }) => state)).toEqual(['completed'])
  })
})

describe('invoice.verify-files', () => {
  it('writes in the history which files the disk no longer gives back', async () => {
    const world = await aWorld(test.app)
    const { id: invoiceId, files } = await world.issue()
    const lost = files.find(({ format }) => format === 'ubl')?.sha256 ?? ''
    await rm(join(test.filesFolder, world.companyId, lost))
    const { dependencies } = test
    const context = { ...dependencies, tenantId: world.companyId, signal: AbortSignal.abort() }
    await verifyInvoiceFiles.run(context, { invoiceId })
    const params = { companyId: world.companyId, invoiceId }
    const response = await world.browser.call('listInvoiceEvents', { params })
    expect(response.json<{ items: AuditEvent[] }>().items[0]).toMatchObject({
      kind: 'invoice.files-damaged',
      data: { damaged: ['ubl'] },
    })
  })
})
