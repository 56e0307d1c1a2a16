import { firstSequence, writeNumber, type CompanyBody, type SeriesName } from '@acquit/contract'
import { fail, ok, type CalendarDate, type Result } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import {
  lockCounter,
  saveCounter,
  selectCounter,
  type Counter,
  type CounterKey,
} from './counters.ts'

export interface TakenNumber {
  readonly number: string
  readonly series: SeriesName
  readonly year: number
  readonly sequence: number
}

type Taken = Result<TakenNumber, Refusal<'issue-date-too-early' | 'number-too-long'>>

/** The last sequence taken; undefined when the year has none yet. */
export async function lastSequenceOf(tx: TenantTx, key: CounterKey): Promise<number | undefined> {
  return (await selectCounter(tx, key))?.sequence
}

/** Takes numbers of one company, one after the other, inside one transaction. */
export interface NumberTaker {
  take(series: SeriesName, date: CalendarDate): Promise<Taken>
  /** Writes down the last numbers taken. */
  save(): Promise<void>
}

/**
 * Numbers follow one another without gap, and dates never go back (CGI, ann. II, art. 242 nonies A). Each counter stays
 * locked until the transaction ends, and a rollback gives its numbers back.
 */
export function numberTaker(tx: TenantTx, { siren, numbering }: CompanyBody): NumberTaker {
  const counters = new Map<string, { key: CounterKey; last: Counter | undefined }>()

  async function counterOf(series: SeriesName, year: number) {
    const name = `${series} ${year}`
    const known = counters.get(name)
    if (known !== undefined) return known
    const key = { siren, series, year }
    const counter = { key, last: await lockCounter(tx, key) }
    counters.set(name, counter)
    return counter
  }

  return {
    async take(series, date) {
      const year = Number(date.slice(0, 4))
      const counter = await counterOf(series, year)
      const { last } = counter
      if (last !== undefined && date < last.date) {
        return fail(refusal('issue-date-too-early', { lastIssueDate: last.date }))
      }
      const sequence =
        last === undefined ? firstSequence(numbering[series], year) : last.sequence + 1
      const written = writeNumber(numbering[series].format, year, sequence)
      // The other faults of a format were refused when the company was saved.
      if (!written.ok) return fail(refusal('number-too-long'))
      counter.last = { sequence, date }
      return ok({ number: written.value, series, year, sequence })
    },
    async save() {
      for (const { key, last } of counters.values()) {
        if (last !== undefined) await saveCounter(tx, key, last)
      }
    },
  }
}
