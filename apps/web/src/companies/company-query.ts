import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const companyQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['company', companyId],
    queryFn: ({ signal }) => call('readCompany', { params: { companyId }, signal }),
    staleTime: 60_000,
  })
