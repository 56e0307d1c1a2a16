import { availableParallelism } from 'node:os'
import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { jsonLine } from './json-line.ts'
import { Progress } from './progress.ts'
import { forPeople } from './report.ts'
import { judgeFiles, type FileVerdict } from './work/judge-files.ts'

/** Checks files, in parallel when there are several, and prints each verdict in the order they were named. */
export async function check({
  files,
  json,
  language,
  french,
  normative,
}: InvocationOf<'check'>): Promise<ExitCode> {
  const workers = Math.min(files.length, availableParallelism())
  const progress = new Progress(files.length)
  let worst: ExitCode = exitCode.valid
  for await (const verdict of judgeFiles(files, { french, normative }, workers)) {
    const text = json ? jsonLine(verdict) : forPeople(verdict, language)
    progress.hide()
    process.stdout.write(`${text}\n`)
    progress.advance()
    worst = worse(worst, codes[verdict.verdict])
  }
  progress.hide()
  return worst
}

const codes: Readonly<Record<FileVerdict['verdict'], ExitCode>> = {
  valid: exitCode.valid,
  invalid: exitCode.invalid,
  unreadable: exitCode.unusable,
}

const worse = (one: ExitCode, other: ExitCode): ExitCode => (one > other ? one : other)
