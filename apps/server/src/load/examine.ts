import { createHash } from 'node:crypto'
import type { InvoiceSummary } from '@acquit/contract'
import type { Account, Client } from './client.ts'

export interface Memory {
  /** Numbers that the server said were issued. */
  readonly answered: ReadonlySet<string>
  /** Documents already examined: they never change. */
  readonly seen: Set<string>
}

export interface Examination {
  readonly issued: number
  readonly events: number
  readonly faults: readonly string[]
}

const formats = ['cii', 'factur-x', 'json', 'ubl'] as const

/** Reads back all that was issued: numbers without gap nor double, files intact, history unbroken. */
export async function examine(
  client: Client,
  account: Account,
  { answered, seen }: Memory,
): Promise<Examination> {
  const faults: string[] = []
  const issued = await allIssued(client, account)
  const numbers = issued.map(({ number }) => number ?? '').toSorted()
  for (const [index, number] of numbers.entries()) {
    const expected = `F${new Date().getFullYear()}-${String(index + 1).padStart(4, '0')}`
    if (number !== expected) faults.push(`gap or double: ${number} where ${expected} was due`)
  }
  const stored = new Set(numbers)
  for (const number of answered) if (!stored.has(number)) faults.push(`lost: ${number}`)
  for (const { id, number } of issued) {
    if (seen.has(id)) continue
    faults.push(...(await faultsOf(client, account, id)).map((fault) => `${number}: ${fault}`))
    seen.add(id)
  }
  const params = { companyId: account.companyId }
  const { body: chain } = await client.call('verifyEvents', { params })
  if (!chain.holds) faults.push(`the history is broken at ${chain.brokenAt}`)
  return { issued: issued.length, events: chain.events, faults }
}

async function allIssued(client: Client, { companyId }: Account): Promise<InvoiceSummary[]> {
  const found: InvoiceSummary[] = []
  let after: string | undefined
  do {
    const query = { status: 'issued' as const, limit: 200, ...(after !== undefined && { after }) }
    const { body } = await client.call('listInvoices', { params: { companyId }, query })
    found.push(...body.items)
    after = body.next
  } while (after !== undefined)
  return found
}

/** What is missing or damaged around one document. */
async function faultsOf(client: Client, { companyId }: Account, invoiceId: string) {
  const params = { companyId, invoiceId }
  const faults: string[] = []
  const { body: document } = await client.call('readInvoice', { params })
  if (document.status !== 'issued') return ['listed as issued, read as a draft']
  if (document.invoice.number !== document.number) faults.push('another number in its content')
  if (document.files.length !== formats.length) faults.push(`${document.files.length} files`)
  for (const { format, sha256 } of document.files) {
    const file = await client.call('readIssuedFile', { params: { ...params, format } })
    // JSON is parsed on the way: its stored text is the one that the server hashed again before it answered.
    if (file.status !== 200) faults.push(`${format} answers ${file.status}`)
    else if (Buffer.isBuffer(file.body) && hashOf(file.body) !== sha256)
      faults.push(`${format} damaged`)
  }
  const { body: events } = await client.call('listInvoiceEvents', { params })
  const issues = events.items.filter(({ kind }) => kind === 'invoice.issued')
  if (issues.length !== 1) faults.push(`${issues.length} events of its issue`)
  return faults
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
