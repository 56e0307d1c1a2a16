import type { InvoiceSummary, ReceivedSummary, Session } from '@acquit/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { aBrowser } from '../testing/browser.ts'
import { email, fillDemonstration } from './fill-demonstration.ts'

let test: TestApp
beforeAll(async () => {
  test = await anApp()
})
afterAll(() => test.close())

const password = 'une démonstration bien gardée'

it('fills a year of documents, all valid, and adds nothing when run again', async () => {
  await fillDemonstration(test.dependencies, password)
  const browser = aBrowser(test.app)
  const session = (await browser.call('signIn', { body: { email, password } })).json<Session>()
  const params = { companyId: session.companies[0]?.companyId ?? '' }
  const list = async () =>
    (await browser.call('listInvoices', { params, query: { limit: 200 } })).json<{
      items: InvoiceSummary[]
    }>().items
  const invoices = await list()
  const count = (of: Partial<InvoiceSummary>) =>
    invoices.filter((one) =>
      Object.entries(of).every(([key, value]) => one[key as 'kind'] === value),
    ).length
  expect(count({ kind: 'invoice', status: 'issued' })).toBe(57)
  expect(count({ kind: 'invoice', status: 'draft' })).toBe(3)
  expect(count({ kind: 'credit-note', status: 'issued' })).toBeGreaterThan(2)
  const years = new Set(invoices.map(({ number }) => number?.slice(1, 5)))
  expect(years).toContain('2025')
  expect(years).toContain('2026')

  const received = await browser.call('listReceived', { params })
  const { items } = received.json<{ items: ReceivedSummary[] }>()
  expect(items).toHaveLength(8)
  expect(new Set(items.map(({ verdict }) => verdict))).toEqual(new Set(['valid']))

  await fillDemonstration(test.dependencies, password)
  expect(await list()).toEqual(invoices)
})
