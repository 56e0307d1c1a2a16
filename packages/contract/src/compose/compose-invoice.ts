import { calculate, type CalendarDate, type Invoice } from '@acquit/einvoice'
import { proposedPaymentTerms, type CompanyBody } from '../company.ts'
import type { CustomerBody } from '../customer.ts'
import type { InvoiceDraft } from '../draft.ts'
import { dayOf, decimalOf, present, presentOrNone } from './amounts.ts'
import { dueDateOf } from './due-date.ts'
import { frameworkOf, isFullyPaid, taxPointOf, typeCodeOf } from './framework.ts'
import { linesOf, rateOf, vatChoicesOf } from './lines.ts'
import { notesOf } from './notes.ts'
import { addressOf, buyerOf, sellerOf } from './parties.ts'
import { paymentOf } from './payment.ts'
import { withReductions } from './reductions.ts'
import { mentionOf } from './vat.ts'

export interface Composition {
  readonly company: CompanyBody
  /** Undefined while none is chosen. */
  readonly customer: CustomerBody | undefined
  readonly draft: InvoiceDraft
  /** BT-1. While drafting, the number the document would take now, so that only true faults are reported. */
  readonly number?: string
  /** The date of issue when the draft states none. */
  readonly today: CalendarDate
}

/** EN 16931 itself: what the French reform calls the CIUS profile (BT-24). */
const specification = 'urn:cen.eu:en16931:2017'

/**
 * The document that a draft makes: the same computation in the editor at each key and on the server at issue. What the user
 * left out stays out, and the checks report it; what French law derives (type, framework, VAT due date code, mentions by
 * kind of customer) is derived here and nowhere else.
 */
export function composeInvoice(composition: Composition): Invoice {
  const { company, customer, draft, number, today } = composition
  const issueDate = dayOf(draft.issueDate) ?? today
  const calculated = calculate(
    withReductions(draftedInvoice(composition, issueDate), draft),
    present({ exchangeRate: decimalOf(draft.exchangeRate) }),
  )
  return {
    ...calculated,
    ...present({
      number,
      businessProcess: frameworkOf(draft, calculated),
      dueDate: dueDateFor(composition, issueDate, calculated),
      paymentInstructions: paymentOf(draft, company, number),
      buyerReference: draft.references?.buyerReference ?? customer?.serviceCode,
    }),
  }
}

/** Everything but amounts and what follows from them. */
function draftedInvoice(composition: Composition, issueDate: CalendarDate): Invoice {
  const { company, customer, draft } = composition
  const currency = draft.currency ?? 'EUR'
  return {
    specification,
    issueDate,
    typeCode: typeCodeOf(draft),
    currency,
    notes: notesOf({ company, customer, draft, day: issueDate }),
    precedingInvoices: (draft.precedingDocuments ?? []).map((one) => ({
      number: one.number,
      ...present({ issueDate: dayOf(one.issueDate) }),
    })),
    invoicedObjects: [],
    seller: sellerOf(company),
    buyer: buyerOf(customer),
    allowances: [],
    charges: [],
    totals: present({ paidAmount: decimalOf(draft.payment?.paidAmount) }),
    vatBreakdown: vatReasonsOf(composition, issueDate),
    supportingDocuments: [],
    lines: linesOf(draft, company),
    ...referencesOf(draft),
    ...present({
      // VAT is owed in euros whatever the currency (BR-FR-CO-12).
      vatAccountingCurrency: currency === 'EUR' ? undefined : 'EUR',
      taxPointDateCode: taxPointOf(draft, company),
      paymentTerms: draft.payment?.terms,
      delivery: deliveryOf(composition),
      invoicingPeriod:
        draft.period &&
        presentOrNone({ start: dayOf(draft.period.start), end: dayOf(draft.period.end) }),
    }),
  }
}

function referencesOf({ references = {} }: InvoiceDraft) {
  return present({
    projectReference: references.project,
    contractReference: references.contract,
    purchaseOrderReference: references.purchaseOrder,
    salesOrderReference: references.salesOrder,
    despatchAdviceReference: references.despatchAdvice,
    tenderOrLotReference: references.tender,
  })
}

/** BG-13: the delivery address is a mention of its own when it is not the customer's (decree 2022-1299). */
function deliveryOf({ draft, customer }: Composition): Invoice['delivery'] {
  const address = draft.delivery?.address ?? customer?.deliveryAddress
  return presentOrNone({
    partyName: draft.delivery?.name,
    date: dayOf(draft.deliveryDate),
    address: address && addressOf(address),
  })
}

/** Reasons of exemption, for `calculate` to carry over to the VAT breakdown it makes (BT-120, BT-121). */
function vatReasonsOf({ draft, company }: Composition, day: CalendarDate): Invoice['vatBreakdown'] {
  return vatChoicesOf(draft, company).flatMap((vat) => {
    const { category, exemptionCode, exemptionReason } = vat
    if (exemptionCode === undefined && exemptionReason === undefined) return []
    const mention = exemptionReason ?? (exemptionCode && mentionOf(exemptionCode, day))
    return [
      {
        category,
        ...present({
          rate: rateOf(vat),
          exemptionReason: mention === '' ? undefined : mention,
          exemptionReasonCode: exemptionCode,
        }),
      },
    ]
  })
}

/** BT-9. What is already paid bears the day it was (BR-FR-CO-09); a credit note is due at once. */
function dueDateFor(
  { company, customer, draft }: Composition,
  issueDate: CalendarDate,
  { totals }: Invoice,
) {
  const paidOn = dayOf(draft.payment?.paidOn)
  if (isFullyPaid(totals) && paidOn !== undefined) return paidOn
  const typed = dayOf(draft.dueDate)
  if (typed !== undefined) return typed
  if (draft.kind === 'credit-note') return issueDate
  return dueDateOf(
    issueDate,
    customer?.paymentTerms ?? company.paymentTerms ?? proposedPaymentTerms,
  )
}
