import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Order, Reply } from './messages.ts'

export type LossReason = 'crashed' | 'time' | 'memory'

/** A worker died, ran out of time or of memory: it cost this one task. */
export class WorkerLostError extends Error {
  readonly why: LossReason
  constructor(why: LossReason) {
    super(`a worker was lost: ${why}`)
    this.name = 'WorkerLostError'
    this.why = why
  }
}

export interface TaskLimits {
  readonly taskSeconds: number
  readonly memoryMegabytes: number
}

/** One child process, which does one task at a time. */
export interface WorkerProcess {
  readonly isFree: () => boolean
  readonly tasksDone: () => number
  /** Rejects with `WorkerLostError` when the process does not survive the task. */
  readonly perform: (order: Order) => Promise<Reply>
  readonly kill: () => void
  /** Settles when the process is gone, whatever the reason. */
  readonly gone: Promise<LossReason>
}

const watchEveryMs = 250

export function startWorker(filesFolder: string, limits: TaskLimits): WorkerProcess {
  const child = fork(join(import.meta.dirname, 'worker.ts'), [filesFolder], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.memoryMegabytes}`],
    // Nothing of our environment: a worker needs no secret.
    // The threshold makes glibc give back what a large sheet took.
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', MALLOC_TRIM_THRESHOLD_: '131072' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let current: { id: number; settle: (outcome: Reply | LossReason) => void } | undefined
  let lostTo: LossReason = 'crashed'
  let tasksDone = 0

  const settle = (outcome: Reply | LossReason) => {
    const settled = current
    current = undefined
    settled?.settle(outcome)
  }
  const lose = (why: LossReason) => {
    lostTo = why
    child.kill('SIGKILL')
  }
  child.on('message', (reply: Reply) => {
    if (reply.id === current?.id) settle(reply)
  })
  const gone = new Promise<LossReason>((resolve) => {
    // `error` is a process that could not even start.
    for (const event of ['exit', 'error'] as const) {
      child.once(event, () => {
        settle(lostTo)
        resolve(lostTo)
      })
    }
  })

  return {
    isFree: () => current === undefined && child.connected,
    tasksDone: () => tasksDone,
    perform: (order) =>
      new Promise((resolve, reject) => {
        const unwatch = watch(child, limits, lose)
        current = {
          id: order.id,
          settle(outcome) {
            unwatch()
            tasksDone += 1
            if (typeof outcome === 'string') reject(new WorkerLostError(outcome))
            else resolve(outcome)
          },
        }
        child.send(order)
      }),
    kill: () => child.kill('SIGKILL'),
    gone,
  }
}

/** Watches the time and the memory that a task takes, until told to stop. */
function watch(
  child: ChildProcess,
  { taskSeconds, memoryMegabytes }: TaskLimits,
  lose: (why: LossReason) => void,
): () => void {
  const started = Date.now()
  const timer = setInterval(() => {
    if (Date.now() - started > taskSeconds * 1000) lose('time')
    void megabytesOf(child.pid).then((megabytes) => {
      if (megabytes > memoryMegabytes) lose('memory')
    })
  }, watchEveryMs)
  return () => clearInterval(timer)
}

const bytesOfPage = 4096

/** Resident memory, where the system tells it: native memory is out of the reach of V8's own limit. */
async function megabytesOf(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return (Number(statm.split(' ')[1] ?? 0) * bytesOfPage) / 1024 / 1024
}
