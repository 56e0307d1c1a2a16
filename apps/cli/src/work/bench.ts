import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Bilingual, Result } from '@acquit/einvoice'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

/** A file that takes longer is given up: 60,000 lines take a tenth of it. */
const secondsAtMost = 120
/** Memory of one task: twice what 60,000 lines take. */
const heapMegabytesAtMost = 2048

/** What a worker is told, and what it answers. */
export interface Order {
  readonly name: TaskName
  readonly input: unknown
}
export type Reply = { readonly output: unknown } | { readonly failure: string }

/**
 * Runs tasks one after the other in a worker thread, bounded in time and memory. A task that goes beyond, or breaks down, costs
 * itself only: the next one has a new worker.
 */
export class Bench {
  private worker: Worker | undefined
  private readonly heapMegabytes: number

  /** @param neighbours how many benches share the machine */
  constructor(neighbours = 1) {
    const share = Math.floor(totalmem() / 1024 / 1024 / 2 / neighbours)
    this.heapMegabytes = Math.min(heapMegabytesAtMost, share)
    // Hired at once, so that it is ready when the file is read.
    this.worker = this.hire()
  }

  /** The output of a task, or why there is none, for people. */
  async run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
  ): Promise<Result<TaskOutput<Name>, Bilingual>> {
    const worker = (this.worker ??= this.hire())
    const reply = await answer(worker, { name, input })
    if ('output' in reply) {
      // The worker has the same tasks.
      return { ok: true, value: reply.output as TaskOutput<Name> }
    }
    this.worker = undefined
    await worker.terminate()
    return { ok: false, error: reply.why }
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = undefined
  }

  private hire(): Worker {
    return new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.heapMegabytes },
    })
  }
}

type Answer = { readonly output: unknown } | { readonly why: Bilingual }

/** Waits for the answer to one order, its time-out or the death of the worker, whichever comes first. */
async function answer(worker: Worker, order: Order): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const timer = setTimeout(() => resolve({ why: tooLong }), secondsAtMost * 1000)
  const onMessage = (reply: Reply) =>
    resolve('output' in reply ? reply : { why: brokenDown(reply.failure) })
  const onError = (error: Error & { readonly code?: string }) =>
    resolve({
      why: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : brokenDown(error.message),
    })
  worker.once('message', onMessage)
  worker.once('error', onError)
  worker.postMessage(order)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    worker.off('message', onMessage)
    worker.off('error', onError)
  }
}

const tooLong: Bilingual = {
  fr: `La lecture de ce fichier a pris plus de ${secondsAtMost} secondes : elle a été abandonnée.`,
  en: `Reading this file took more than ${secondsAtMost} seconds: it was given up.`,
}

const tooLarge: Bilingual = {
  fr: 'La lecture de ce fichier demande trop de mémoire : elle a été abandonnée.',
  en: 'Reading this file needs too much memory: it was given up.',
}

const brokenDown = (failure: string): Bilingual => ({
  fr: `Acquit s’est arrêté sur ce fichier ; c’est un défaut d’Acquit, à signaler : ${failure}`,
  en: `Acquit stopped on this file; this is a fault of Acquit, please report it: ${failure}`,
})
