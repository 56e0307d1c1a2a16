import { isMacOf, macOf } from '../http/keys.ts'

/** Who holds an access cookie. It is believed for a few minutes; whether the session still stands is asked of the database. */
export interface Access {
  readonly personId: string
  readonly sessionId: string
}

/** At most 15: a stolen cookie is soon worth nothing. */
export const accessMinutes = 15

/** `person.session.expiry.mac`: nothing secret inside, and nothing that can be changed. */
export function writeAccessToken(key: Buffer, access: Access, now: Date): string {
  const expiry = Math.floor(now.getTime() / 1000) + accessMinutes * 60
  const content = `${access.personId}.${access.sessionId}.${expiry}`
  return `${content}.${macOf(key, content)}`
}

export function readAccessToken(key: Buffer, token: string, now: Date): Access | undefined {
  const [personId, sessionId, expiry, mac, ...rest] = token.split('.')
  if (personId === undefined || sessionId === undefined || mac === undefined) return undefined
  if (rest.length > 0) return undefined
  if (!isMacOf(key, `${personId}.${sessionId}.${expiry}`, mac)) return undefined
  return Number(expiry) * 1000 > now.getTime() ? { personId, sessionId } : undefined
}
