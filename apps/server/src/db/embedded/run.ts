import { spawn } from 'node:child_process'
import type { Identity } from './identity.ts'

export interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** More than any message of theirs. */
const outputCharactersAtMost = 20_000

/** Runs a program to its end under an identity, and gives what it wrote. */
export function run(
  { prefix, user }: Identity,
  program: string,
  parameters: readonly string[],
): Promise<Outcome> {
  const [first = program, ...rest] = [...prefix, program, ...parameters]
  return new Promise((resolve) => {
    // pg_ctl leaves the postmaster running: it must not hold our pipes open, so only messages of the program itself are read.
    const child = spawn(first, rest, {
      ...user,
      cwd: '/',
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-outputCharactersAtMost)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, output })
    })
  })
}
