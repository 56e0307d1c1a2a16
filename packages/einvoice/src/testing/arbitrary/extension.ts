import fc from 'fast-check'
import type { CalendarDate } from '../../calendar-date.ts'
import type { Invoice, InvoiceLine } from '../../model/invoice.ts'
import { dayAfter } from './dates.ts'
import { extendedParty, unbrandedParty } from './parties.ts'
import { documentNumber, phrase, reference } from './words.ts'

// What EXTENDED-CTC-FR adds to the norm, as far as both CII and UBL carry it.

/** Another document that one line refers to. */
const lineReference = (issueDate: CalendarDate) =>
  fc.record(
    {
      number: reference,
      lineNumber: fc.constantFrom('1', '20'),
      date: dayAfter(issueDate, { min: -90, max: 0 }),
    },
    { requiredKeys: ['number'] },
  )

/** EXTENDED-CTC-FR has no date for the others (CII-FREXT-DT-027). */
const undatedReference = fc.record(
  { number: reference, lineNumber: fc.constantFrom('1', '20') },
  { requiredKeys: ['number'] },
)

/** The terms that a line has in the extended profiles. */
export const lineExtension = (issueDate: CalendarDate): fc.Arbitrary<Partial<InvoiceLine>> =>
  fc.record(
    {
      notes: phrase.map((text) => [{ subjectCode: 'AAI', text }]),
      purchaseOrderNumber: reference,
      precedingInvoices: fc
        .record({
          number: documentNumber,
          typeCode: fc.constantFrom('380', '386'),
          issueDate: dayAfter(issueDate, { min: -90, max: -1 }),
          lineNumber: fc.constantFrom('1', '20'),
        })
        .map((preceding) => [preceding]),
      despatchAdvice: lineReference(issueDate),
      receivingAdvice: undatedReference,
      salesOrder: undatedReference,
      seller: extendedParty,
      deliverTo: unbrandedParty,
      deliveryDate: dayAfter(issueDate, { min: -20, max: 0 }),
    },
    { requiredKeys: [] },
  )

/** The parties that an invoice has in the extended profiles. */
export const extendedParties = {
  buyerAgent: extendedParty,
  payer: extendedParty,
  sellerAgent: extendedParty,
  invoicee: extendedParty,
  invoicer: extendedParty,
}

/** Preceding invoices say their type in the extended profiles. */
export const typed = (preceding: Invoice['precedingInvoices']): Invoice['precedingInvoices'] =>
  preceding.map((invoice) => ({ ...invoice, typeCode: '380' }))
