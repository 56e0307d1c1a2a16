import type { Static, TObject } from 'typebox'
import type { JobDependencies } from './runner.ts'

/** A kind of job: a shell around use cases. It may run twice, so each of its steps is safe to repeat. */
export interface Job<Payload extends TObject = TObject> {
  /** `feature.verb`. */
  readonly name: string
  readonly payload: Payload
  readonly attemptsAtMost: number
  run(context: JobContext, payload: Static<Payload>): Promise<void>
}

/** What a job works with. No transaction is open and no tenant is set: it opens its own. */
export interface JobContext extends JobDependencies {
  readonly tenantId: string
  readonly signal: AbortSignal
}

export const job = <Payload extends TObject>(definition: Job<Payload>): Job<Payload> => definition
