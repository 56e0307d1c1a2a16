import type { CalendarDate, Invoice } from '@acquit/einvoice'
import type { Label } from '../words/labels.ts'
import type { Wording } from '../words/wording.ts'
import { isCorrection } from './document-type.ts'
import { leftovers, runOn } from './leftovers.ts'
import { addressLines } from './parties.ts'
import { present } from './present.ts'
import type { Fact } from './sheet.ts'

/** `from – to`, or what there is of it. */
export function periodText(
  period: { readonly start?: CalendarDate; readonly end?: CalendarDate } | undefined,
  w: Wording,
): string | undefined {
  if (period === undefined) return undefined
  const { start, end } = period
  if (start !== undefined && end !== undefined) return `${w.shortDate(start)} – ${w.shortDate(end)}`
  if (start !== undefined) return `${w.say('periodFrom')} ${w.shortDate(start)}`
  return end && `${w.say('periodTo')} ${w.shortDate(end)}`
}

/** A reference and its date: `CDE-77 du 03/11/2026`. */
export const dated = (
  reference: string | undefined,
  date: CalendarDate | undefined,
  w: Wording,
): string | undefined => {
  if (date === undefined) return reference
  const day = w.shortDate(date)
  return reference === undefined ? day : `${reference} ${w.say('datedOn')} ${day}`
}

/** What the reader looks for first: dates, references of both sides, nature of the operation. */
export function keyFacts(invoice: Invoice, w: Wording): readonly Fact[] {
  const { issueDate, dueDate, businessProcess, taxPointDateCode, taxPointDate } = invoice
  const rows: readonly (readonly [Label, string | undefined])[] = [
    ['issueDate', issueDate && w.longDate(issueDate)],
    ['dueDate', dueDate && w.longDate(dueDate)],
    ['deliveryDate', invoice.delivery?.date && w.longDate(invoice.delivery.date)],
    ['deliverTo', deliveredTo(invoice, w)],
    ['period', periodText(invoice.invoicingPeriod, w)],
    ['purchaseOrder', dated(invoice.purchaseOrderReference, invoice.purchaseOrderDate, w)],
    ['contract', dated(invoice.contractReference, invoice.contractDate, w)],
    ['buyerReference', invoice.buyerReference],
    ['operation', businessProcess && w.word('framework', businessProcess)],
    ['taxPoint', taxPointDateCode && w.word('taxPoint', taxPointDateCode)],
    ['taxPointDate', taxPointDate && w.longDate(taxPointDate)],
  ]
  const facts = rows.flatMap(([label, value]): readonly Fact[] =>
    value === undefined ? [] : [[w.say(label), value]],
  )
  return precedingFit(invoice) ? [...facts, ...precedingFacts(invoice, w)] : facts
}

/** More than these go to a section of their own. */
const precedingAtMost = 4
export const precedingFit = ({ precedingInvoices }: Invoice): boolean =>
  precedingInvoices.length <= precedingAtMost

/** The invoices that this one corrects or follows (BG-3). */
export const precedingFacts = (invoice: Invoice, w: Wording): readonly Fact[] =>
  invoice.precedingInvoices.map((preceding) => {
    const { number, typeCode, issueDate } = preceding
    const unnamed = isCorrection(invoice) ? 'originalInvoice' : 'precedingInvoice'
    const label = typeCode === undefined ? w.say(unnamed) : w.word('documentType', typeCode)
    const more = runOn(leftovers(preceding, 'precedingInvoices', w), w)
    return [label, present(dated(number, issueDate, w), more).join(' – ')]
  })

function deliveredTo({ delivery }: Invoice, w: Wording): string | undefined {
  if (delivery === undefined) return undefined
  const { partyName, address, locationIdentifier } = delivery
  const place = locationIdentifier && w.identifier(locationIdentifier)
  const lines = present(partyName, ...addressLines(address, w), place)
  return lines.length === 0 ? undefined : lines.join(', ')
}
