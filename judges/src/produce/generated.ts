import fc from 'fast-check'
import { join } from 'node:path'
import { arbitraryInvoice, profiles } from '@acquit/einvoice/testing'
import type { Result } from '../engine.ts'
import type { Subject } from '../judge.ts'
import { outFolder } from '../paths.ts'
import { produce, targets, type Unmade } from './write.ts'

/** `count` generated invoices, the profiles in turn, each to every target. The same seed gives the same files. */
export async function* generated(
  count: number,
  seed: number,
): AsyncGenerator<Result<Subject, Unmade>> {
  for (const [rank, profile] of profiles.entries()) {
    const numRuns = Math.floor((count + rank) / profiles.length)
    const sample = numRuns === 0 ? [] : fc.sample(arbitraryInvoice({ profile }), { numRuns, seed })
    for (const [index, invoice] of sample.entries()) {
      const place = { folder: join(outFolder, 'generated', profile), name: String(index + 1) }
      for (const target of targets) yield await produce(invoice, target, place, true)
    }
  }
}
