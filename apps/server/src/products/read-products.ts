import type { Product } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { pageOf, type PageQueryValues } from '../http/paging.ts'
import { patternsOf } from '../http/search.ts'
import { selectProduct, selectProducts } from './queries.ts'

export const listProducts = (
  tx: TenantTx,
  query: PageQueryValues & { readonly q?: string; readonly archived?: boolean },
): Promise<{ items: Product[]; next?: string }> => {
  const { archived = false, q } = query
  const patterns = patternsOf(q)
  return pageOf(query, (page) => selectProducts(tx, { ...page, archived, patterns }))
}

export const readProduct = (tx: TenantTx, id: string): Promise<Product | undefined> =>
  selectProduct(tx, id)
