import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const productKey = (companyId: string) => ['company', companyId, 'products'] as const

export const productQuery = (companyId: string, productId: string) =>
  queryOptions({
    queryKey: [...productKey(companyId), 'one', productId],
    queryFn: ({ signal }) => call('readProduct', { params: { companyId, productId }, signal }),
  })
