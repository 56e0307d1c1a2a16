/** `under('a', 'b c')` is `['a.b', 'a.c']`; at the root, the names themselves. */
const under = (path: string, names: string): readonly string[] =>
  names.split(' ').map((name) => (path === '' ? name : `${path}.${name}`))

const party = (path: string): readonly string[] => [
  ...under(path, 'name tradingName identifiers legalRegistration vatIdentifier'),
  ...under(`${path}.address`, 'line1 line2 line3 city postCode subdivision country'),
  ...under(`${path}.contact`, 'name department telephone email'),
]

const adjustment = (path: string): readonly string[] =>
  under(path, 'amount baseAmount percentage reason reasonCode')

const terms: ReadonlySet<string> = new Set([
  // Lists told row by row: each row tells what is left over of itself.
  ...under('', 'lines allowances charges vatBreakdown notes precedingInvoices supportingDocuments'),
  ...under('lines', 'allowances charges notes'),

  // Head of the sheet.
  ...under('', 'number typeCode currency vatAccountingCurrency issueDate dueDate buyerReference'),
  ...under('', 'purchaseOrderReference purchaseOrderDate contractReference contractDate'),
  ...under('', 'businessProcess taxPointDateCode taxPointDate'),
  ...party('seller'),
  ...under('seller', 'taxRegistration'),
  ...party('buyer'),
  ...under('delivery', 'date partyName locationIdentifier address'),
  ...under('invoicingPeriod', 'start end'),

  // Lines, and what changes the price of all of them.
  ...under('lines', 'id parentLineId subtype quantity unit netAmount period'),
  ...under('lines', 'purchaseOrderNumber purchaseOrderDate'),
  ...under('lines.item', 'name description attributes'),
  ...under('lines.vat', 'category rate'),
  ...under('lines.price', 'netPrice grossPrice discount discountReason discountReasonCode'),
  ...under('lines.price', 'baseQuantity baseQuantityUnit'),
  ...under('lines.notes', 'subjectCode text'),
  ...['allowances', 'charges', 'lines.allowances', 'lines.charges'].flatMap(adjustment),
  ...['allowances', 'charges'].flatMap((path) => under(path, 'vatCategory vatRate')),

  // Totals and payment.
  ...under('totals', 'linesNetAmount allowancesAmount chargesAmount netAmount vatAmount'),
  ...under('totals', 'vatAmountInAccountingCurrency grossAmount paidAmount roundingAmount'),
  ...under('totals', 'dueAmount'),
  ...under('vatBreakdown', 'taxableAmount taxAmount category rate'),
  ...under('vatBreakdown', 'exemptionReason exemptionReasonCode'),
  ...under('', 'paymentTerms'),
  ...under('payee', 'name identifiers legalRegistration'),
  ...under('paymentInstructions', 'meansCode meansText remittanceInformation card'),
  ...under('paymentInstructions.creditTransfers', 'account accountName bic'),
  ...under('paymentInstructions.directDebit', 'mandate creditorIdentifier debitedAccount'),

  // Notes, references, files.
  ...under('notes', 'subjectCode text'),
  ...under('precedingInvoices', 'number typeCode issueDate'),
  ...under('supportingDocuments', 'reference description location attachment'),
])

/** Every group on the way to a term: it is printed in part, the rest of it is left over. */
const inPart: ReadonlySet<string> = new Set(
  [...terms].flatMap((term) => {
    const parts = term.split('.')
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
  }),
)

/** Paths of the terms that have a place of their own on the sheet. */
export const placed = { terms, inPart }
