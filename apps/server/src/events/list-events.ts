import type { AuditEvent } from '@acquit/contract'
import type { TenantTx } from '../db/tenant.ts'
import { pageOf, type PageQueryValues } from '../http/paging.ts'
import { selectEvents } from './queries.ts'

/** The history of the tenant, or of one of its documents, latest first. */
export const listEvents = (
  tx: TenantTx,
  query: PageQueryValues,
  subjectId?: string,
): Promise<{ items: AuditEvent[]; next?: string }> =>
  pageOf(query, (page) => selectEvents(tx, { ...page, subjectId }))
