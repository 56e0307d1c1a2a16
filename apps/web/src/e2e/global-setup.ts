import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from './chromium.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const startSeconds = 90

/** Starts the real server once for all browser tests, on an empty folder and a free port. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  project.provide('address', '')
  if (chromiumPath === undefined) return undefined
  if (!existsSync(join(root, 'apps/web/dist/index.html'))) {
    throw new Error('The application is not built: run `npm run build:web` first.')
  }
  const data = mkdtempSync(join(tmpdir(), 'acquit-e2e-'))
  const port = await freePort()
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ACQUIT_DATA: data, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  server.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  await answering(address, server, () => complaints)
  project.provide('address', address)
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address that says which.
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function answering(address: string, server: ChildProcess, complaints: () => string) {
  const deadline = Date.now() + startSeconds * 1_000
  while (Date.now() < deadline) {
    if (server.exitCode !== null) break
    // oxlint-disable-next-line eslint/no-await-in-loop -- asked again until it answers
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok === true) return
    // oxlint-disable-next-line eslint/no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  server.kill('SIGKILL')
  throw new Error(`The server did not start. ${complaints()}`)
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server answers; empty when there is no browser to test with. */
    address: string
  }
}
