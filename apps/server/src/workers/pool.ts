import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { refusal, RefusedError } from '../http/refusal.ts'
import type { Order, Reply, TaskInput, TaskName, TaskOutput } from './messages.ts'

export interface PoolOptions {
  readonly workers: number
  readonly filesFolder: string
  readonly log: Logger
  readonly limits?: Partial<PoolLimits>
}

export interface PoolLimits {
  readonly taskSeconds: number
  readonly memoryMegabytes: number
  readonly waitingTasks: number
}

const defaultLimits: PoolLimits = { taskSeconds: 30, memoryMegabytes: 1024, waitingTasks: 500 }

/** A worker that died, ran out of time or of memory: it cost this one task. */
export class WorkerLostError extends Error {
  readonly why: 'crashed' | 'time' | 'memory'
  constructor(why: 'crashed' | 'time' | 'memory') {
    super(`a worker was lost: ${why}`)
    this.name = 'WorkerLostError'
    this.why = why
  }
}

export interface WorkerPool {
  /** Throws `busy` when too many tasks wait, and `WorkerLostError` when the worker did not survive this one. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>
  stop(): Promise<void>
}

interface Task {
  readonly order: Order
  readonly resolve: (output: never) => void
  readonly reject: (error: Error) => void
}

interface Worker {
  readonly child: ChildProcess
  task: Task | undefined
  lostTo: 'time' | 'memory' | undefined
}

const watchEveryMs = 250
const bytesOfPage = 4096

/**
 * Heavy and risky work (setting pages, reading what strangers send) in child processes: a native crash, a hostile file or an
 * endless loop costs one request and never the server.
 */
export function startPool({ workers: count, filesFolder, log, limits: given }: PoolOptions): WorkerPool {
  const limits = { ...defaultLimits, ...given }
  const waiting: Task[] = []
  const workers = new Set<Worker>()
  let stopping = false
  let nextId = 1

  function hire(): void {
    const child = fork(join(import.meta.dirname, 'worker.ts'), [filesFolder], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.memoryMegabytes}`],
      // Nothing of our environment: a worker needs no secret.
      env: { PATH: process.env['PATH'] ?? '', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const worker: Worker = { child, task: undefined, lostTo: undefined }
    workers.add(worker)
    child.on('message', (reply: Reply) => finish(worker, reply))
    child.on('exit', () => {
      workers.delete(worker)
      worker.task?.reject(new WorkerLostError(worker.lostTo ?? 'crashed'))
      if (stopping) return
      log.warn({ why: worker.lostTo ?? 'crashed' }, 'workers: one was lost, another takes its place')
      hire()
    })
    assign()
  }

  function finish(worker: Worker, reply: Reply): void {
    const { task } = worker
    if (task?.order.id !== reply.id) return
    worker.task = undefined
    if ('failure' in reply) {
      log.error({ task: task.order.name, at: reply.failure }, 'workers: a task failed')
      task.reject(new Error(`task ${task.order.name} failed`))
    } else {
      // The type of the output goes with the name of the task.
      task.resolve(reply.output as never)
    }
    assign()
  }

  function assign(): void {
    for (const worker of workers) {
      if (worker.task !== undefined || !worker.child.connected) continue
      const task = waiting.shift()
      if (task === undefined) return
      worker.task = task
      worker.child.send(task.order)
      watch(worker, task, limits)
    }
  }

  for (let hired = 0; hired < count; hired += 1) hire()
  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.waitingTasks) {
          reject(new RefusedError(refusal('busy')))
          return
        }
        waiting.push({ order: { id: nextId++, name, input }, resolve, reject })
        assign()
      }),
    async stop() {
      stopping = true
      const gone = [...workers].map(
        ({ child }) => new Promise((resolve) => child.once('exit', resolve)),
      )
      for (const { child } of workers) child.kill('SIGKILL')
      await Promise.all(gone)
    },
  }
}

/** Ends a worker that takes too long or too much memory with its task. */
function watch(worker: Worker, task: Task, { taskSeconds, memoryMegabytes }: PoolLimits): void {
  const started = Date.now()
  const timer = setInterval(() => {
    if (worker.task !== task) {
      clearInterval(timer)
    } else if (Date.now() - started > taskSeconds * 1000) {
      lose('time')
    } else {
      void megabytesOf(worker.child.pid).then((megabytes) => {
        if (megabytes > memoryMegabytes && worker.task === task) lose('memory')
      })
    }
  }, watchEveryMs)
  timer.unref()

  function lose(why: 'time' | 'memory'): void {
    clearInterval(timer)
    worker.lostTo = why
    worker.child.kill('SIGKILL')
  }
}

/** Resident memory, where the system tells it: native memory is out of the reach of V8's own limit. */
async function megabytesOf(pid: number | undefined): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return (Number(statm.split(' ')[1] ?? 0) * bytesOfPage) / 1024 / 1024
}
