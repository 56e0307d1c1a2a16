import type { Session } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { aBrowser, codeOf, signedUp } from '../testing/browser.ts'

let test: TestApp
beforeAll(async () => {
  test = await anApp()
})
afterAll(() => test.close())

const password = 'trois petits chats gris'
const cookieNames = { access: 'acquit', refresh: 'acquit-refresh' } as const

describe('POST /api/accounts', () => {
  it('201: opens an account and signs in, with cookies that scripts cannot read', async () => {
    const browser = aBrowser(test.app)
    const response = await browser.call('signUp', {
      body: { email: 'a@exemple.fr', password, name: 'Alix' },
    })
    expect(response.statusCode).toBe(201)
    expect(response.json<Session>().person).toMatchObject({ email: 'a@exemple.fr', name: 'Alix' })
    expect(response.cookies).toEqual([
      expect.objectContaining({ name: 'acquit', httpOnly: true, sameSite: 'Lax', path: '/' }),
      expect.objectContaining({
        name: 'acquit-refresh',
        httpOnly: true,
        sameSite: 'Lax',
        path: '/api/session',
      }),
    ])
    expect(response.cookies[0]?.maxAge).toBeLessThanOrEqual(15 * 60)
  })

  it('409: one account an address, however it is cased', async () => {
    const body = { email: 'B@Exemple.fr', password, name: 'Bo' }
    await aBrowser(test.app).call('signUp', { body })
    const again = await aBrowser(test.app).call('signUp', {
      body: { ...body, email: 'b@exemple.FR' },
    })
    expect(codeOf(again)).toBe('email-taken')
  })

  it.each([
    'court',
    'motdepasse2026!',
    'P@ssw0rd20266',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'azertyuiopqsdf',
    'dominique-1234',
  ])('422: refuses %s, which is guessed at once', async (weak) => {
    const body = { email: 'c@exemple.fr', password: weak, name: 'Dominique' }
    const response = await aBrowser(test.app).call('signUp', { body })
    expect(codeOf(response)).toBe('weak-password')
  })

  it('400: says which field is wrong, without repeating its value', async () => {
    const response = await aBrowser(test.app).call('signUp', {
      body: { email: 'not an address', password, name: 'Dom' },
    })
    expect(codeOf(response)).toBe('bad-request')
    expect(response.body).toContain('email')
    expect(response.body).not.toContain('not an address')
  })

  it('403: refuses a form of another site', async () => {
    const body = { email: 'd@exemple.fr', password, name: 'Dom' }
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
    ]) {
      const response = await aBrowser(test.app).call('signUp', { body, headers })
      expect(codeOf(response)).toBe('cross-site-request')
    }
  })
})

describe('POST /api/session', () => {
  it('201: signs in, and 401: says the same of a wrong password and of an unknown account', async () => {
    const known = aBrowser(test.app)
    await signedUp(known, 'e@exemple.fr')
    const right = { email: 'E@exemple.fr', password }
    expect((await aBrowser(test.app).call('signIn', { body: right })).statusCode).toBe(201)
    const wrong = await known.call('signIn', {
      body: { ...right, password: 'pas celui-là du tout' },
    })
    const unknown = await known.call('signIn', { body: { ...right, email: 'nobody@exemple.fr' } })
    expect(codeOf(wrong)).toBe('wrong-credentials')
    expect(unknown.json()).toEqual(wrong.json())
  })
})

describe('GET /api/session', () => {
  it('200: who is signed in; 401 without a cookie, or with one that was changed', async () => {
    const browser = aBrowser(test.app)
    expect(codeOf(await browser.call('readSession', {}))).toBe('not-signed-in')
    const { csrfToken } = await signedUp(browser, 'f@exemple.fr')
    const session = await browser.call('readSession', {})
    expect(session.json<Session>()).toMatchObject({ csrfToken, companies: [] })
    const token = browser.cookies.get(cookieNames.access) ?? ''
    browser.cookies.set(cookieNames.access, `${token.slice(0, -2)}xx`)
    expect(codeOf(await browser.call('readSession', {}))).toBe('not-signed-in')
  })
})

describe('POST /api/session/renewal', () => {
  /** As if the token had been spent long before the time two tabs may need. */
  const ageSpentTokens = () =>
    test.database.pool.query(`update refresh_tokens set spent_at = spent_at - interval '1 minute'`)

  it('201: gives another refresh token each time, that works in turn', async () => {
    const browser = aBrowser(test.app)
    await signedUp(browser, 'g@exemple.fr')
    const seen = new Set([browser.cookies.get(cookieNames.refresh)])
    for (const _ of [1, 2, 3]) {
      expect((await browser.call('renewSession', {})).statusCode).toBe(201)
      seen.add(browser.cookies.get(cookieNames.refresh))
    }
    expect(seen.size).toBe(4)
  })

  it('401: a spent token ends the whole family, access cookies included, and leaves a trace', async () => {
    const victim = aBrowser(test.app)
    const { person } = await signedUp(victim, 'h@exemple.fr')
    const stolen = victim.cookies.get(cookieNames.refresh) ?? ''
    await victim.call('renewSession', {})
    await ageSpentTokens()

    const thief = aBrowser(test.app)
    thief.cookies.set(cookieNames.refresh, stolen)
    expect(codeOf(await thief.call('renewSession', {}))).toBe('session-reused')
    expect(codeOf(await victim.call('renewSession', {}))).toBe('session-ended')
    expect(codeOf(await victim.call('readSession', {}))).toBe('not-signed-in')
    const events = await test.database.pool.query(
      'select kind from account_events where person_id = $1 order by id',
      [person.id],
    )
    expect(events.rows.map(({ kind }) => kind)).toEqual(['signed-up', 'session-reused'])
  })

  it('201: lets a second tab through at the same moment, without a refresh token of its own', async () => {
    const tab = aBrowser(test.app)
    await signedUp(tab, 'i@exemple.fr')
    const other = aBrowser(test.app)
    other.cookies.set(cookieNames.refresh, tab.cookies.get(cookieNames.refresh) ?? '')
    await tab.call('renewSession', {})
    const second = await other.call('renewSession', {})
    expect(second.statusCode).toBe(201)
    expect(second.cookies.map(({ name }) => name)).toEqual([cookieNames.access])
    expect((await tab.call('renewSession', {})).statusCode).toBe(201)
  })

  it('401: an unknown, an expired or no token', async () => {
    const browser = aBrowser(test.app)
    expect(codeOf(await browser.call('renewSession', {}))).toBe('session-ended')
    browser.cookies.set(cookieNames.refresh, 'made-up')
    expect(codeOf(await browser.call('renewSession', {}))).toBe('session-ended')
    const late = aBrowser(test.app)
    const { person } = await signedUp(late, 'j@exemple.fr')
    const client = test.database.owner
    const { withClient } = await import('../db/connection.ts')
    await withClient(client, (owner) =>
      owner.query(
        `update refresh_tokens set expires_at = now() from sessions
         where sessions.id = session_id and person_id = $1`,
        [person.id],
      ),
    )
    expect(codeOf(await late.call('renewSession', {}))).toBe('session-ended')
  })

  it('keeps no token that works in the database', async () => {
    const browser = aBrowser(test.app)
    await signedUp(browser, 'k@exemple.fr')
    const token = browser.cookies.get(cookieNames.refresh) ?? ''
    const { rows } = await test.database.pool.query<{ found: boolean }>(
      `select bool_or(encode(hash, 'escape') like '%' || $1 || '%') as found from refresh_tokens`,
      [token],
    )
    expect(rows[0]?.found).toBe(false)
  })
})

describe('DELETE /api/session', () => {
  it('204: ends the session at once, cookies kept aside included', async () => {
    const browser = aBrowser(test.app)
    await signedUp(browser, 'l@exemple.fr')
    const kept = new Map(browser.cookies)
    expect((await browser.call('signOut', {})).statusCode).toBe(204)
    expect(browser.cookies.size).toBe(0)
    const again = aBrowser(test.app)
    for (const [name, value] of kept) again.cookies.set(name, value)
    expect(codeOf(await again.call('readSession', {}))).toBe('not-signed-in')
    expect(codeOf(await again.call('renewSession', {}))).toBe('session-ended')
  })

  it('204: without a session too', async () => {
    expect((await aBrowser(test.app).call('signOut', {})).statusCode).toBe(204)
  })
})

describe('under TLS', () => {
  it('binds the cookies to this host by their names', async () => {
    const secure = await anApp({ publicUrl: new URL('https://factures.exemple.fr') })
    const response = await aBrowser(secure.app).call('signUp', {
      body: { email: 'm@exemple.fr', password, name: 'Mo' },
      headers: { origin: 'https://factures.exemple.fr' },
    })
    expect(response.cookies).toEqual([
      expect.objectContaining({ name: '__Host-acquit', secure: true, path: '/' }),
      expect.objectContaining({ name: '__Secure-acquit-refresh', secure: true }),
    ])
    await secure.close()
  })
})

describe('limits', () => {
  it('429: a password cannot be guessed by trying', async () => {
    const limited = await anApp({ limits: { signInPerAccount: { attempts: 3, seconds: 60 } } })
    const browser = aBrowser(limited.app)
    await signedUp(browser, 'n@exemple.fr')
    const guess = { email: 'n@exemple.fr', password: 'une idée quelconque' }
    const codes = []
    for (const _ of [1, 2, 3, 4]) codes.push(codeOf(await browser.call('signIn', { body: guess })))
    expect(codes.slice(0, 3)).toEqual(Array(3).fill('wrong-credentials'))
    expect(codes[3]).toBe('too-many-requests')
    const right = await browser.call('signIn', { body: { ...guess, password } })
    expect(codeOf(right)).toBe('too-many-requests')
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
    await limited.close()
  })
})
