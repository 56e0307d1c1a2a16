import type { SeriesName } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'

export interface CounterKey {
  readonly siren: string
  readonly series: SeriesName
  readonly year: number
}

/** The last number taken, and the date of its document. */
export interface Counter {
  readonly sequence: number
  readonly date: string
}

const columns = `last_sequence as sequence, to_char(last_date, 'YYYY-MM-DD') as date`
const where = 'where siren = $1 and series = $2 and year = $3'
const valuesOf = ({ siren, series, year }: CounterKey) => [siren, series, year]

export async function selectCounter(tx: TenantTx, key: CounterKey): Promise<Counter | undefined> {
  const sql = `select ${columns} from number_counters ${where}`
  return (await tx.query<Counter>(sql, valuesOf(key))).rows[0]
}

/** Locks the counter until the transaction ends; undefined when the year has no number yet. */
export async function lockCounter(tx: TenantTx, key: CounterKey): Promise<Counter | undefined> {
  const sql = `select ${columns} from number_counters ${where} for update`
  const { rows } = await tx.query<Counter>(sql, valuesOf(key))
  if (rows[0] !== undefined) return rows[0]
  // Nothing to lock yet: the place itself is, under a number made of the key, until the transaction ends.
  const lock = `select pg_advisory_xact_lock(hashtextextended($1, 0))`
  await tx.query(lock, [`number ${tx.tenantId} ${valuesOf(key).join(' ')}`])
  return (await tx.query<Counter>(sql, valuesOf(key))).rows[0]
}

export async function saveCounter(tx: TenantTx, key: CounterKey, last: Counter): Promise<void> {
  const sql = `insert into number_counters (siren, series, year, last_sequence, last_date)
    values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, siren, series, year) do update set last_sequence = $4, last_date = $5`
  await tx.query(sql, [...valuesOf(key), last.sequence, last.date])
}
