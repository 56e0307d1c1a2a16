import type { Customer } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { pageOf, type PageQueryValues } from '../http/paging.ts'
import { patternsOf } from '../http/search.ts'
import { selectCustomer, selectCustomers } from './queries.ts'

export const listCustomers = (
  tx: TenantTx,
  query: PageQueryValues & { readonly q?: string; readonly archived?: boolean },
): Promise<{ items: Customer[]; next?: string }> => {
  const { archived = false, q } = query
  const patterns = patternsOf(q)
  return pageOf(query, (page) => selectCustomers(tx, { ...page, archived, patterns }))
}

export const readCustomer = (tx: TenantTx, id: string): Promise<Customer | undefined> =>
  selectCustomer(tx, id)
