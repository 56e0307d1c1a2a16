import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { jobs } from './list.ts'
import { jobSchema } from './runner.ts'

const retryDelaySeconds = 5
const retryDelayAtMostSeconds = 3600

/**
 * Creates the tables of pg-boss and a queue for each kind of job, as the owner. Failed attempts are repeated with back-off
 * and jitter; after the last, the job is parked in `<name>.parked`, where a person sees it and may retry it.
 */
export async function installJobs(owner: pg.Client, appRole: string): Promise<void> {
  const boss = new PgBoss({
    schema: jobSchema,
    db: { executeSql: (text, values) => owner.query(text, values) },
    supervise: false,
    schedule: false,
  })
  await boss.start()
  for (const { name, attemptsAtMost } of jobs) {
    const parked = `${name}.parked`
    await boss.createQueue(parked)
    await boss.createQueue(name, {
      deadLetter: parked,
      retryLimit: attemptsAtMost - 1,
      retryBackoff: true,
      retryDelay: retryDelaySeconds,
      retryDelayMax: retryDelayAtMostSeconds,
    })
  }
  await boss.stop({ graceful: false })
  await owner.query(`
    grant usage on schema ${jobSchema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${appRole};
    grant execute on all functions in schema ${jobSchema} to ${appRole}`)
}
