import type { SignIn, SignUp } from '@acquit/contract'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { call } from '../api/call.ts'
import { keepSession } from '../api/session.ts'
import { queryClient } from '../query-client.ts'
import { sessionQuery } from '../shell/session.ts'

interface Bodies {
  readonly signIn: SignIn
  readonly signUp: SignUp
}

/** Signs in or up, then goes where the person was going: `next`, else the first company, else a new one. */
export function useEnter<Way extends keyof Bodies>(way: Way, next: string | undefined) {
  const router = useRouter()
  return useMutation({
    mutationFn: async (body: Bodies[Way]) => keepSession(await post(way, body)),
    onSuccess: (session) => {
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, session)
      router.history.push(next ?? '/')
    },
  })
}

// One of the two: the compiler cannot follow a body through the name of its route.
const post = (way: keyof Bodies, body: SignIn | SignUp) =>
  way === 'signUp' ? call('signUp', { body: body as SignUp }) : call('signIn', { body })
