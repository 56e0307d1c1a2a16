import { composeInvoice, seriesOf, type CompanyBody } from '@acquit/contract'
import {
  fail,
  ok,
  readCalendarDate,
  type CalendarDate,
  type Invoice,
  type Result,
} from '@acquit/einvoice'
import { readCustomer } from '../customers/read-customers.ts'
import type { TenantTx } from '../db/tenant.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { numberTaker, type TakenNumber } from './numbering.ts'
import type { DraftRow } from './queries.ts'
import { whyGone } from './save-draft.ts'

/** Which draft to issue, as which version was seen, for whom. */
export interface Issuing {
  readonly invoiceId: string
  readonly version: number
  readonly personId: string
}

export type IssueRefusal = Refusal<
  | 'not-found'
  | 'version-conflict'
  | 'invoice-already-issued'
  | 'invoice-invalid'
  | 'unknown-customer'
  | 'issue-date-too-early'
  | 'issue-date-in-future'
  | 'number-too-long'
  | 'cannot-render'
>

/** A draft that took its number, and the document it makes. */
export interface NumberedDraft {
  readonly asked: Issuing
  readonly row: DraftRow
  readonly customerId: string
  readonly language: 'fr' | 'en'
  readonly taken: TakenNumber
  readonly issueDate: CalendarDate
  readonly invoice: Invoice
}

interface Batch {
  readonly company: CompanyBody
  /** Locked in this transaction. */
  readonly drafts: readonly DraftRow[]
  readonly today: CalendarDate
}

/** Numbers the drafts of a batch, one after the other. */
export function draftNumberer(tx: TenantTx, { company, drafts, today }: Batch) {
  const numbers = numberTaker(tx, company)
  const rows = new Map(drafts.map((row) => [row.id, row]))
  const numbered = new Map<string, string>()

  async function number(asked: Issuing): Promise<Result<NumberedDraft, IssueRefusal>> {
    // Asked twice in one batch: by the second time, it is as good as issued.
    const given = numbered.get(asked.invoiceId)
    if (given !== undefined) return fail(refusal('invoice-already-issued', { number: given }))
    const row = rows.get(asked.invoiceId)
    if (row === undefined) return fail(await whyGone(tx, asked.invoiceId))
    if (row.version !== asked.version) return fail(refusal('version-conflict'))
    const { customerId } = row.draft
    const customer = customerId === undefined ? undefined : await readCustomer(tx, customerId)
    if (customer === undefined) return fail(refusal('unknown-customer'))
    const issueDate = readCalendarDate(row.draft.issueDate ?? today) ?? today
    if (issueDate > today) return fail(refusal('issue-date-in-future'))

    const taken = await numbers.take(seriesOf(row.draft.kind), issueDate)
    if (!taken.ok) return taken
    numbered.set(row.id, taken.value.number)
    const composition = { company, customer: customer.customer, draft: row.draft, today }
    const invoice = composeInvoice({ ...composition, number: taken.value.number })
    const language = row.draft.language ?? customer.customer.language ?? 'fr'
    return ok({
      asked,
      row,
      customerId: customer.id,
      language,
      taken: taken.value,
      issueDate,
      invoice,
    })
  }

  return { number, save: () => numbers.save() }
}
