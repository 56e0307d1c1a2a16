import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { addressOf, routes, type Answer, type Call, type RouteName } from '@acquit/contract'

type Routes = typeof routes

/** A person signed in to a server of its own, as a program would be. */
export interface Client {
  readonly call: <Name extends RouteName>(
    name: Name,
    call: Call<Routes[Name]>,
  ) => Promise<Answer<Routes[Name]>>
}

export interface Started {
  readonly client: () => Client
  readonly stop: () => Promise<void>
}

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))

/** Starts the real server on a free port, with a database and files of its own in a temporary folder. */
export async function startServer(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-bench-'))
  const port = await freePort()
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ACQUIT_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await firstLine(child.stdout)
  child.stdout.resume()
  return {
    client: () => newClient(`http://127.0.0.1:${port}`),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'close')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<void> {
  for await (const line of createInterface({ input: stream })) {
    if (line.includes('http')) return
  }
  throw new Error('the server ended before it was ready')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function newClient(origin: string): Client {
  const cookies = new Map<string, string>()
  let csrfToken = ''
  return {
    async call(name, { params, query, body }) {
      const route = routes[name]
      const response = await fetch(origin + addressOf(route, params ?? {}, query ?? {}), {
        method: route.method,
        headers: {
          origin,
          'sec-fetch-site': 'same-origin',
          'x-csrf-token': csrfToken,
          cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      }
      const answer: unknown = response.status === 204 ? null : await response.json()
      if (!response.ok) throw new Error(`${route.path}: ${JSON.stringify(answer)}`)
      if (typeof answer === 'object' && answer !== null && 'csrfToken' in answer) {
        csrfToken = String(answer.csrfToken)
      }
      // The contract says what the route answers, and the server's tests hold it to that.
      return answer as Answer<Routes[typeof name]>
    },
  }
}
