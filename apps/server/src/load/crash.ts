// Kills the server outright in the middle of bursts of issues, again and again, and looks for what was lost, doubled or left
// half done: node crash.ts [times]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { aClient, draftFor, openAccount, type Account, type Client } from './client.ts'
import { examine, type Examination } from './examine.ts'
import { startServerProcess } from './server-process.ts'

const times = Number(process.argv[2] ?? '50')
const draftsABurst = 40
const delayMsAtMost = 1200

/**
 * Issues everything at once and kills the server a moment after so many answers; gives the numbers that it answered. What
 * was under way may have been issued or not, and nobody was told.
 */
async function burst(client: Client, { companyId }: Account, ids: readonly string[]) {
  const answered: string[] = []
  const killAfter = Math.floor(Math.random() * ids.length)
  let killed: Promise<void> | undefined
  const killSoon = async () => {
    await setTimeout(Math.random() * delayMsAtMost)
    await server.kill()
  }
  if (killAfter === 0) killed = killSoon()
  const outcomes = await Promise.allSettled(
    ids.map(async (invoiceId) => {
      const params = { companyId, invoiceId }
      const { status, body } = await client.call('issueInvoice', { params, body: { version: 1 } })
      if (status !== 201) throw new Error(`an issue answered ${status}`)
      answered.push(body.number)
      if (answered.length >= killAfter) killed ??= killSoon()
    }),
  )
  await (killed ?? killSoon())
  for (const one of outcomes) if (one.status === 'rejected') reasons.add(String(one.reason))
  return answered
}

async function draftsOf(client: Client, { companyId, customerId }: Account) {
  const ids: string[] = []
  for (let made = 0; made < draftsABurst; made += 1) {
    const body = { draft: draftFor(customerId) }
    ids.push((await client.call('createDraft', { params: { companyId }, body })).body.id)
  }
  return ids
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const dataFolder = await mkdtemp(join(tmpdir(), 'acquit-crash-'))
let server = await startServerProcess(dataFolder)
const client = aClient(() => server.address)
const account = await openAccount(client)
const reasons = new Set<string>()
const answered = new Set<string>()
const seen = new Set<string>()
const faults: string[] = []
let last: Examination | undefined

try {
  for (let time = 1; time <= times; time += 1) {
    const ids = await draftsOf(client, account)
    for (const number of await burst(client, account, ids)) answered.add(number)
    server = await startServerProcess(dataFolder)
    last = await examine(client, account, { answered, seen })
    faults.push(...last.faults)
    for (const fault of last.faults) say(fault)
    say(
      `${time}/${times}: ${last.issued} issued, ${answered.size} answered, ${faults.length} faults`,
    )
  }
} finally {
  await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
}

say(`What the requests cut short were told: ${[...reasons].join('; ')}`)
say(
  `${times} times killed: ${last?.issued ?? 0} documents issued, ${last?.events ?? 0} events, ` +
    `${faults.length === 0 ? 'no gap, no double, nothing lost or left half done' : `${faults.length} FAULTS`}`,
)
process.exitCode = faults.length === 0 ? 0 : 1
