import type { AuditEvent, Company, Session } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../db/connection.ts'
import { anApp, type TestApp } from '../testing/app.ts'
import { aBrowser, codeOf, signedUp } from '../testing/browser.ts'
import { aCompanyBody, aWorld, type World } from '../testing/world.ts'

let test: TestApp
let world: World
beforeAll(async () => {
  test = await anApp()
  world = await aWorld(test.app)
})
afterAll(() => test.close())

const here = () => ({ companyId: world.companyId })
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

/** The same role for everybody but the owner, so that permissions can be tried. */
const becomeReader = (companyId: string) =>
  withClient(test.database.owner, (owner) =>
    owner.query(`update memberships set role = 'reader' where tenant_id = $1`, [companyId]),
  )

describe('POST /api/companies', () => {
  it('201: opens a space, owned by whoever opens it', async () => {
    const session = await world.browser.call('readSession', {})
    expect(session.json<Session>().companies).toEqual([
      expect.objectContaining({ companyId: world.companyId, role: 'owner' }),
    ])
  })

  it('401 without a session, 403 without the token of the session', async () => {
    const body = aCompanyBody()
    const stranger = aBrowser(test.app)
    expect(codeOf(await stranger.call('createCompany', { body }))).toBe('not-signed-in')
    const headers = { 'x-csrf-token': 'forged' }
    const forged = await world.browser.call('createCompany', { body, headers })
    expect(codeOf(forged)).toBe('cross-site-request')
  })

  it.each([
    ['siren', { siren: '732829321' }],
    ['siret', { siret: '73282932000075' }],
    ['siret', { siret: '55210055400013' }],
    ['iban', { iban: 'FR7630006000011234567890188' }],
    ['numbering.invoices.format', { numbering: formats('F-{NNNN}', 'A{YYYY}-{NNNN}') }],
    ['numbering.creditNotes.format', { numbering: formats('F{YYYY}-{NNNN}', 'F{YYYY}-{NNNN}') }],
    ['accentColour', { accentColour: '#ffee88' }],
  ])('422: names %s when its value is impossible', async (field, changes) => {
    const response = await world.browser.call('createCompany', { body: aCompanyBody(changes) })
    expect(codeOf(response)).toBe('invalid-company')
    const { details } = response.json<{ details: { issues: { field: string }[] } }>()
    expect(details.issues.map((issue) => issue.field)).toContain(field)
  })

  it('422: refuses numbers that the public portal would not take', async () => {
    const numbering = formats('FACTURE-LONGUE-{YYYY}-{NNNN}', 'A{YYYY}-{NNNN}')
    const response = await world.browser.call('createCompany', {
      body: aCompanyBody({ numbering }),
    })
    expect(codeOf(response)).toBe('number-too-long')
  })
})

function formats(invoices: string, creditNotes: string) {
  return { invoices: { format: invoices }, creditNotes: { format: creditNotes } }
}

describe('GET /api/companies', () => {
  it('200: page by page', async () => {
    const browser = aBrowser(test.app)
    await signedUp(browser, 'pages@exemple.fr')
    for (const name of ['A', 'B', 'C']) {
      await browser.call('createCompany', { body: aCompanyBody({ name }) })
    }
    const first = await browser.call('listCompanies', { query: { limit: 2 } })
    const { items, next } = first.json<{ items: { companyName: string }[]; next: string }>()
    const second = await browser.call('listCompanies', { query: { limit: 2, after: next } })
    const rest = second.json<{ items: { companyName: string }[]; next?: string }>()
    const names = [...items, ...rest.items].map(({ companyName }) => companyName)
    expect(names.toSorted()).toEqual(['A', 'B', 'C'])
    expect(rest.next).toBeUndefined()
  })

  it('401 without a session', async () => {
    expect(codeOf(await aBrowser(test.app).call('listCompanies', {}))).toBe('not-signed-in')
  })
})

describe('GET /api/companies/:companyId', () => {
  it('200: the profile, and the numbers that the series would give', async () => {
    const response = await world.browser.call('readCompany', { params: here() })
    expect(response.json<Company>()).toMatchObject({
      company: aCompanyBody(),
      hasLogo: false,
      nextNumbers: { invoices: 'F2026-0001', creditNotes: 'A2026-0001' },
    })
  })

  it('404: another company is no different from one that does not exist', async () => {
    const other = await aWorld(test.app)
    const theirs = await other.browser.call('readCompany', { params: here() })
    const nobodys = await other.browser.call('readCompany', {
      params: { companyId: '01990000-0000-7000-8000-00000000dead' },
    })
    expect(codeOf(theirs)).toBe('not-found')
    expect(theirs.json()).toEqual(nobodys.json())
    const malformed = await other.browser.call('readCompany', { params: { companyId: 'x' } })
    expect(malformed.json()).toEqual(nobodys.json())
  })
})

describe('PUT /api/companies/:companyId', () => {
  it('200: changes the profile and counts the change; 409 for who saw an older one', async () => {
    const { browser, companyId } = await aWorld(test.app)
    const params = { companyId }
    const company = aCompanyBody({ name: 'Autre nom' })
    const changed = await browser.call('changeCompany', { params, body: { version: 1, company } })
    expect(changed.json<Company>()).toMatchObject({ version: 2, company: { name: 'Autre nom' } })
    const late = await browser.call('changeCompany', { params, body: { version: 1, company } })
    expect(codeOf(late)).toBe('version-conflict')
  })

  it('422: the same checks as at the creation', async () => {
    const body = { version: 1, company: aCompanyBody({ siren: '000000001' }) }
    const response = await world.browser.call('changeCompany', { params: here(), body })
    expect(codeOf(response)).toBe('invalid-company')
  })

  it('403: a reader may look, and change nothing', async () => {
    const { browser, companyId } = await aWorld(test.app)
    await becomeReader(companyId)
    const params = { companyId }
    expect((await browser.call('readCompany', { params })).statusCode).toBe(200)
    const body = { version: 1, company: aCompanyBody() }
    expect(codeOf(await browser.call('changeCompany', { params, body }))).toBe('not-allowed')
  })
})

describe('the logo', () => {
  it('204 then 200: kept as given, its type told by its bytes', async () => {
    const { browser, companyId } = await aWorld(test.app)
    const params = { companyId }
    expect(codeOf(await browser.call('readLogo', { params }))).toBe('not-found')
    const file = { name: 'logo.jpg', bytes: png }
    expect((await browser.call('replaceLogo', { params, file })).statusCode).toBe(204)
    const logo = await browser.call('readLogo', { params })
    expect(logo.rawPayload).toEqual(png)
    expect(logo.headers['content-type']).toBe('image/png')
    expect((await browser.call('removeLogo', { params })).statusCode).toBe(204)
    expect(codeOf(await browser.call('readLogo', { params }))).toBe('not-found')
  })

  it('415 for what is no picture, 413 for what is too large, 400 without a file', async () => {
    const params = here()
    const svg = { name: 'logo.png', bytes: Buffer.from('<svg onload="alert(1)"/>') }
    expect(codeOf(await world.browser.call('replaceLogo', { params, file: svg }))).toBe(
      'unsupported-file',
    )
    const large = { name: 'logo.png', bytes: Buffer.concat([png, Buffer.alloc(1024 * 1024)]) }
    expect(codeOf(await world.browser.call('replaceLogo', { params, file: large }))).toBe(
      'too-large',
    )
    expect(codeOf(await world.browser.call('replaceLogo', { params }))).toBe('bad-request')
  })
})

describe('the history', () => {
  it('200: says who did what, latest first, each event bound to the one before', async () => {
    const { browser, companyId } = await aWorld(test.app)
    const params = { companyId }
    const company = aCompanyBody({ name: 'Après' })
    await browser.call('changeCompany', { params, body: { version: 1, company } })
    const { items } = (await browser.call('listCompanyEvents', { params })).json<{
      items: AuditEvent[]
    }>()
    expect(items.map(({ kind, sequence }) => [sequence, kind])).toEqual([
      [2, 'company.changed'],
      [1, 'company.created'],
    ])
    expect(items[0]).toMatchObject({ previousHash: items[1]?.hash, data: { changed: ['name'] } })
    expect(items[0]?.personName).toBe('Claude Martin')
  })

  it('200: holds, until somebody with every right on the database touches it', async () => {
    const { browser, companyId } = await aWorld(test.app)
    const params = { companyId }
    const verify = async () => (await browser.call('verifyEvents', { params })).json()
    expect(await verify()).toEqual({ holds: true, events: 1 })
    await withClient(test.database.owner, async (owner) => {
      await owner.query('alter table events disable trigger immutable')
      await owner.query('alter table events drop constraint hash_covers_content_and_past')
      await owner.query(`update events set content = replace(content, 'created', 'changed')
        where tenant_id = '${companyId}'`)
      await owner.query('alter table events enable trigger immutable')
    })
    expect(await verify()).toEqual({ holds: false, events: 0, brokenAt: 1 })
  })
})
