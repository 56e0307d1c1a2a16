import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const invoiceKey = (companyId: string) => ['company', companyId, 'invoices'] as const

export const invoiceQuery = (companyId: string, invoiceId: string) =>
  queryOptions({
    queryKey: [...invoiceKey(companyId), 'one', invoiceId],
    queryFn: ({ signal }) => call('readInvoice', { params: { companyId, invoiceId }, signal }),
    // A draft changes at each key: what was read before is never shown as what it is now.
    staleTime: 0,
    gcTime: 0,
  })
