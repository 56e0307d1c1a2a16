import { routes, type Session } from '@acquit/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Dependencies } from '../dependencies.ts'
import { csrfTokenOf } from '../http/csrf.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve } from '../http/serve.ts'
import { writeAccessToken } from './access-token.ts'
import { emailKeyOf } from './email-key.ts'
import { readSession } from './read-session.ts'
import { renewSession } from './renew-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'
import type { StartedSession } from './start-session.ts'

export function accountRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { pool, keys, cookies, limits } = dependencies

  serve(app, routes.signUp, async ({ body, request, reply }) => {
    await limits.count('signUpPerAddress', request.ip)
    const started = await signUp(pool, body)
    if (!started.ok) return refuse(started.error)
    return answer(201, await welcome(dependencies, reply, started.value))
  })

  serve(app, routes.signIn, async ({ body, request, reply }) => {
    const account = emailKeyOf(body.email)
    await limits.count('signInPerAddress', request.ip)
    await limits.count('signInPerAccount', account)
    const started = await signIn(pool, body)
    if (!started.ok) return refuse(started.error)
    await limits.forget('signInPerAccount', account)
    return answer(201, await welcome(dependencies, reply, started.value))
  })

  serve(app, routes.readSession, async ({ actor }) => {
    const session = await readSession(pool, actor.personId)
    if (session === undefined) return refuse(refusal('not-signed-in'))
    return answer(200, { ...session, csrfToken: csrfTokenOf(keys.csrfTokens, actor.sessionId) })
  })

  serve(app, routes.renewSession, async ({ request, reply }) => {
    await limits.count('renewalPerAddress', request.ip)
    const token = cookies.readRefresh(request)
    const renewed = token === undefined ? undefined : await renewSession(pool, token)
    if (renewed?.ok === true) {
      return answer(201, await welcome(dependencies, reply, renewed.value))
    }
    cookies.clear(reply)
    return refuse(renewed?.error ?? refusal('session-ended'))
  })

  serve(app, routes.signOut, async ({ request, reply }) => {
    const token = cookies.readRefresh(request)
    if (token !== undefined) await signOut(pool, token)
    cookies.clear(reply)
    return answer(204, null)
  })
}

/** Sets the cookies of a session and says who is signed in. */
async function welcome(
  { pool, keys, cookies }: Dependencies,
  reply: FastifyReply,
  { personId, sessionId, refreshToken }: StartedSession,
): Promise<Session> {
  const session = await readSession(pool, personId)
  if (session === undefined) throw new Error('a session started for nobody')
  cookies.setAccess(reply, writeAccessToken(keys.accessTokens, { personId, sessionId }, new Date()))
  if (refreshToken !== undefined) cookies.setRefresh(reply, refreshToken)
  return { ...session, csrfToken: csrfTokenOf(keys.csrfTokens, sessionId) }
}
