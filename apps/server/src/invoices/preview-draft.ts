import type { DraftCheck, InvoiceDraft } from '@acquit/contract'
import { fail, ok, type CalendarDate, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { readCompany } from '../companies/read-company.ts'
import { inTenant } from '../db/tenant.ts'
import type { Engine } from '../engine.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { brandingOf } from './branding.ts'
import { composeDraft, surroundingsOf } from './composition.ts'

interface Place {
  readonly pool: Pool
  readonly engine: Engine
  readonly tenantId: string
  readonly today: CalendarDate
}

/** Judges a draft as it would be issued now; nothing is stored. */
export async function checkDraft(
  { pool, engine, tenantId, today }: Place,
  draft: InvoiceDraft,
): Promise<Result<DraftCheck, Refusal<'unknown-customer'>>> {
  const found = await inTenant(pool, tenantId, (tx) => surroundingsOf(tx, draft, today))
  if (!found.ok) return found
  const invoice = composeDraft(found.value, draft, today)
  const { layers, findings } = await engine.check(invoice)
  const issuable = findings.every(({ severity }) => severity !== 'error')
  return ok({ invoice, layers, findings, issuable })
}

/** The pages that a draft would give, without number and marked as a draft. */
export async function previewDraft(
  { pool, engine, tenantId, today }: Place,
  draft: InvoiceDraft,
): Promise<Result<Uint8Array, Refusal<'unknown-customer' | 'cannot-render'>>> {
  const found = await inTenant(pool, tenantId, async (tx) => {
    const surroundings = await surroundingsOf(tx, draft, today)
    return surroundings.ok
      ? ok({ surroundings: surroundings.value, company: await readCompany(tx) })
      : surroundings
  })
  if (!found.ok) return found
  const { surroundings, company } = found.value
  const { number: _next, ...invoice } = composeDraft(surroundings, draft, today)
  const language = draft.language ?? surroundings.customer?.language ?? 'fr'
  const branding = brandingOf(company, language)
  const rendered = await engine.preview({ tenantId, invoice, branding })
  if (rendered.ok) return rendered
  return fail(refusal('cannot-render', { message: rendered.error.message }))
}
