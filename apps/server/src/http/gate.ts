import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { readAccessToken } from '../accounts/access-token.ts'
import type { Cookies } from '../accounts/cookies.ts'
import { findMember, isSessionOpen } from '../accounts/find-member.ts'
import { hasToken, isSafe, isSameOrigin } from './csrf.ts'
import type { Keys } from './keys.ts'
import { may } from './permissions.ts'
import { refusal, RefusedError } from './refusal.ts'
import type { Actor, Person } from './serve.ts'

export interface GateOptions {
  readonly pool: Pool
  readonly keys: Keys
  readonly cookies: Cookies
  readonly publicUrl: URL | undefined
}

/**
 * Stands before every route: no route without a permission, no change from another site, no company but one's own. Another
 * company's id answers exactly as one that does not exist.
 */
export function guard(app: FastifyInstance, options: GateOptions): void {
  app.decorateRequest('actor', undefined)
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.permission === undefined) {
      throw new Error(`route ${String(method)} ${url} names no permission`)
    }
  })
  app.addHook('onRequest', async (request) => {
    const { permission } = request.routeOptions.config
    if (!isSafe(request) && !isSameOrigin(request, options.publicUrl)) {
      throw new RefusedError(refusal('cross-site-request'))
    }
    if (permission === 'public') return
    if (permission === undefined) throw new RefusedError(refusal('not-found'))
    const person = readPerson(request, options)
    if (person === undefined) throw new RefusedError(refusal('not-signed-in'))
    if (!isSafe(request) && !hasToken(request, options.keys.csrfTokens, person.sessionId)) {
      throw new RefusedError(refusal('cross-site-request'))
    }
    if (permission === 'signed-in') {
      if (!(await isSessionOpen(options.pool, person))) {
        throw new RefusedError(refusal('not-signed-in'))
      }
      request.actor = person
      return
    }
    const actor = await actorOf(request, person, options.pool)
    if (!may(actor.role, permission)) throw new RefusedError(refusal('not-allowed'))
    request.actor = actor
  })
}

function readPerson(request: FastifyRequest, { keys, cookies }: GateOptions): Person | undefined {
  const token = cookies.readAccess(request)
  return token === undefined ? undefined : readAccessToken(keys.accessTokens, token, new Date())
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function actorOf(request: FastifyRequest, person: Person, pool: Pool): Promise<Actor> {
  const { companyId } = request.params as { companyId?: string }
  if (companyId === undefined || !uuid.test(companyId)) throw new RefusedError(refusal('not-found'))
  const found = await findMember(pool, companyId, person)
  if (found === 'session-ended') throw new RefusedError(refusal('not-signed-in'))
  if (found === 'stranger') throw new RefusedError(refusal('not-found'))
  return { ...person, tenantId: companyId, role: found }
}
