import { isDeepStrictEqual } from 'node:util'
import type { Company, CompanyBody } from '@acquit/contract'
import { fail, ok, type CalendarDate, type Result } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { recordEvents } from '../events/record-event.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { lastSequenceOf } from '../invoices/numbering.ts'
import { checkCompany } from './check-company.ts'
import { presentCompany } from './present-company.ts'
import { selectCompany, updateCompany } from './queries.ts'

type Code = 'version-conflict' | 'invalid-company' | 'number-too-long' | 'numbering-started'
type Changed = Result<Company, Refusal<Code>>

interface Change {
  readonly version: number
  readonly company: CompanyBody
  readonly personId: string
  readonly today: CalendarDate
}

/** Replaces the profile. Documents already issued keep what they said. */
export async function changeCompany(
  tx: TenantTx,
  { version, company, personId, today }: Change,
): Promise<Changed> {
  const checked = checkCompany(company)
  if (!checked.ok) return checked
  const former = (await selectCompany(tx)).company
  if (await movesAStart(tx, former, company)) return fail(refusal('numbering-started'))
  const row = await updateCompany(tx, version, company)
  if (row === undefined) return fail(refusal('version-conflict'))
  const data = { version: row.version, changed: changedFields(former, company) }
  await recordEvents(tx, [{ kind: 'company.changed', subjectId: row.id, personId, data }])
  return ok(await presentCompany(tx, row, today))
}

/** The first number of a year has no meaning once that year has one. */
async function movesAStart(tx: TenantTx, former: CompanyBody, company: CompanyBody) {
  for (const series of ['invoices', 'creditNotes'] as const) {
    const { start } = company.numbering[series]
    if (start === undefined) continue
    const before = former.numbering[series].start
    if (before?.year === start.year && before.number === start.number) continue
    const last = await lastSequenceOf(tx, { siren: company.siren, series, year: start.year })
    if (last !== undefined) return true
  }
  return false
}

/** Names of fields only: the history holds no personal data. */
function changedFields(former: CompanyBody, company: CompanyBody): readonly string[] {
  const names = new Set([...Object.keys(former), ...Object.keys(company)]) as Set<keyof CompanyBody>
  return [...names].filter((name) => !isDeepStrictEqual(former[name], company[name]))
}
