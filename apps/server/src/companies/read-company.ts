import type { TenantTx } from '../db/tenant.ts'
import { selectCompany, type CompanyRow } from './queries.ts'

export const readCompany = (tx: TenantTx): Promise<CompanyRow> => selectCompany(tx)
