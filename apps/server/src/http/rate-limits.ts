import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { macOf, type Keys } from './keys.ts'
import { refusal, RefusedError } from './refusal.ts'

/** So many attempts in so many seconds. */
export interface Limit {
  readonly attempts: number
  readonly seconds: number
}

export interface Limits {
  readonly signInPerAddress: Limit
  readonly signInPerAccount: Limit
  readonly signUpPerAddress: Limit
  readonly renewalPerAddress: Limit
}

export const defaultLimits: Limits = {
  signInPerAddress: { attempts: 50, seconds: 900 },
  signInPerAccount: { attempts: 10, seconds: 900 },
  signUpPerAddress: { attempts: 20, seconds: 3600 },
  renewalPerAddress: { attempts: 300, seconds: 300 },
}

/** Counts attempts in the database, so that several servers count together. */
export interface RateLimits {
  /** Counts one; throws `too-many-requests`, with the seconds to wait, past the limit. */
  count(limit: keyof Limits, subject: string): Promise<void>
  /** Forgets the attempts of whoever succeeded. */
  forget(limit: keyof Limits, subject: string): Promise<void>
}

export function rateLimits(pool: Pool, keys: Keys, limits: Limits): RateLimits {
  const limiterOf = (name: keyof Limits) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: name,
      points: limits[name].attempts,
      duration: limits[name].seconds,
    })
  const limiters: Readonly<Record<keyof Limits, RateLimiterPostgres>> = {
    signInPerAddress: limiterOf('signInPerAddress'),
    signInPerAccount: limiterOf('signInPerAccount'),
    signUpPerAddress: limiterOf('signUpPerAddress'),
    renewalPerAddress: limiterOf('renewalPerAddress'),
  }
  const keyOf = (subject: string) => macOf(keys.rateLimits, subject)
  return {
    async count(name, subject) {
      try {
        await limiters[name].consume(keyOf(subject))
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection
        const retryAfterSeconds = Math.ceil(rejection.msBeforeNext / 1000)
        throw new RefusedError(refusal('too-many-requests', { retryAfterSeconds }))
      }
    },
    async forget(name, subject) {
      await limiters[name].delete(keyOf(subject))
    },
  }
}
