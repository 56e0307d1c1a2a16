import type { Product, ProductBody } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { searchable } from '../http/search.ts'
import { insertProduct, selectProduct, updateProduct } from './queries.ts'

export async function createProduct(tx: TenantTx, product: ProductBody): Promise<Product> {
  const created = await insertProduct(tx, product, searchOf(product))
  if (created === undefined) throw new Error('a product was not inserted')
  return created
}

export interface ProductSaving {
  readonly id: string
  readonly version: number
  readonly product: ProductBody
}

export async function changeProduct(
  tx: TenantTx,
  { id, version, product }: ProductSaving,
): Promise<Result<Product, Refusal<'not-found' | 'version-conflict'>>> {
  const changed = await updateProduct(tx, { id, version, product, search: searchOf(product) })
  if (changed !== undefined) return ok(changed)
  const exists = await selectProduct(tx, id)
  return fail(refusal(exists === undefined ? 'not-found' : 'version-conflict'))
}

const searchOf = ({ reference, name, description }: ProductBody) =>
  searchable(reference, name, description?.slice(0, 200))
