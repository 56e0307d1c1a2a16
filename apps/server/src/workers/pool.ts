import type { Logger } from 'pino'
import { refusal, RefusedError } from '../http/refusal.ts'
import type { Order, TaskInput, TaskName, TaskOutput } from './messages.ts'
import { startWorker, type TaskLimits, type WorkerProcess } from './worker-process.ts'

export interface PoolOptions {
  readonly workers: number
  readonly filesFolder: string
  readonly log: Logger
  readonly limits?: Partial<PoolLimits>
}

export interface PoolLimits extends TaskLimits {
  readonly waitingTasks: number
  /** Then a worker is replaced by a new one: the layout engine keeps about 0.1 MB of every sheet. */
  readonly tasksPerWorker: number
}

const defaultLimits: PoolLimits = {
  taskSeconds: 30,
  memoryMegabytes: 1024,
  waitingTasks: 500,
  tasksPerWorker: 1000,
}

export interface WorkerPool {
  /** Throws `busy` when too many tasks wait, and `WorkerLostError` when the worker did not survive this one. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>
  stop(): Promise<void>
}

const rehireMs = 200

interface Task {
  readonly order: Order
  readonly resolve: (output: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Heavy and risky work (setting pages, reading what strangers send) in child processes: a native crash, a hostile file or an
 * endless loop costs one request and never the server. A worker that is lost is replaced.
 */
export function startPool({
  workers: count,
  filesFolder,
  log,
  limits: given,
}: PoolOptions): WorkerPool {
  const limits = { ...defaultLimits, ...given }
  const waiting: Task[] = []
  const workers = new Set<WorkerProcess>()
  let stopping = false
  let lastId = 0

  function hire(): void {
    const worker = startWorker(filesFolder, limits)
    workers.add(worker)
    void worker.gone.then((why) => {
      // A worker that was retired has left the pool already.
      if (!workers.delete(worker) || stopping) return
      log.warn({ why }, 'workers: one was lost, another takes its place')
      // Were all of them to die at birth, the machine must not spend itself on it.
      setTimeout(() => !stopping && hire(), rehireMs).unref()
    })
    assign()
  }

  function assign(): void {
    for (const worker of workers) {
      if (!worker.isFree()) continue
      const task = waiting.shift()
      if (task === undefined) return
      void perform(worker, task, log).then(() => {
        retire(worker)
        assign()
      })
    }
  }

  function retire(worker: WorkerProcess): void {
    if (worker.tasksDone() < limits.tasksPerWorker || !workers.delete(worker)) return
    worker.kill()
    if (!stopping) hire()
  }

  for (let hired = 0; hired < count; hired += 1) hire()
  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.waitingTasks) {
          reject(new RefusedError(refusal('busy')))
          return
        }
        lastId += 1
        // The output of a task has the type that goes with its name.
        const settle = resolve as (output: unknown) => void
        waiting.push({ order: { id: lastId, name, input }, resolve: settle, reject })
        assign()
      }),
    async stop() {
      stopping = true
      const all = [...workers]
      for (const worker of all) worker.kill()
      await Promise.all(all.map(({ gone }) => gone))
    },
  }
}

async function perform(worker: WorkerProcess, task: Task, log: Logger): Promise<void> {
  try {
    const reply = await worker.perform(task.order)
    if ('output' in reply) {
      task.resolve(reply.output)
      return
    }
    log.error({ task: task.order.name, at: reply.failure }, 'workers: a task failed')
    task.reject(new Error(`the task ${task.order.name} failed`))
  } catch (error) {
    task.reject(error)
  }
}
