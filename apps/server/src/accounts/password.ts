import { hash, verify, type Options } from '@node-rs/argon2'
import { commonPasswords } from './common-passwords.ts'

/** Argon2id (the library's default kind) with 19 MiB and two passes, as OWASP's password storage cheat sheet advises. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), cost)

/**
 * Whether the password is the one of the hash. Without a hash (no such account) the same work is done on another one, so
 * that the time tells nothing, and the answer is no.
 */
export async function isPassword(passwordHash: string | undefined, password: string) {
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'))
  return passwordHash !== undefined && matches
}

const decoy = hashPassword('no account has this one')

const charactersAtLeast = 12

/**
 * Refuses what is guessed first: too short, one of the passwords seen most in breaches with whatever is usually put around
 * it, made of few characters, a run of the keyboard, or made from the person's own name or address.
 */
export function isWeakPassword(password: string, personal: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase()
  const characters = Array.from(plain)
  if (characters.length < charactersAtLeast || new Set(characters).size < 5) return true
  const letters = withoutDecoration(plain)
  if (commonPasswords.has(plain) || commonPasswords.has(letters)) return true
  if (isRepeated(plain) || isRun(plain)) return true
  return personal
    .map((word) => word.normalize('NFKC').toLowerCase())
    .some((word) => word.length >= 4 && plain.includes(word) && plain.length - word.length < 8)
}

/** `P@ssw0rd2026!` is `password`. */
function withoutDecoration(text: string): string {
  const stripped = text.replace(/^[^a-z@$]+|[^a-z@$]+$/g, '')
  const spelled: Readonly<Record<string, string>> = {
    '@': 'a',
    '0': 'o',
    $: 's',
    '3': 'e',
    '1': 'i',
  }
  return stripped.replace(/[@0$31]/g, (sign) => spelled[sign] ?? sign).replace(/[^a-z]/g, '')
}

/** The same piece over and over: `abcabcabcabc`. */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+.{0,5}$/.test(text)

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
]

function isRun(text: string): boolean {
  const backwards = Array.from(text).toReversed().join('')
  return runs.some((run) => run.includes(text) || run.includes(backwards))
}
