import type { CompanyBody } from '@acquit/contract'
import type { Pool } from 'pg'
import type { TenantTx } from '../db/tenant.ts'

export interface CompanyRow {
  readonly id: string
  readonly version: number
  readonly company: CompanyBody
  readonly logo: string | null
  readonly logo_type: string | null
  readonly created_at: Date
  readonly updated_at: Date
}

/** Drawn before there is a tenant whose transaction could draw it. */
export async function newTenantId(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select uuidv7() as id')
  if (rows[0] === undefined) throw new Error('no id was drawn')
  return rows[0].id
}

export async function insertTenant(tx: TenantTx): Promise<void> {
  await tx.query('insert into tenants (id) values ($1)', [tx.tenantId])
}

const columns = 'id, version, company, logo, logo_type, created_at, updated_at'

export async function insertCompany(tx: TenantTx, company: CompanyBody): Promise<CompanyRow> {
  const sql = `insert into companies (company) values ($1) returning ${columns}`
  return only((await tx.query<CompanyRow>(sql, [company])).rows)
}

export async function insertOwner(tx: TenantTx, personId: string): Promise<void> {
  await tx.query(`insert into memberships (person_id, role) values ($1, 'owner')`, [personId])
}

export async function selectCompany(tx: TenantTx): Promise<CompanyRow> {
  return only((await tx.query<CompanyRow>(`select ${columns} from companies`)).rows)
}

/** Undefined when the version is no longer the one that was seen. */
export async function updateCompany(
  tx: TenantTx,
  version: number,
  company: CompanyBody,
): Promise<CompanyRow | undefined> {
  const sql = `update companies set company = $2, version = version + 1, updated_at = now()
    where version = $1 returning ${columns}`
  return (await tx.query<CompanyRow>(sql, [version, company])).rows[0]
}

export async function updateLogo(
  tx: TenantTx,
  logo: { readonly sha256: string; readonly mediaType: string } | undefined,
): Promise<void> {
  const sql = 'update companies set logo = $1, logo_type = $2, updated_at = now()'
  await tx.query(sql, [logo?.sha256 ?? null, logo?.mediaType ?? null])
}

/** Whoever holds a transaction of a tenant has its company. */
function only(rows: readonly CompanyRow[]): CompanyRow {
  const [row] = rows
  if (row === undefined) throw new Error('a tenant has no company')
  return row
}
