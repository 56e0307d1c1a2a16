import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  calendarDate,
  fail,
  ok,
  type Bilingual,
  type CalendarDate,
  type Result,
} from '@acquit/einvoice'
import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'
import { cookiesFor } from './accounts/cookies.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/open-database.ts'
import type { Dependencies } from './dependencies.ts'
import { fileSystemStore } from './files/file-store.ts'
import { deriveKeys } from './http/keys.ts'
import { loggerOptions } from './http/logging.ts'
import { defaultLimits, rateLimits } from './http/rate-limits.ts'
import { issueQueue } from './invoices/issue-queue.ts'
import { startJobs } from './jobs/runner.ts'
import { keepSecret } from './secrets.ts'
import { workerEngine } from './workers/engine.ts'
import { startPool } from './workers/pool.ts'

export interface Server {
  readonly app: FastifyInstance
  readonly dependencies: Dependencies
  /** Ends requests and jobs under way, then everything that was started. */
  stop(): Promise<void>
}

const siteFolder = join(import.meta.dirname, '..', '..', 'web', 'dist')

/** Starts all that the server needs, in order; `fail` says, for people, why it cannot. */
export async function startServer(config: Config): Promise<Result<Server, Bilingual>> {
  const log: Logger = pino(loggerOptions(config.logLevel))
  const database = await openDatabase(config)
  if (!database.ok) return fail(database.error)
  const { pool } = database.value

  const filesFolder = join(config.dataFolder, 'files')
  const files = fileSystemStore(filesFolder)
  const workers = startPool({ workers: config.workers, filesFolder, log })
  const engine = workerEngine(workers)
  const jobs = await startJobs({ pool, files, log }, { work: true })
  const secretFile = join(config.dataFolder, 'secrets', 'sessions')
  const drawn = () => randomBytes(32).toString('base64url')
  const keys = deriveKeys(config.secret ?? (await keepSecret(secretFile, drawn)))

  const dependencies: Dependencies = {
    pool,
    files,
    engine,
    outbox: jobs,
    issues: issueQueue({ pool, engine, outbox: jobs, today: todayInParis }),
    keys,
    cookies: cookiesFor({ secure: config.publicUrl?.protocol === 'https:' }),
    limits: rateLimits(pool, keys, defaultLimits),
    log,
    today: todayInParis,
  }
  const { publicUrl, trustedProxies } = config
  const app = await buildApp(dependencies, { publicUrl, trustedProxies, siteFolder })
  return ok({
    app,
    dependencies,
    async stop() {
      await app.close()
      await jobs.stop()
      await workers.stop()
      await database.value.close()
    },
  })
}

const parisian = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' })

/** The day it is in Paris now; Canadian English happens to write days as ISO 8601 does. */
const todayInParis = (): CalendarDate => calendarDate(parisian.format(new Date()))
