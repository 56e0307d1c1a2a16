import type { Product, ProductBody } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'

interface ProductRow {
  readonly id: string
  readonly version: number
  readonly product: ProductBody
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = 'id, version, product, created_at, updated_at'

const fromRow = (row: ProductRow): Product => ({
  id: row.id,
  version: row.version,
  product: row.product,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})

export interface ProductFilter {
  readonly after: string | undefined
  readonly limit: number
  readonly archived: boolean
  /** Every one of these `like` patterns must match. */
  readonly patterns: readonly string[]
}

/** Latest first. */
export async function selectProducts(tx: TenantTx, filter: ProductFilter): Promise<Product[]> {
  const sql = `select ${columns} from products
    where ($1::uuid is null or id < $1) and archived = $2 and search like all ($3::text[])
    order by id desc limit $4`
  const values = [filter.after, filter.archived, filter.patterns, filter.limit]
  return (await tx.query<ProductRow>(sql, values)).rows.map(fromRow)
}

export async function selectProduct(tx: TenantTx, id: string): Promise<Product | undefined> {
  const { rows } = await tx.query<ProductRow>(`select ${columns} from products where id = $1`, [id])
  return rows[0] && fromRow(rows[0])
}

export async function insertProduct(
  tx: TenantTx,
  product: ProductBody,
  search: string,
): Promise<Product | undefined> {
  const sql = `insert into products (product, archived, search) values ($1, $2, $3) returning ${columns}`
  const { rows } = await tx.query<ProductRow>(sql, [product, product.archived ?? false, search])
  return rows[0] && fromRow(rows[0])
}

export interface ProductUpdate {
  readonly id: string
  readonly version: number
  readonly product: ProductBody
  readonly search: string
}

/** Undefined when there is none of this id at this version. */
export async function updateProduct(
  tx: TenantTx,
  { id, version, product, search }: ProductUpdate,
): Promise<Product | undefined> {
  const sql = `update products
    set product = $3, archived = $4, search = $5, version = version + 1, updated_at = now()
    where id = $1 and version = $2 returning ${columns}`
  const values = [id, version, product, product.archived ?? false, search]
  const { rows } = await tx.query<ProductRow>(sql, values)
  return rows[0] && fromRow(rows[0])
}
