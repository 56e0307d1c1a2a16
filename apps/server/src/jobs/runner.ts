import type { Pool } from 'pg'
import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Static, TObject } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TenantTx } from '../db/tenant.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Job } from './job.ts'
import { jobs } from './list.ts'

export const jobSchema = 'pgboss'

export interface JobDependencies {
  readonly pool: Pool
  readonly files: FileStore
  readonly log: Logger
}

/** Queues work that follows from a change, in the transaction of that change: a rollback leaves nothing to do. */
export interface Outbox {
  enqueue<Payload extends TObject>(
    tx: TenantTx,
    job: Job<Payload>,
    payloads: readonly Static<Payload>[],
  ): Promise<void>
}

export interface JobRunner extends Outbox {
  /** Lets jobs under way finish, then stops. */
  stop(): Promise<void>
}

/** What travels: the tenant comes from the transaction that enqueues. */
interface Envelope {
  readonly tenantId: string
  readonly payload: unknown
}

const pollingSeconds = 2
const jobsAtOnce = 10

/** Starts the queues; with `work: false` it only enqueues, and some other server does the work. */
export async function startJobs(
  dependencies: JobDependencies,
  { work }: { readonly work: boolean },
): Promise<JobRunner> {
  const { pool, log } = dependencies
  const boss = new PgBoss({
    schema: jobSchema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    // Its tables are made by the owner, at the migration.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    schedule: false,
    supervise: work,
  })
  boss.on('error', (error) => log.error({ err: error }, 'jobs: the queue failed'))
  await boss.start()
  if (work) for (const job of jobs) await workOn(boss, job, dependencies)
  return {
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
    async enqueue(tx, { name }, payloads) {
      const envelopes = payloads.map((payload): { data: Envelope } => ({
        data: { tenantId: tx.tenantId, payload },
      }))
      await boss.insert(name, envelopes, {
        db: { executeSql: (text, values) => tx.query(text, values) },
      })
    },
  }
}

async function workOn(boss: PgBoss, job: Job, dependencies: JobDependencies): Promise<void> {
  const payloadOf = Compile(job.payload)
  const options = { batchSize: jobsAtOnce, pollingIntervalSeconds: pollingSeconds }
  await boss.work<Envelope>(job.name, { ...options, perJobResults: true }, async (batch) => {
    const outcomes = []
    for (const { id, data, signal } of batch) {
      try {
        const context = { ...dependencies, tenantId: data.tenantId, signal }
        await job.run(context, payloadOf.Parse(data.payload))
        outcomes.push({ id, status: 'completed' as const })
      } catch (error) {
        dependencies.log.warn({ err: error, job: job.name, jobId: id }, 'jobs: an attempt failed')
        outcomes.push({ id, status: 'failed' as const })
      }
    }
    return outcomes
  })
}
