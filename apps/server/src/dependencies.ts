import type { CalendarDate } from '@acquit/einvoice'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Cookies } from './accounts/cookies.ts'
import type { Engine } from './engine.ts'
import type { FileStore } from './files/file-store.ts'
import type { Keys } from './http/keys.ts'
import type { RateLimits } from './http/rate-limits.ts'
import type { IssueQueue } from './invoices/issue-queue.ts'
import type { Outbox } from './jobs/runner.ts'

/** What the features work with; made once, at the start. */
export interface Dependencies {
  readonly pool: Pool
  readonly files: FileStore
  readonly engine: Engine
  readonly outbox: Outbox
  readonly issues: IssueQueue
  readonly keys: Keys
  readonly cookies: Cookies
  readonly limits: RateLimits
  readonly log: Logger
  /** The day in Paris: what "today" means on a French invoice, wherever the server stands. */
  readonly today: () => CalendarDate
}
