import type { Issuance } from '@acquit/contract'
import { fail, type Result } from '@acquit/einvoice'
import { refusal, type Refusal } from '../http/refusal.ts'
import { issueInvoices, type Issuer } from './issue-invoices.ts'
import type { IssueRefusal, Issuing } from './number-draft.ts'

export type Issued = Result<Issuance, IssueRefusal | Refusal<'busy'>>

/**
 * Issues documents of a company in batches. Numbers are printed, so the counter stays locked while pages are set: were each
 * document to take its own transaction, a company would wait for one page, one commit and one disk after the other. Those
 * that arrive while a batch is at work form the next one, whose pages are set side by side and which commits once.
 */
export interface IssueQueue {
  issue(tenantId: string, issuing: Issuing): Promise<Issued>
}

const batchAtMost = 16
const waitingAtMost = 1000
/** A batch holds a connection to the database while pages are set: others must be left for everybody else. */
const companiesAtOnce = 6

interface Waiting {
  readonly issuing: Issuing
  readonly resolve: (issued: Issued) => void
  readonly reject: (error: unknown) => void
}

export function issueQueue(issuer: Issuer): IssueQueue {
  const lines = new Map<string, Waiting[]>()
  const inTurn = limiter(companiesAtOnce)

  /** Works until the line of the tenant is empty. */
  async function work(tenantId: string, line: Waiting[]): Promise<void> {
    while (line.length > 0) {
      await inTurn(() => issueBatch(tenantId, line.splice(0, batchAtMost)))
    }
    lines.delete(tenantId)
  }

  async function issueBatch(tenantId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await issueInvoices(
        issuer,
        tenantId,
        batch.map(({ issuing }) => issuing),
      )
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index]
        if (outcome === undefined) reject(new Error('a document of a batch has no outcome'))
        else resolve(outcome)
      }
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error)
      // One document may have broken the worker: the others must not pay for it.
      else for (const one of batch) await issueBatch(tenantId, [one])
    }
  }

  return {
    issue: (tenantId, issuing) =>
      new Promise((resolve, reject) => {
        const line = lines.get(tenantId)
        if (line !== undefined && line.length >= waitingAtMost) {
          resolve(fail(refusal('busy')))
          return
        }
        const waiting = { issuing, resolve, reject }
        if (line !== undefined) {
          line.push(waiting)
          return
        }
        const started = [waiting]
        lines.set(tenantId, started)
        void work(tenantId, started)
      }),
  }
}

/** Runs so many things at once; the others wait, first come first served. */
function limiter(atOnce: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
