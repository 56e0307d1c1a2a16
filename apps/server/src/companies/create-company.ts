import type { Company, CompanyBody } from '@acquit/contract'
import type { CalendarDate, Result } from '@acquit/einvoice'
import { ok } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inTenant } from '../db/tenant.ts'
import { recordEvents } from '../events/record-event.ts'
import type { Refusal } from '../http/refusal.ts'
import { checkCompany } from './check-company.ts'
import { presentCompany } from './present-company.ts'
import { insertCompany, insertOwner, insertTenant, newTenantId } from './queries.ts'

type Created = Result<Company, Refusal<'invalid-company' | 'number-too-long'>>

/** Opens a space for a company; whoever opens it owns it. */
export async function createCompany(
  pool: Pool,
  company: CompanyBody,
  { personId, today }: { readonly personId: string; readonly today: CalendarDate },
): Promise<Created> {
  const checked = checkCompany(company)
  if (!checked.ok) return checked
  return inTenant(pool, await newTenantId(pool), async (tx): Promise<Created> => {
    await insertTenant(tx)
    const row = await insertCompany(tx, company)
    await insertOwner(tx, personId)
    await recordEvents(tx, [{ kind: 'company.created', subjectId: row.id, personId }])
    return ok(await presentCompany(tx, row, today))
  })
}
