import { Worker } from 'node:worker_threads'
import type { FileVerdict } from './check.ts'
import { checkOne, unreadable, type Judging } from './check-one.ts'

/** A file that takes longer is given up: no invoice needs a hundredth of it. */
const secondsAtMost = 120
/** Memory of one worker; a file that needs more is given up, and the others go on. */
const heapMegabytesAtMost = 3000

/**
 * Checks files and gives the verdicts in the order of the files, each as soon as it and those before it are known. Several
 * files are shared between worker threads, bounded in time and memory, so that a hostile one costs itself only.
 */
export async function* checkFiles(
  files: readonly string[],
  { french, normative }: Judging,
  workers: number,
): AsyncGenerator<FileVerdict> {
  const judging = { french, normative }
  const [only] = files
  if (files.length === 1 && only !== undefined) {
    yield await checkOne(only, judging)
    return
  }
  const verdicts = files.map(() => Promise.withResolvers<FileVerdict>())
  let next = 0
  const serve = async (): Promise<void> => {
    const bench = new Bench()
    for (let at = next++; at < files.length; at = next++) {
      verdicts[at]?.resolve(await bench.check(files[at] ?? '', judging))
    }
    await bench.close()
  }
  const serving = Array.from({ length: workers }, serve)
  for (const { promise } of verdicts) yield await promise
  await Promise.all(serving)
}

/** One worker thread at a time, replaced when it dies or takes too long. */
class Bench {
  private worker: Worker | undefined

  async check(file: string, judging: Judging): Promise<FileVerdict> {
    // The standard input belongs to the main thread.
    if (file === '-') return checkOne(file, judging)
    const worker = (this.worker ??= this.hire())
    const { promise, resolve } = Promise.withResolvers<FileVerdict>()
    const giveUp = (fr: string, en: string) => {
      this.worker = undefined
      void worker.terminate()
      resolve(unreadable(file, { fr, en }))
    }
    const timer = setTimeout(() => {
      giveUp('La lecture de ce fichier a pris trop de temps.', 'Reading this file took too long.')
    }, secondsAtMost * 1000)
    const onError = () => {
      giveUp(
        'La lecture de ce fichier demande trop de mémoire.',
        'Reading this file needs too much memory.',
      )
    }
    worker.once('message', resolve)
    worker.once('error', onError)
    worker.postMessage({ file, judging })
    const verdict = await promise
    clearTimeout(timer)
    worker.off('error', onError)
    worker.off('message', resolve)
    return verdict
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }

  private hire(): Worker {
    return new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytesAtMost },
    })
  }
}
