import type { Bilingual, Result } from '@acquit/einvoice'
import { readInput } from '../input.ts'
import { Bench } from './bench.ts'
import type { Verdict } from './judge-file.ts'

/** One file and its verdict. */
export interface FileVerdict extends Verdict {
  readonly file: string
}

interface Judging {
  readonly french: boolean
  readonly normative: boolean
}

/**
 * Judges files, shared between so many workers, and gives the verdicts in the order of the files, each as soon as it and those
 * before it are known.
 */
export async function* judgeFiles(
  files: readonly string[],
  { french, normative }: Judging,
  workers: number,
): AsyncGenerator<FileVerdict> {
  const verdicts = files.map(() => Promise.withResolvers<FileVerdict>())
  let next = 0
  const serve = async (): Promise<void> => {
    const bench = new Bench(workers)
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] ?? ''
      const verdict = await judge(bench, await readInput(file), { french, normative })
      verdicts[at]?.resolve({ file, ...verdict })
    }
    await bench.close()
  }
  const serving = Promise.all(Array.from({ length: workers }, serve))
  for (const { promise } of verdicts) yield await Promise.race([promise, failureOf(serving)])
  await serving
}

async function judge(
  bench: Bench,
  content: Result<Uint8Array, Bilingual>,
  judging: Judging,
): Promise<Verdict> {
  const judged = await bench.run('check', { content, ...judging })
  if (judged.ok) return judged.value
  const unread = await bench.run('check', { content: judged, ...judging })
  if (unread.ok) return unread.value
  throw new Error(unread.error.en)
}

/** Ends when serving fails, so that nobody waits for a verdict that will not come. */
async function failureOf(serving: Promise<unknown>): Promise<never> {
  await serving
  return new Promise<never>(() => {})
}
