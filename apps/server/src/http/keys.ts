import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Keys for one use each, all derived from the installation's secret. */
export interface Keys {
  readonly accessTokens: Buffer
  readonly csrfTokens: Buffer
  /** Turns addresses and accounts into keys of counters that reveal neither. */
  readonly rateLimits: Buffer
}

export function deriveKeys(secret: string): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'acquit', use, 32))
  return {
    accessTokens: derive('access tokens'),
    csrfTokens: derive('csrf tokens'),
    rateLimits: derive('rate limits'),
  }
}

export const macOf = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

/** Compares in a time that tells nothing of where they differ. */
export function isMacOf(key: Buffer, text: string, mac: string): boolean {
  const expected = Buffer.from(macOf(key, text))
  const given = Buffer.from(mac)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
