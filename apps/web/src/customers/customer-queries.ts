import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const customerKey = (companyId: string) => ['company', companyId, 'customers'] as const

export const customerQuery = (companyId: string, customerId: string) =>
  queryOptions({
    queryKey: [...customerKey(companyId), 'one', customerId],
    queryFn: ({ signal }) => call('readCustomer', { params: { companyId, customerId }, signal }),
  })
