import type { TenantTx } from '../db/tenant.ts'
import { selectCompany, type CompanyRow } from './queries.ts'

/** The company of a tenant as stored: its profile, and the hash of its logo. */
export type StoredCompany = CompanyRow

export const readCompany = (tx: TenantTx): Promise<StoredCompany> => selectCompany(tx)
