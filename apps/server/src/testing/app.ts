import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calendarDate, type CalendarDate } from '@acquit/einvoice'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { cookiesFor } from '../accounts/cookies.ts'
import { buildApp } from '../app.ts'
import type { Dependencies } from '../dependencies.ts'
import { fileSystemStore } from '../files/file-store.ts'
import { deriveKeys } from '../http/keys.ts'
import { loggerOptions } from '../http/logging.ts'
import { rateLimits, type Limits } from '../http/rate-limits.ts'
import { issueQueue } from '../invoices/issue-queue.ts'
import { startJobs } from '../jobs/runner.ts'
import { workerEngine } from '../workers/engine.ts'
import { startPool, type WorkerPool } from '../workers/pool.ts'
import { aDatabase, type TestDatabase } from './database.ts'

/** One address makes many attempts in a test. */
const limit = { attempts: 100_000, seconds: 60 }
const generous: Limits = {
  signInPerAddress: limit,
  signInPerAccount: limit,
  signUpPerAddress: limit,
  renewalPerAddress: limit,
}

export interface TestApp {
  readonly app: FastifyInstance
  readonly database: TestDatabase
  readonly dependencies: Dependencies
  readonly filesFolder: string
  /** Everything logged so far. */
  readonly logged: () => string
  close(): Promise<void>
}

export interface TestAppOptions {
  readonly today?: () => CalendarDate
  readonly limits?: Partial<Limits>
  readonly publicUrl?: URL
  readonly siteFolder?: string
  /** Changes what the features work with, to make something fail. */
  readonly change?: (dependencies: Dependencies) => Partial<Dependencies>
}

/** The whole server on a database of its own, without a socket. */
export async function anApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await aDatabase()
  const filesFolder = await mkdtemp(join(tmpdir(), 'acquit-test-files-'))
  const files = fileSystemStore(filesFolder)
  const lines: string[] = []
  const log = pino(loggerOptions('debug'), { write: (line: string) => lines.push(line) })
  const workers = lazyPool(filesFolder)
  const { pool } = database
  const engine = workerEngine(workers)
  const jobs = await startJobs({ pool, files, log }, { work: false })
  const keys = deriveKeys('a secret that only tests know, long enough')
  const today = options.today ?? (() => calendarDate('2026-11-20'))
  const plain: Dependencies = {
    pool,
    files,
    engine,
    outbox: jobs,
    issues: issueQueue({ pool, engine, outbox: jobs, today }),
    keys,
    cookies: cookiesFor({ secure: options.publicUrl?.protocol === 'https:' }),
    limits: rateLimits(pool, keys, { ...generous, ...options.limits }),
    log,
    today,
  }
  const dependencies = { ...plain, ...options.change?.(plain) }
  const app = await buildApp(dependencies, {
    publicUrl: options.publicUrl,
    trustedProxies: [],
    siteFolder: options.siteFolder ?? join(filesFolder, 'no-site'),
  })
  return {
    app,
    database,
    dependencies,
    filesFolder,
    logged: () => lines.join(''),
    async close() {
      await app.close()
      await jobs.stop()
      await workers.stop()
      await database.drop()
      await rm(filesFolder, { recursive: true, force: true })
    },
  }
}

/** Most tests need no worker: the first task starts the pool. */
function lazyPool(filesFolder: string): WorkerPool {
  let pool: WorkerPool | undefined
  const started = () =>
    (pool ??= startPool({ workers: 1, filesFolder, log: pino({ level: 'error' }) }))
  return {
    run: (name, input) => started().run(name, input),
    stop: async () => pool?.stop(),
  }
}
