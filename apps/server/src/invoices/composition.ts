import {
  composeInvoice,
  type CompanyBody,
  type CustomerBody,
  type InvoiceDraft,
} from '@acquit/contract'
import { decimal, type CalendarDate, type Invoice } from '@acquit/einvoice'
import { presentCompany } from '../companies/present-company.ts'
import { readCompany } from '../companies/read-company.ts'
import { readCustomer } from '../customers/read-customers.ts'
import type { TenantTx } from '../db/tenant.ts'
import { fail, ok, type Result } from '@acquit/einvoice'
import { refusal, type Refusal } from '../http/refusal.ts'
import { searchable } from '../http/search.ts'
import { seriesOf } from '@acquit/contract'

/** What a draft is composed with, as stored now. */
export interface Surroundings {
  readonly company: CompanyBody
  readonly customer: CustomerBody | undefined
  readonly nextNumber: string
}

export async function surroundingsOf(
  tx: TenantTx,
  draft: InvoiceDraft,
  today: CalendarDate,
): Promise<Result<Surroundings, Refusal<'unknown-customer'>>> {
  const { customerId } = draft
  const customer = customerId === undefined ? undefined : await readCustomer(tx, customerId)
  if (customerId !== undefined && customer === undefined) return fail(refusal('unknown-customer'))
  const { company, nextNumbers } = await presentCompany(tx, await readCompany(tx), today)
  const nextNumber = nextNumbers[seriesOf(draft.kind)]
  return ok({ company, customer: customer?.customer, nextNumber })
}

/** The document that a draft would be, were it issued now: with the number it would take. */
export const composeDraft = (
  { company, customer, nextNumber }: Surroundings,
  draft: InvoiceDraft,
  today: CalendarDate,
): Invoice => composeInvoice({ company, customer, draft, number: nextNumber, today })

/** What lists show and search of a document. */
export interface Summary {
  readonly customerName: string | undefined
  readonly issueDate: string | undefined
  readonly dueDate: string | undefined
  readonly currency: string
  readonly netAmount: string
  readonly grossAmount: string
  readonly dueAmount: string
  readonly search: string
}

const none = decimal('0.00')

export function summaryOf({ buyer, totals, ...invoice }: Invoice): Summary {
  return {
    customerName: buyer.name,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    currency: invoice.currency ?? 'EUR',
    netAmount: totals.netAmount ?? none,
    grossAmount: totals.grossAmount ?? none,
    dueAmount: totals.dueAmount ?? none,
    search: searchable(
      invoice.number,
      buyer.name,
      buyer.tradingName,
      invoice.purchaseOrderReference,
      invoice.buyerReference,
      totals.grossAmount,
    ),
  }
}
