import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problemKinds, routes, type Route } from '@acquit/contract'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { aBrowser, codeOf, signedUp } from '../testing/browser.ts'
import { aCustomerBody, aWorld } from '../testing/world.ts'
import { guard } from './gate.ts'

let test: TestApp
let siteFolder: string
beforeAll(async () => {
  siteFolder = await mkdtemp(join(tmpdir(), 'acquit-site-'))
  await mkdir(join(siteFolder, 'assets'))
  await writeFile(join(siteFolder, 'index.html'), '<!doctype html><title>Acquit</title>')
  await writeFile(join(siteFolder, 'assets', 'main-a1b2c3.js'), 'export {}')
  test = await anApp({ siteFolder })
})
afterAll(async () => {
  await test.close()
  await rm(siteFolder, { recursive: true })
})

describe('every route', () => {
  it('names its permission, else the server does not start', () => {
    const app = Fastify()
    guard(app, { ...test.dependencies, publicUrl: undefined })
    expect(() => app.get('/api/open', () => 'nothing')).toThrow(/names no permission/)
  })

  it.each(Object.entries<Route>(routes).filter(([, { permission }]) => permission !== 'public'))(
    '%s: 401 without a session',
    async (name, route) => {
      const params = Object.fromEntries(
        Object.keys(route.params?.properties ?? {}).map((key) => [
          key,
          '01990000-0000-7000-8000-000000000000',
        ]),
      )
      const response = await aBrowser(test.app).call(name as never, { params } as never)
      expect(codeOf(response)).toBe('not-signed-in')
    },
  )

  it.each(Object.entries<Route>(routes).filter(([, { method }]) => method !== 'GET'))(
    '%s: 403 from another site, whatever else is right',
    async (name, route) => {
      const { browser, companyId } = await aWorld(test.app)
      const params = Object.fromEntries(
        Object.keys(route.params?.properties ?? {}).map((key) => [key, companyId]),
      )
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const response = await browser.call(name as never, { params, headers } as never)
      expect(codeOf(response)).toBe('cross-site-request')
    },
  )
})

describe('an answer', () => {
  it('allows no inline script nor style, no frame around it, and no guess of its type', async () => {
    const { headers } = await test.app.inject('/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('under TLS, tells browsers to come back under TLS only', async () => {
    const secure = await anApp({ publicUrl: new URL('https://factures.exemple.fr') })
    const { headers } = await secure.app.inject('/api/health')
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000; includeSubDomains/)
    await secure.close()
  })

  it('of the API, is kept by nobody', async () => {
    expect((await test.app.inject('/api/session')).headers['cache-control']).toBe('no-store')
  })
})

describe('the site', () => {
  it('keeps hashed files for ever, asks for the page each time, and knows its own addresses', async () => {
    const asset = await test.app.inject('/assets/main-a1b2c3.js')
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const url of ['/', '/invoices/123', '/index.html']) {
      const page = await test.app.inject(url)
      expect(page.body).toContain('<title>Acquit</title>')
      expect(page.headers['cache-control']).toBe('no-cache')
    }
  })

  it.each(['/api/nothing', '/assets/gone.js', '/assets/..%2f..%2fapp.ts'])(
    '404: %s',
    async (url) => {
      const response = await test.app.inject(url)
      expect(codeOf(response)).toBe('not-found')
    },
  )
})

describe('errors', () => {
  it('RFC 9457: a problem has its code and both languages, and nothing of the inside', async () => {
    const broken = await anApp({
      change: () => ({ today: () => raise('select secret from table') }),
    })
    const browser = aBrowser(broken.app)
    await signedUp(browser, 'x@exemple.fr')
    const response = await browser.call('createCompany', { body: {} as never })
    expect(codeOf(response)).toBe('bad-request')
    const failed = await broken.app.inject({ url: '/api/session', headers: { cookie: 'acquit=%' } })
    expect(failed.statusCode).toBe(401)
    await broken.close()
    for (const { status, text } of Object.values(problemKinds)) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(text.fr).not.toBe(text.en)
    }
  })

  it('500: a fault of ours says nothing of itself', async () => {
    const broken = await anApp({ change: () => ({ today: () => raise('a secret of ours') }) })
    const { browser } = await aPerson(broken)
    const { aCompanyBody } = await import('../testing/world.ts')
    const response = await browser.call('createCompany', { body: aCompanyBody() })
    expect(codeOf(response)).toBe('internal')
    expect(response.body).not.toContain('a secret of ours')
    expect(broken.logged()).not.toContain('a secret of ours')
    expect(broken.logged()).toContain('a request failed')
    await broken.close()
  })

  it('400: a body that is no JSON, 413: one that is too large', async () => {
    const { browser, companyId } = await aWorld(test.app)
    const url = `/api/companies/${companyId}/customers`
    const send = (payload: string) =>
      test.app.inject({
        method: 'POST',
        url,
        payload,
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': browser.csrfToken,
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      })
    expect(codeOf(await send('{'))).toBe('bad-request')
    for (const text of ['\\u0000', '\\ud800']) {
      const body = JSON.stringify(aCustomerBody({ name: 'NAME' })).replace('NAME', text)
      expect(codeOf(await send(body))).toBe('bad-request')
    }
    expect((await send(JSON.stringify(aCustomerBody({ name: '\\u0000 😀' })))).statusCode).toBe(201)
    const found = await browser.call('listCustomers', {
      params: { companyId },
      query: { q: 'a\0b' },
    })
    expect(found.statusCode).toBe(200)
    expect(codeOf(await send(`"${'x'.repeat(3 * 1024 * 1024)}"`))).toBe('too-large')
  })
})

const raise = (message: string): never => {
  throw new Error(message)
}

async function aPerson({ app }: TestApp) {
  const browser = aBrowser(app)
  await signedUp(browser, 'someone@exemple.fr')
  return { browser }
}

describe('PAINS 23: the log', () => {
  it('holds no personal data, no secret and no content, whatever goes through the routes', async () => {
    const world = await aWorld(test.app)
    const { browser, companyId, email, customerId } = world
    const params = { companyId }
    const body = aCustomerBody({
      name: 'Nadia Confidentielle',
      contact: { email: 'nadia@secret.example' },
    })
    await browser.call('createCustomer', { params, body })
    await browser.call('listCustomers', { params, query: { q: 'Confidentielle' } })
    await browser.call('readCustomer', { params: { ...params, customerId } })
    await browser.call('createCustomer', { params, body: { ...body, siren: 'Confidentielle' } })
    await browser.call('signIn', { body: { email, password: 'un mot de passe faux' } })
    await test.app.inject(`/api/nadia@secret.example?token=Confidentielle`)
    await world.issue()
    const log = test.logged()
    expect(log).toContain(companyId)
    const secrets = [
      'Confidentielle',
      'nadia',
      email,
      'mot de passe',
      'trois petits chats',
      'Atelier',
      '732829320',
    ]
    for (const secret of [...secrets, ...browser.cookies.values(), browser.csrfToken]) {
      expect(log).not.toContain(secret)
    }
  })
})
