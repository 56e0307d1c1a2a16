// Measures how many documents a second are issued through the HTTP API, every file on the disk: node issue-rate.ts [count]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aClient, draftFor, openAccount } from './client.ts'
import { startServerProcess } from './server-process.ts'

const count = Number(process.argv[2] ?? '500')
const atOnce = Number(process.argv[3] ?? '32')

const dataFolder = await mkdtemp(join(tmpdir(), 'acquit-rate-'))
const server = await startServerProcess(dataFolder)
const client = aClient(() => server.address)
const { companyId, customerId } = await openAccount(client)

const ids: string[] = []
for (let made = 0; made < count; made += 1) {
  const params = { companyId }
  const draft = await client.call('createDraft', { params, body: { draft: draftFor(customerId) } })
  ids.push(draft.body.id)
}

const latencies: number[] = []
let next = 0
async function issueInTurn(): Promise<void> {
  for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
    const began = performance.now()
    const params = { companyId, invoiceId: id }
    const { status } = await client.call('issueInvoice', { params, body: { version: 1 } })
    if (status !== 201) throw new Error(`an issue answered ${status}`)
    latencies.push(performance.now() - began)
  }
}
const began = performance.now()
await Promise.all(Array.from({ length: atOnce }, issueInTurn))
const seconds = (performance.now() - began) / 1000

latencies.sort((left, right) => left - right)
const quantile = (part: number) => Math.round(latencies[Math.floor(latencies.length * part)] ?? 0)
process.stdout.write(
  `${JSON.stringify({
    bench: 'issue over HTTP, files durable',
    size: count,
    at_once: atOnce,
    per_second: Math.round((count / seconds) * 10) / 10,
    median_ms: quantile(0.5),
    p95_ms: quantile(0.95),
  })}\n`,
)
await server.stop()
await rm(dataFolder, { recursive: true, force: true })
