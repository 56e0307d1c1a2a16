// The program of a worker thread: one task at a time, for the bench that hired it.
import module from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Order, Reply } from './bench.ts'

// A thread does not inherit the cache of compiled code: without it, loading the engine takes twice as long.
if (process.env['NODE_COMPILE_CACHE'] !== undefined) module.enableCompileCache()
const { tasks } = await import('./tasks.ts')

const reply = (message: Reply) => parentPort?.postMessage(message)

parentPort?.on('message', ({ name, input }: Order) => {
  // What comes from the bench has the types of the bench.
  const task = tasks[name] as (input: unknown) => unknown
  void (async () => {
    try {
      reply({ output: await task(input) })
    } catch (error) {
      reply({ failure: lineOn(error) })
    }
    // The bench may end this thread at any time, without the usual end of a program.
    module.flushCompileCache()
  })()
})

/** What went wrong and where, in one line: what a report of a fault of ours needs. */
function lineOn(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const frame = error.stack?.split('\n').find((line) => line.startsWith('    at ')) ?? ''
  return `${error.name}: ${error.message.split('\n', 1)[0] ?? ''} (${frame.split('/').at(-1) ?? ''}`
}
