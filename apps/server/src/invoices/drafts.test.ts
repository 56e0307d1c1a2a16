import type { Draft, DraftCheck, InvoiceDocument, InvoiceSummary } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { codeOf } from '../testing/browser.ts'
import { aCustomerBody, aDraftBody, aDraftLine, aWorld, type World } from '../testing/world.ts'

let test: TestApp
let world: World
let other: World
beforeAll(async () => {
  test = await anApp()
  world = await aWorld(test.app)
  other = await aWorld(test.app)
})
afterAll(() => test.close())

const here = () => ({ companyId: world.companyId })
const at = (invoiceId: string) => ({ ...here(), invoiceId })
const nowhere = '01990000-0000-7000-8000-00000000dead'

describe('a draft', () => {
  it('201: may lack nearly everything, and has no number', async () => {
    const draft = await world.draft({ lines: [] })
    expect(draft).toMatchObject({
      status: 'draft',
      version: 1,
      draft: { kind: 'invoice', lines: [] },
    })
    const read = await world.browser.call('readInvoice', { params: at(draft.id) })
    expect(read.json<Draft>()).toEqual(draft)
  })

  it('200: saved again at each pause, over the version that was seen', async () => {
    const { id, version } = await world.draft()
    const draft = aDraftBody({ lines: [aDraftLine({ quantity: '2' })] })
    const params = at(id)
    const saved = await world.browser.call('changeDraft', { params, body: { version, draft } })
    expect(saved.json<Draft>()).toMatchObject({ version: 2, draft })
    const late = await world.browser.call('changeDraft', { params, body: { version, draft } })
    expect(codeOf(late)).toBe('version-conflict')
  })

  it('204: can be thrown away, once', async () => {
    const { id } = await world.draft()
    expect((await world.browser.call('deleteDraft', { params: at(id) })).statusCode).toBe(204)
    expect(codeOf(await world.browser.call('deleteDraft', { params: at(id) }))).toBe('not-found')
    expect(codeOf(await world.browser.call('readInvoice', { params: at(id) }))).toBe('not-found')
  })

  it('422: cannot name a customer that this company does not have', async () => {
    for (const customerId of [nowhere, other.customerId]) {
      const body = { draft: aDraftBody({ customerId }) }
      const params = here()
      expect(codeOf(await world.browser.call('createDraft', { params, body }))).toBe(
        'unknown-customer',
      )
      expect(codeOf(await world.browser.call('checkDraft', { params, body }))).toBe(
        'unknown-customer',
      )
      expect(codeOf(await world.browser.call('previewDraft', { params, body }))).toBe(
        'unknown-customer',
      )
      const { id } = await world.draft()
      const change = { params: at(id), body: { ...body, version: 1 } }
      expect(codeOf(await world.browser.call('changeDraft', change))).toBe('unknown-customer')
    }
  })

  it('400: amounts are texts of two decimals, and fields are those of the contract', async () => {
    const wrong = [
      { lines: [{ unitPrice: '1e3' }] },
      { lines: [{ unitPrice: 12 }] },
      { total: '1.00' },
    ]
    for (const changes of wrong) {
      const body = { draft: { ...aDraftBody(), ...changes } as never }
      const response = await world.browser.call('createDraft', { params: here(), body })
      expect(codeOf(response)).toBe('bad-request')
    }
  })

  it('404: for another company, there is nothing', async () => {
    const { id, version } = await world.draft()
    const params = { companyId: other.companyId, invoiceId: id }
    const { browser } = other
    const draft = aDraftBody()
    const answers = [
      await browser.call('readInvoice', { params }),
      await browser.call('changeDraft', { params, body: { version, draft } }),
      await browser.call('deleteDraft', { params }),
      await browser.call('issueInvoice', { params, body: { version } }),
      await browser.call('createCreditNote', { params }),
      await browser.call('duplicateInvoice', { params }),
      await browser.call('readIssuedFile', { params: { ...params, format: 'cii' } }),
      await browser.call('listInvoiceEvents', { params }),
    ]
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'not-found'))
  })
})

describe('POST /draft-checks', () => {
  const checked = async (draft: Parameters<typeof aDraftBody>[0]) => {
    const body = { draft: aDraftBody(draft) }
    return (await world.browser.call('checkDraft', { params: here(), body })).json<DraftCheck>()
  }

  it('200: computes the document as it would be issued now, and finds nothing wrong', async () => {
    const { invoice, findings, issuable } = await checked({ customerId: world.customerId })
    expect(invoice).toMatchObject({ number: 'F2026-0001', totals: { grossAmount: '120.00' } })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(issuable).toBe(true)
  })

  it('200: reports what is missing, with its rule, its term and its place', async () => {
    const { findings, issuable } = await checked({
      lines: [{ ...aDraftLine(), name: undefined } as never],
    })
    expect(issuable).toBe(false)
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'BR-07', at: 'buyer.name' }))
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'BR-25', terms: ['BT-153'] }))
  })
})

describe('POST /draft-previews', () => {
  it('200: the real PDF', async () => {
    const body = { draft: aDraftBody({ customerId: world.customerId }) }
    const response = await world.browser.call('previewDraft', { params: here(), body })
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.headers['content-disposition']).toMatch(/^inline/)
    expect(response.headers['content-security-policy']).toBe("frame-ancestors 'none'")
    expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('GET /invoices', () => {
  type Page = { items: InvoiceSummary[]; next?: string }
  it('200: drafts and issued documents together, latest first, page by page', async () => {
    const fresh = await aWorld(test.app)
    const params = { companyId: fresh.companyId }
    const first = await fresh.draft({ issueDate: '2026-11-01' })
    const issued = await fresh.issue()
    const last = await fresh.draft()
    const list = async (query: Record<string, string | number>) =>
      (await fresh.browser.call('listInvoices', { params, query })).json<Page>()
    const page = await list({ limit: 2 })
    expect(page.items.map(({ id }) => id)).toEqual([last.id, issued.id])
    expect(page.items[1]).toMatchObject({
      status: 'issued',
      number: 'F2026-0001',
      grossAmount: '120.00',
    })
    const rest = await list({ limit: 2, after: page.next ?? '' })
    expect(rest.items.map(({ id }) => id)).toEqual([first.id])
    expect(rest.next).toBeUndefined()
    expect((await list({ status: 'draft' })).items).toHaveLength(2)
    expect((await list({ status: 'issued' })).items).toHaveLength(1)
  })

  it('200: found by customer, number or amount, whatever the accents and the order of words', async () => {
    const fresh = await aWorld(test.app)
    const params = { companyId: fresh.companyId }
    const body = aCustomerBody({ name: 'Pâtisserie Éclair' })
    const customer = await fresh.browser.call('createCustomer', { params, body })
    const customerId = customer.json<{ id: string }>().id
    const wanted = await fresh.draft({ customerId })
    await fresh.draft()
    const find = async (query: Record<string, string>) =>
      (await fresh.browser.call('listInvoices', { params, query }))
        .json<Page>()
        .items.map(({ id }) => id)
    expect(await find({ q: 'eclair PATIS' })).toEqual([wanted.id])
    expect(await find({ customerId })).toEqual([wanted.id])
    expect(await find({ q: '120.00' })).toHaveLength(2)
    expect(await find({ q: '%' })).toEqual([])
  })
})

describe('POST /duplicate', () => {
  it('201: the same content, without its dates and what was paid', async () => {
    const payment = { means: 'card', paidAmount: '10.00', paidOn: '2026-11-01' } as const
    const dates = { issueDate: '2026-11-02', dueDate: '2026-12-02', deliveryDate: '2026-11-01' }
    const { id } = await world.draft({ ...dates, payment, references: { contract: 'C-1' } })
    const copy = await world.browser.call('duplicateInvoice', { params: at(id) })
    expect(copy.statusCode).toBe(201)
    expect(copy.json<Draft>().draft).toEqual({
      ...aDraftBody({ customerId: world.customerId, references: { contract: 'C-1' } }),
      payment: { means: 'card' },
    })
  })

  it('404: of nothing', async () => {
    const response = await world.browser.call('duplicateInvoice', { params: at(nowhere) })
    expect(codeOf(response)).toBe('not-found')
  })
})

it('GET /invoices/:id: 404 for what never was', async () => {
  const response = await world.browser.call('readInvoice', { params: at(nowhere) })
  expect(response.json<InvoiceDocument>()).toMatchObject({ code: 'not-found' })
})
