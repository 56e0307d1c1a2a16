import type { TenantTx } from '../db/tenant.ts'
import { selectHead, selectLinks } from './queries.ts'
import { firstHash, hashOf } from './record-event.ts'

export interface ChainVerdict {
  readonly holds: boolean
  /** How many events were read. */
  readonly events: number
  /** The first place in the sequence where something was changed or taken away. */
  readonly brokenAt?: number
}

const linksAtOnce = 1000

/**
 * Reads the history of the tenant again, from its beginning to the last link there was at the start, and recomputes each
 * hash. What is added meanwhile is left for the next time.
 */
export async function verifyEvents(tx: TenantTx): Promise<ChainVerdict> {
  const head = (await selectHead(tx)) ?? { sequence: 0, hash: firstHash }
  let sequence = 0
  let hash: Buffer = firstHash
  while (sequence < head.sequence) {
    const links = await selectLinks(tx, {
      after: sequence,
      upTo: head.sequence,
      limit: linksAtOnce,
    })
    for (const link of links) {
      const expected = hashOf(hash, link.content)
      if (link.sequence !== sequence + 1 || !expected.equals(link.hash))
        return brokenAfter(sequence)
      hash = link.hash
      sequence = link.sequence
    }
    if (links.length === 0) return brokenAfter(sequence)
  }
  return head.hash.equals(hash) ? { holds: true, events: sequence } : brokenAfter(sequence)
}

const brokenAfter = (sequence: number): ChainVerdict => ({
  holds: false,
  events: sequence,
  brokenAt: sequence + 1,
})
