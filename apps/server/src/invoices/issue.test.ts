import type {
  AuditEvent,
  CompanyBody,
  Draft,
  IssuedInvoice,
  Issuance,
  Session,
} from '@acquit/contract'
import { calendarDate, check, type CalendarDate } from '@acquit/einvoice'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../db/connection.ts'
import { sha256Of } from '../files/file-store.ts'
import { anApp, type TestApp } from '../testing/app.ts'
import { codeOf } from '../testing/browser.ts'
import { aDraftLine, aWorld, type World } from '../testing/world.ts'
import { issueInvoices } from './issue-invoices.ts'

let test: TestApp
let world: World
let today: CalendarDate
beforeAll(async () => {
  today = calendarDate('2026-11-20')
  test = await anApp({ today: () => today })
  world = await aWorld(test.app)
})
afterAll(() => test.close())

const at = (invoiceId: string, of = world) => ({ companyId: of.companyId, invoiceId })

const issueDraft = (draft: Draft, of = world, version = draft.version) =>
  of.browser.call('issueInvoice', { params: at(draft.id, of), body: { version } })

const numbersOf = async ({ companyId }: World) => {
  const sql = `select number, sequence from invoices where tenant_id = $1 order by sequence`
  return withClient(
    test.database.owner,
    async (owner) =>
      (await owner.query<{ number: string; sequence: number }>(sql, [companyId])).rows,
  )
}

describe('issuing', () => {
  it('201: gives the number, the date and every file', async () => {
    const fresh = await aWorld(test.app)
    const issued = await fresh.issue()
    expect(issued).toMatchObject({ number: 'F2026-0001', issueDate: '2026-11-20' })
    expect(issued.files.map(({ format, name }) => [format, name])).toEqual([
      ['factur-x', 'F2026-0001.pdf'],
      ['cii', 'F2026-0001.cii.xml'],
      ['ubl', 'F2026-0001.ubl.xml'],
      ['json', 'F2026-0001.json'],
    ])
    const read = await fresh.browser.call('readInvoice', { params: at(issued.id, fresh) })
    expect(read.json<IssuedInvoice>()).toMatchObject({
      status: 'issued',
      number: 'F2026-0001',
      kind: 'invoice',
      creditNotes: [],
      invoice: { number: 'F2026-0001', issueDate: '2026-11-20' },
    })
  })

  it('200: gives back each file byte for byte, and the checks find no fault in them', async () => {
    const issued = await world.issue({ lines: [aDraftLine({ quantity: '3', unitPrice: '0.335' })] })
    for (const { format, sha256, mediaType, name } of issued.files) {
      const params = { ...at(issued.id), format }
      const file = await world.browser.call('readIssuedFile', { params })
      expect(sha256Of(file.rawPayload)).toBe(sha256)
      expect(file.headers['content-type']).toBe(mediaType)
      expect(file.headers['content-disposition']).toContain(`attachment; filename="${name}"`)
      if (format === 'json') continue
      const { verdict, reading } = check(file.rawPayload)
      expect(verdict).toBe('valid')
      // PAINS 7: the same amounts in every file.
      expect(reading?.invoice.totals.grossAmount).toBe('1.21')
    }
  })

  it('409: an issued invoice no longer changes, is not issued twice, is not thrown away', async () => {
    const draft = await world.draft()
    const issued = (await issueDraft(draft)).json<Issuance>()
    const params = at(draft.id)
    const body = { version: 1, draft: draft.draft }
    const again = await issueDraft(draft)
    expect(again.json()).toMatchObject({
      code: 'invoice-already-issued',
      details: { number: issued.number },
    })
    expect(codeOf(await world.browser.call('changeDraft', { params, body }))).toBe(
      'invoice-already-issued',
    )
    expect(codeOf(await world.browser.call('deleteDraft', { params }))).toBe(
      'invoice-already-issued',
    )
  })

  it('409: refuses a version that is not the one on the screen', async () => {
    expect(codeOf(await issueDraft(await world.draft(), world, 7))).toBe('version-conflict')
  })

  it('422: refuses an invalid document, and takes no number for it', async () => {
    const fresh = await aWorld(test.app)
    const bad = await fresh.draft({ lines: [] })
    const refused = await issueDraft(bad, fresh)
    expect(codeOf(refused)).toBe('invoice-invalid')
    expect(JSON.stringify(refused.json())).toContain('BR-16')
    expect((await fresh.issue()).number).toBe('F2026-0001')
  })

  it('422: refuses a text that no file can hold', async () => {
    const lines = [aDraftLine({ name: 'Re\u0001liure' })]
    const refused = await issueDraft(await world.draft({ lines }))
    expect(refused.json()).toMatchObject({ details: { findings: [{ at: 'lines[0].item.name' }] } })
  })

  it('422: wants a customer', async () => {
    const { customerId: _none, ...content } = (await world.draft()).draft
    const created = await world.browser.call('createDraft', {
      params: { companyId: world.companyId },
      body: { draft: content },
    })
    expect(codeOf(await issueDraft(created.json<Draft>()))).toBe('unknown-customer')
  })

  it('422: dates never go back in a series, nor into the future', async () => {
    const fresh = await aWorld(test.app)
    await fresh.issue({ issueDate: '2026-11-10' })
    const early = await issueDraft(await fresh.draft({ issueDate: '2026-11-09' }), fresh)
    expect(early.json()).toMatchObject({
      code: 'issue-date-too-early',
      details: { lastIssueDate: '2026-11-10' },
    })
    const late = await issueDraft(await fresh.draft({ issueDate: '2026-11-21' }), fresh)
    expect(codeOf(late)).toBe('issue-date-in-future')
    expect((await fresh.issue({ issueDate: '2026-11-10' })).number).toBe('F2026-0002')
  })

  it('422: refuses a number that has outgrown what the public portal takes', async () => {
    const invoices = { format: 'FACTURES-{YYYY}-{NNNN}', start: { year: 2026, number: 1_000_000 } }
    const numbering = { invoices, creditNotes: { format: 'A{YYYY}-{NNNN}' } }
    const fresh = await aWorld(test.app, { numbering })
    expect(codeOf(await issueDraft(await fresh.draft(), fresh))).toBe('number-too-long')
  })

  it('404: for a draft that never was', async () => {
    const params = at('01990000-0000-7000-8000-00000000dead')
    const response = await world.browser.call('issueInvoice', { params, body: { version: 1 } })
    expect(codeOf(response)).toBe('not-found')
  })

  it('records it in the history of the document, with the hash of each file', async () => {
    const issued = await world.issue()
    const response = await world.browser.call('listInvoiceEvents', { params: at(issued.id) })
    const [latest, first] = response.json<{ items: AuditEvent[] }>().items
    expect(first?.kind).toBe('draft.created')
    expect(latest).toMatchObject({
      kind: 'invoice.issued',
      personName: 'Claude Martin',
      data: { number: issued.number, files: { cii: issued.files[1]?.sha256 } },
    })
  })

  it('keeps at issue what company and customer were, whatever they become', async () => {
    const fresh = await aWorld(test.app)
    const issued = await fresh.issue()
    const params = { companyId: fresh.companyId, customerId: fresh.customerId }
    const customer = await fresh.browser.call('readCustomer', { params })
    const { version, customer: body } = customer.json<{ version: number; customer: object }>()
    await fresh.browser.call('changeCustomer', {
      params,
      body: { version, customer: { ...body, name: 'Nouveau nom' } as never },
    })
    const read = await fresh.browser.call('readInvoice', { params: at(issued.id, fresh) })
    expect(read.json<IssuedInvoice>().invoice.buyer.name).toBe('Librairie des Halles')
  })
})

describe('numbers', () => {
  it('PAINS 20: leave no gap and no double, however many are issued at once, some of them refused', async () => {
    const fresh = await aWorld(test.app)
    const good = []
    for (let made = 0; made < 24; made += 1) good.push(await fresh.draft())
    const bad = [await fresh.draft({ lines: [] }), await fresh.draft({ lines: [{}] })]
    const mixed = [...good.slice(0, 9), ...bad, ...good.slice(9)]
    const answers = await Promise.all(mixed.map((draft) => issueDraft(draft, fresh)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(24)
    expect(answers.filter(({ statusCode }) => statusCode === 422)).toHaveLength(2)
    const expected = good.map((_, index) => `F2026-${String(index + 1).padStart(4, '0')}`)
    expect((await numbersOf(fresh)).map(({ number }) => number)).toEqual(expected)
  })

  it('one draft asked many times at once is issued once', async () => {
    const fresh = await aWorld(test.app)
    const draft = await fresh.draft()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => issueDraft(draft, fresh)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409, 409,
    ])
    expect(await numbersOf(fresh)).toHaveLength(1)
  })

  it('one draft asked twice in one batch is issued once, and said to be', async () => {
    const fresh = await aWorld(test.app)
    const { id: invoiceId, version } = await fresh.draft()
    const asked = {
      invoiceId,
      version,
      personId: (await fresh.browser.call('readSession', {})).json<Session>().person.id,
    }
    const issuer = { ...test.dependencies, today: () => today }
    const outcomes = await issueInvoices(issuer, fresh.companyId, [asked, { ...asked }])
    expect(outcomes).toMatchObject([
      { ok: true, value: { number: 'F2026-0001' } },
      { ok: false, error: { code: 'invoice-already-issued', details: { number: 'F2026-0001' } } },
    ])
  })

  it('restart each year, apart for credit notes, and begin where the company had got to', async () => {
    const numbering = {
      invoices: { format: 'F{YYYY}-{NNN}', start: { year: 2026, number: 143 } },
      creditNotes: { format: 'AV{YY}/{NN}' },
    }
    const fresh = await aWorld(test.app, { numbering })
    const first = await fresh.issue()
    expect(first.number).toBe('F2026-143')
    const precedingDocuments = [{ number: first.number, issueDate: '2026-11-20' }]
    const note = await fresh.issue({ kind: 'credit-note', precedingDocuments })
    expect(note.number).toBe('AV26/01')
    expect(note.files[0]?.name).toBe('AV26-01.pdf')
    today = calendarDate('2027-01-02')
    expect((await fresh.issue()).number).toBe('F2027-001')
    today = calendarDate('2026-11-20')
  })

  it('409: the start of a year cannot move once that year has a number', async () => {
    const fresh = await aWorld(test.app)
    await fresh.issue()
    const params = { companyId: fresh.companyId }
    const { company, version } = (await fresh.browser.call('readCompany', { params })).json<{
      company: CompanyBody
      version: number
    }>()
    const invoices = { ...company.numbering.invoices, start: { year: 2026, number: 50 } }
    const changed = { ...company, numbering: { ...company.numbering, invoices } }
    const response = await fresh.browser.call('changeCompany', {
      params,
      body: { version, company: changed },
    })
    expect(codeOf(response)).toBe('numbering-started')
  })
})

describe('an issued document', () => {
  it.each(['invoices', 'invoice_files', 'events', 'corrections'])(
    'PAINS 14: no row of %s changes or goes away, even for the owner of the database',
    async (table) => {
      const first = await world.issue()
      const precedingDocuments = [
        { number: first.number, issueDate: first.issueDate, invoiceId: first.id },
      ]
      await world.issue({ kind: 'credit-note', precedingDocuments })
      const attempts = [
        `update ${table} set tenant_id = tenant_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]
      for (const sql of attempts) {
        const attempt = withClient(test.database.owner, (owner) => owner.query(sql))
        await expect(attempt).rejects.toThrow(/never change/)
      }
    },
  )

  it('nothing remains when the transaction fails after the files were written', async () => {
    const broken = await anApp({
      change: (plain) => ({
        issues: {
          issue: async (tenantId, issuing) => {
            const outbox = { enqueue: () => Promise.reject(new Error('the queue is down')) }
            const issuer = { ...plain, outbox }
            const [outcome] = await issueInvoices(issuer, tenantId, [issuing])
            if (outcome === undefined) throw new Error('no outcome')
            return outcome
          },
        },
      }),
    })
    const fresh = await aWorld(broken.app)
    const draft = await fresh.draft()
    const failed = await issueDraft(draft, fresh)
    expect(codeOf(failed)).toBe('internal')
    const read = await fresh.browser.call('readInvoice', { params: at(draft.id, fresh) })
    expect(read.json<Draft>().status).toBe('draft')
    const counters = await withClient(broken.database.owner, (owner) =>
      owner.query('select from number_counters'),
    )
    expect(counters.rowCount).toBe(0)
    await broken.close()
  })
})

describe('a credit note', () => {
  it('PAINS 11: starts from an issued invoice with its lines and its reference, and is tied to it', async () => {
    const invoice = await world.issue()
    const started = await world.browser.call('createCreditNote', { params: at(invoice.id) })
    const draft = started.json<Draft>()
    expect(draft.draft).toMatchObject({
      kind: 'credit-note',
      customerId: world.customerId,
      lines: [aDraftLine()],
      precedingDocuments: [
        { number: invoice.number, issueDate: '2026-11-20', kind: 'invoice', invoiceId: invoice.id },
      ],
    })
    const note = (await issueDraft(draft)).json<Issuance>()
    expect(note.number).toMatch(/^A2026-/)
    const read = await world.browser.call('readInvoice', { params: at(invoice.id) })
    expect(read.json<IssuedInvoice>().creditNotes).toContainEqual({
      id: note.id,
      number: note.number,
    })
    const ubl = await world.browser.call('readIssuedFile', {
      params: { ...at(note.id), format: 'ubl' },
    })
    expect(ubl.body).toContain('<CreditNote')
    expect(ubl.body).toContain(invoice.number)
  })

  it('409: is not made of a draft, nor of another credit note', async () => {
    const draft = await world.draft()
    const ofDraft = await world.browser.call('createCreditNote', { params: at(draft.id) })
    expect(codeOf(ofDraft)).toBe('invoice-not-issued')
    const file = await world.browser.call('readIssuedFile', {
      params: { ...at(draft.id), format: 'cii' },
    })
    expect(codeOf(file)).toBe('invoice-not-issued')
    const precedingDocuments = [{ number: 'F2026-0001', issueDate: '2026-11-20' }]
    const note = await world.issue({ kind: 'credit-note', precedingDocuments })
    const ofNote = await world.browser.call('createCreditNote', { params: at(note.id) })
    expect(codeOf(ofNote)).toBe('credit-note-of-credit-note')
  })
})
