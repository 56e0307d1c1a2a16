import { availableParallelism } from 'node:os'
import type { Checked } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'
import { jsonLine } from './json-line.ts'
import { checkFiles } from './pool.ts'
import { forPeople } from './report.ts'
import { UsageFault, type Language } from './usage.ts'

export interface CheckOptions {
  readonly files: readonly string[]
  readonly json: boolean
  readonly language: Language
  /** Judge by the French rules whatever the countries. */
  readonly french: boolean
  /** List the layers of the official artefacts too. */
  readonly normative: boolean
}

/** One file and its verdict, as a worker gives it back. */
export interface FileVerdict {
  readonly file: string
  readonly checked: Omit<Checked, 'reading' | 'container'>
}

/** Checks files, in parallel when there are several, and prints each verdict in the order they were named. */
export async function check(options: CheckOptions): Promise<ExitCode> {
  if (options.files.length === 0) {
    throw new UsageFault('check attend au moins un fichier', 'check needs at least one file')
  }
  const workers = Math.min(options.files.length, availableParallelism())
  let worst: ExitCode = exitCode.valid
  let done = 0
  const showsProgress = process.stderr.isTTY && options.files.length > 1
  for await (const verdict of checkFiles(options.files, options, workers)) {
    done += 1
    if (showsProgress) process.stderr.write(`\r\u001b[K${done}/${options.files.length}`)
    if (showsProgress && !process.stdout.isTTY) process.stderr.write(` ${verdict.file}`)
    if (showsProgress && process.stdout.isTTY) process.stderr.write('\r\u001b[K')
    const text = options.json ? jsonLine(verdict) : forPeople(verdict, options.language)
    process.stdout.write(`${text}\n`)
    worst = worse(worst, codeOf(verdict))
  }
  if (showsProgress) process.stderr.write('\r\u001b[K')
  return worst
}

const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other)

const codeOf = ({ checked }: FileVerdict): ExitCode =>
  checked.verdict === 'valid'
    ? exitCode.valid
    : checked.verdict === 'invalid'
      ? exitCode.invalid
      : exitCode.unusable
