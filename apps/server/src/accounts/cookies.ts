import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { accessMinutes } from './access-token.ts'

/** Only the routes of the session see the refresh cookie. */
const refreshPath = '/api/session'
/** Without activity, one signs in again after this long. */
export const refreshDays = 30

/** The two cookies of a session. Scripts see neither; other sites cannot make the browser send them with a change. */
export interface Cookies {
  readAccess(request: FastifyRequest): string | undefined
  readRefresh(request: FastifyRequest): string | undefined
  setAccess(reply: FastifyReply, token: string): void
  setRefresh(reply: FastifyReply, token: string): void
  clear(reply: FastifyReply): void
}

/**
 * Under TLS the names carry the prefixes by which browsers refuse them from anywhere but this host: `__Host-`, which wants
 * the path `/`, and `__Secure-` for the one bound to a path. Without TLS (a laptop) browsers would refuse such names.
 */
export function cookiesFor({ secure }: { readonly secure: boolean }): Cookies {
  const accessName = secure ? '__Host-acquit' : 'acquit'
  const refreshName = secure ? '__Secure-acquit-refresh' : 'acquit-refresh'
  const common: CookieSerializeOptions = { httpOnly: true, secure, sameSite: 'lax' }
  const access = { ...common, path: '/' }
  const refresh = { ...common, path: refreshPath }
  return {
    readAccess: (request) => request.cookies[accessName],
    readRefresh: (request) => request.cookies[refreshName],
    setAccess(reply, token) {
      reply.setCookie(accessName, token, { ...access, maxAge: accessMinutes * 60 })
    },
    setRefresh(reply, token) {
      reply.setCookie(refreshName, token, { ...refresh, maxAge: refreshDays * 24 * 3600 })
    },
    clear(reply) {
      reply.clearCookie(accessName, access).clearCookie(refreshName, refresh)
    },
  }
}
