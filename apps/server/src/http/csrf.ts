import type { FastifyRequest } from 'fastify'
import { isMacOf, macOf } from './keys.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export const csrfTokenOf = (key: Buffer, sessionId: string): string => macOf(key, sessionId)

/** A request that changes nothing needs no proof of where it comes from. */
export const isSafe = ({ method }: FastifyRequest): boolean => safeMethods.has(method)

/**
 * Whether the browser says that the request comes from our own pages. Programs that are no browsers send neither header:
 * they have no cookies that another site could make them use, and still need the token.
 */
export function isSameOrigin(
  { headers, host, protocol }: FastifyRequest,
  publicUrl: URL | undefined,
) {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  if (origin === undefined) return true
  return origin === (publicUrl?.origin ?? `${protocol}://${host}`)
}

export function hasToken({ headers }: FastifyRequest, key: Buffer, sessionId: string): boolean {
  const given = headers['x-csrf-token']
  return typeof given === 'string' && isMacOf(key, sessionId, given)
}
