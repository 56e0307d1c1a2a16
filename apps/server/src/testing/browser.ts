import { routes, type Call, type Route, type RouteName, type Session } from '@acquit/contract'
import { addressOf } from '@acquit/contract'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { Compile } from 'typebox/compile'
import { expect } from 'vitest'
import { Problem, problemKinds } from '@acquit/contract'

type Routes = typeof routes

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>
  /** For the routes that take a file. */
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

/** What a test sends with: cookies are kept, the token goes along, and every answer is compared with the contract. */
export interface Browser {
  csrfToken: string
  readonly cookies: Map<string, string>
  call<Name extends RouteName>(
    name: Name,
    call: Call<Routes[Name]> & Sending,
  ): Promise<LightMyRequestResponse>
}

const origin = 'http://localhost:80'

export function aBrowser(app: FastifyInstance): Browser {
  const browser: Browser = {
    csrfToken: '',
    cookies: new Map(),
    async call(name, { params, query, body, headers, file }) {
      const route: Route = routes[name]
      const form = file === undefined ? undefined : formOf(file)
      const response = await app.inject({
        method: route.method,
        url: addressOf(route, params ?? {}, query ?? {}),
        headers: {
          origin,
          'sec-fetch-site': 'same-origin',
          'x-csrf-token': browser.csrfToken,
          cookie: [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          ...form?.headers,
          ...headers,
        },
        ...(form !== undefined && { payload: form.payload }),
        ...(body !== undefined && { payload: body as object }),
      })
      keepCookies(browser, response)
      compareWithContract(route, response)
      return response
    },
  }
  return browser
}

function keepCookies(browser: Browser, response: LightMyRequestResponse): void {
  for (const { name, value, maxAge } of response.cookies) {
    if (maxAge === 0 || value === '') browser.cookies.delete(name)
    else browser.cookies.set(name, value)
  }
}

/** An answer that the contract does not declare, or not in this shape, fails the test. */
function compareWithContract(route: Route, response: LightMyRequestResponse): void {
  const { statusCode } = response
  if (statusCode >= 400) {
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    const problem: unknown = response.json()
    expect([...Compile(Problem).Errors(problem)]).toEqual([])
    expect(statusCode).toBe(problemKinds[(problem as Problem).code].status)
    return
  }
  const schema = route.response[statusCode]
  if (schema === undefined) throw new Error(`${route.path} answered an undeclared ${statusCode}`)
  if (statusCode === 204) expect(response.body).toBe('')
  else if (route.file === undefined) {
    expect([...Compile(schema).Errors(response.json())]).toEqual([])
  }
}

const boundary = 'acquit-test-boundary'

function formOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

export const codeOf = (response: LightMyRequestResponse): string => response.json<Problem>().code

/** Opens an account and keeps its session. */
export async function signedUp(browser: Browser, email: string, name = 'Claude Martin') {
  const password = 'trois petits chats gris'
  const response = await browser.call('signUp', { body: { email, password, name } })
  expect(response.statusCode).toBe(201)
  const session = response.json<Session>()
  browser.csrfToken = session.csrfToken
  return { ...session, email, password }
}
