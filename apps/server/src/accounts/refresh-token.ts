import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: nothing to guess, nothing to read in it. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps. A plain hash is enough for what is already random. */
export const hashOfToken = (token: string): Buffer =>
  createHash('sha256').update(token, 'utf8').digest()
