import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'

export const receivedKey = (companyId: string) => ['company', companyId, 'received'] as const

export const receivedQuery = (companyId: string, receivedId: string) =>
  queryOptions({
    queryKey: [...receivedKey(companyId), 'one', receivedId],
    queryFn: ({ signal }) => call('readReceived', { params: { companyId, receivedId }, signal }),
  })
