import type { Issuance } from '@acquit/contract'
import { fail, ok, type CalendarDate, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { readCompany } from '../companies/read-company.ts'
import { inTenant, type TenantTx } from '../db/tenant.ts'
import type { Engine } from '../engine.ts'
import type { Outbox } from '../jobs/runner.ts'
import {
  draftNumberer,
  type IssueRefusal,
  type Issuing,
  type NumberedDraft,
} from './number-draft.ts'
import { produceDocument } from './produce-document.ts'
import { lockDrafts } from './queries.ts'
import { writeIssued, type ProducedDocument } from './write-issued.ts'

/** What issuing works with. */
export interface Issuer {
  readonly pool: Pool
  readonly engine: Engine
  readonly outbox: Outbox
  readonly today: () => CalendarDate
}

type Outcomes = ReadonlyMap<Issuing, Result<Issuance, IssueRefusal>>

/**
 * Issues drafts of one company in one transaction: numbers, immutable documents, files, history and follow-up jobs, all of
 * it or nothing. Files are on the disk before the commit; those of a transaction that fails are orphans without effect.
 *
 * A document that is refused takes no number: if one is refused after it took one, everything is rolled back and the others
 * are issued again without it, so that no number is ever missing. Outcomes come in the order asked.
 */
export async function issueInvoices(
  issuer: Issuer,
  tenantId: string,
  asked: readonly Issuing[],
): Promise<readonly Result<Issuance, IssueRefusal>[]> {
  const outcomes = new Map<Issuing, Result<Issuance, IssueRefusal>>()
  while (outcomes.size < asked.length) {
    const left = asked.filter((one) => !outcomes.has(one))
    const attempt = await inTenant(issuer.pool, tenantId, (tx) => attemptAll(tx, issuer, left))
    for (const [one, outcome] of attempt.ok ? attempt.value : attempt.error) {
      outcomes.set(one, outcome)
    }
  }
  return asked.flatMap((one) => outcomes.get(one) ?? [])
}

/** Fails with the refusals that came after numbers were taken: the transaction must then not stand. */
async function attemptAll(
  tx: TenantTx,
  issuer: Issuer,
  asked: readonly Issuing[],
): Promise<Result<Outcomes, Outcomes>> {
  const company = await readCompany(tx)
  const drafts = await lockDrafts(
    tx,
    asked.map(({ invoiceId }) => invoiceId),
  )
  const numberer = draftNumberer(tx, { company: company.company, drafts, today: issuer.today() })

  const outcomes = new Map<Issuing, Result<Issuance, IssueRefusal>>()
  const numbered: NumberedDraft[] = []
  for (const one of asked) {
    const draft = await numberer.number(one)
    if (draft.ok) numbered.push(draft.value)
    else outcomes.set(one, draft)
  }

  const at = new Date()
  const made = await Promise.all(
    numbered.map((draft) => produceDocument(issuer.engine, company, draft, at)),
  )
  const refused = new Map<Issuing, Result<Issuance, IssueRefusal>>()
  const produced: ProducedDocument[] = []
  for (const { asked: one, outcome } of made) {
    if (outcome.ok) produced.push(outcome.value)
    else refused.set(one, outcome)
  }
  if (refused.size > 0) return fail(refused)

  if (produced.length > 0) {
    await numberer.save()
    const issued = await writeIssued(tx, issuer.outbox, produced)
    for (const [one, issuance] of issued) outcomes.set(one, ok(issuance))
  }
  return ok(outcomes)
}
