import type { Customer, CustomerBody } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'

interface CustomerRow {
  readonly id: string
  readonly version: number
  readonly customer: CustomerBody
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = 'id, version, customer, created_at, updated_at'

const fromRow = (row: CustomerRow): Customer => ({
  id: row.id,
  version: row.version,
  customer: row.customer,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

export interface CustomerFilter {
  readonly after: string | undefined
  readonly limit: number
  readonly archived: boolean
  /** Every one of these `like` patterns must match. */
  readonly patterns: readonly string[]
}

/** Latest first. */
export async function selectCustomers(tx: TenantTx, filter: CustomerFilter): Promise<Customer[]> {
  const sql = `select ${columns} from customers
    where ($1::uuid is null or id < $1) and archived = $2 and search like all ($3::text[])
    order by id desc limit $4`
  const values = [filter.after, filter.archived, filter.patterns, filter.limit]
  return (await tx.query<CustomerRow>(sql, values)).rows.map(fromRow)
}

export async function selectCustomer(tx: TenantTx, id: string): Promise<Customer | undefined> {
  const { rows } = await tx.query<CustomerRow>(`select ${columns} from customers where id = $1`, [
    id,
  ])
  return rows[0] && fromRow(rows[0])
}

export async function insertCustomer(
  tx: TenantTx,
  customer: CustomerBody,
  search: string,
): Promise<Customer | undefined> {
  const sql = `insert into customers (customer, archived, search) values ($1, $2, $3) returning ${columns}`
  const { rows } = await tx.query<CustomerRow>(sql, [customer, customer.archived ?? false, search])
  return rows[0] && fromRow(rows[0])
}

export interface CustomerUpdate {
  readonly id: string
  readonly version: number
  readonly customer: CustomerBody
  readonly search: string
}

/** Undefined when there is none of this id at this version. */
export async function updateCustomer(
  tx: TenantTx,
  { id, version, customer, search }: CustomerUpdate,
): Promise<Customer | undefined> {
  const sql = `update customers
    set customer = $3, archived = $4, search = $5, version = version + 1, updated_at = now()
    where id = $1 and version = $2 returning ${columns}`
  const values = [id, version, customer, customer.archived ?? false, search]
  const { rows } = await tx.query<CustomerRow>(sql, values)
  return rows[0] && fromRow(rows[0])
}
