import { addressOf, routes, type Session } from '@acquit/contract'
import { Unreachable, problemOf } from './problem.ts'

/** Goes with every unsafe request; known once the session has been read. */
let csrfToken = ''
const ended = new Set<() => void>()

export const currentCsrfToken = (): string => csrfToken

export function keepSession(session: Session): Session {
  csrfToken = session.csrfToken
  return session
}

/** Calls back when the session is over for good, so that the sign-in page can be shown. */
export function onSessionEnd(callback: () => void): () => void {
  ended.add(callback)
  return () => ended.delete(callback)
}

let renewal: Promise<boolean> | undefined

/**
 * Makes an expired session usable again: `false` when only signing in can. One renewal at a time, however many requests
 * wait for it. Tabs share the cookies and a spent refresh cookie would close every session, so the tabs take turns
 * (Web Locks), and each first looks whether another one has just done the work.
 */
export function renewSession(): Promise<boolean> {
  renewal ??= takingTurns(renew).finally(() => {
    renewal = undefined
  })
  return renewal
}

const takingTurns = (work: () => Promise<boolean>): Promise<boolean> =>
  // Absent on plain HTTP to another machine, where the first protection remains.
  'locks' in navigator ? navigator.locks.request('acquit-session', work) : work()

async function renew(): Promise<boolean> {
  const renewed =
    (await sessionFrom(routes.readSession)) ?? (await sessionFrom(routes.renewSession))
  if (renewed !== undefined) {
    keepSession(renewed)
    return true
  }
  csrfToken = ''
  for (const callback of ended) callback()
  return false
}

async function sessionFrom(
  route: typeof routes.readSession | typeof routes.renewSession,
): Promise<Session | undefined> {
  const response = await fetch(addressOf(route), { method: route.method }).catch(
    (cause: unknown) => {
      throw new Unreachable(cause)
    },
  )
  // The route declares this answer.
  if (response.ok) return (await response.json()) as Session
  if (response.status === 401) return undefined
  throw await problemOf(response)
}
