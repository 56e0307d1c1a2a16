import type { Bilingual } from '../bilingual.ts'
import type { Invoice } from '../model/invoice.ts'

/** One place where a document breaks a rule, with the values at hand. */
export interface Breach {
  /** Path in the model: `totals.linesNetAmount`, `lines[3].vat.rate`; `''` for the whole document. */
  readonly at: string
  readonly expected?: string
  readonly found?: string
}

/**
 * One rule of a norm. `id` is the official one; `terms` are the BT/BG it speaks of; `text` says what must hold, in words of
 * ours. `breaches` is pure, sees the model only, costs no more than linear time and returns nothing when the rule holds.
 */
export interface Rule {
  readonly id: string
  readonly terms: readonly string[]
  readonly severity: 'fatal' | 'warning'
  readonly text: Bilingual
  readonly breaches: (invoice: Invoice) => readonly Breach[]
}
