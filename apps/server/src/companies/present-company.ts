import { firstSequence, seriesOf, writeNumber, type Company } from '@acquit/contract'
import type { CalendarDate } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { lastSequenceOf } from '../invoices/numbering.ts'
import type { StoredCompany } from './read-company.ts'

/** A company as the API shows it, with the number that each series would give today. */
export async function presentCompany(
  tx: TenantTx,
  row: StoredCompany,
  today: CalendarDate,
): Promise<Company> {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    company: row.company,
    hasLogo: row.logo !== null,
    nextNumbers: {
      invoices: await nextNumber(tx, row, 'invoice', today),
      creditNotes: await nextNumber(tx, row, 'credit-note', today),
    },
  }
}

async function nextNumber(
  tx: TenantTx,
  { company }: StoredCompany,
  kind: 'invoice' | 'credit-note',
  today: CalendarDate,
): Promise<string> {
  const series = seriesOf(kind)
  const year = Number(today.slice(0, 4))
  const last = await lastSequenceOf(tx, { siren: company.siren, series, year })
  const sequence = last === undefined ? firstSequence(company.numbering[series], year) : last + 1
  const written = writeNumber(company.numbering[series].format, year, sequence)
  return written.ok ? written.value : ''
}
