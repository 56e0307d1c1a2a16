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

/** Reads the whole history of the tenant again and recomputes each hash, down to the last link. */
export async function verifyEvents(tx: TenantTx): Promise<ChainVerdict> {
  let hash: Buffer = firstHash
  let sequence = 0
  for (;;) {
    const links = await selectLinks(tx, sequence, linksAtOnce)
    if (links.length === 0) break
    for (const link of links) {
      const expected = hashOf(hash, link.content)
      if (link.sequence !== sequence + 1 || !expected.equals(link.hash)) {
        return { holds: false, events: sequence, brokenAt: sequence + 1 }
      }
      hash = link.hash
      sequence = link.sequence
    }
  }
  const head = await selectHead(tx)
  const atHead = (head?.sequence ?? 0) === sequence && (head?.hash ?? firstHash).equals(hash)
  return { holds: atHead, events: sequence, ...(!atHead && { brokenAt: sequence + 1 }) }
}
