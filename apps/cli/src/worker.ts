import { parentPort } from 'node:worker_threads'
import { checkOne, type Judging } from './check-one.ts'

/** What the pool sends: a file, and how to judge it. */
export interface Task {
  readonly file: string
  readonly judging: Judging
}

parentPort?.on('message', ({ file, judging }: Task) => {
  void checkOne(file, judging).then((verdict) => parentPort?.postMessage(verdict))
})
