import type { Membership, Permission, Session } from '@acquit/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { call } from '../api/call.ts'
import { isProblem } from '../api/problem.ts'
import { keepSession } from '../api/session.ts'

/** Who is signed in; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Infinity,
  queryFn: async (): Promise<Session | null> => {
    try {
      return keepSession(await call('readSession', {}))
    } catch (error) {
      if (isProblem(error, 'not-signed-in', 'session-ended', 'session-reused')) return null
      throw error
    }
  },
})

export const useSession = (): Session | null => useQuery(sessionQuery).data ?? null

/** The company in the address. Throws outside the pages of a company. */
export function useCompanyId(): string {
  const { companyId } = useParams({ strict: false })
  if (companyId === undefined) throw new Error('this page has no company in its address')
  return companyId
}

export function useMembership(): Membership | undefined {
  const session = useSession()
  const companyId = useCompanyId()
  return session?.companies.find((one) => one.companyId === companyId)
}

/** Whether the person may do something here; what they may not do is not offered. */
export function useMay(permission: Permission): boolean {
  return useMembership()?.permissions.includes(permission) ?? false
}
