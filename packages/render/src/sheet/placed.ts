const under = (path: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${path}.${name}`)

const party = (path: string): readonly string[] => [
  ...under(path, 'name', 'tradingName', 'identifiers', 'legalRegistration', 'vatIdentifier'),
  ...under(path, 'taxRegistration'),
  ...under(
    `${path}.address`,
    'line1',
    'line2',
    'line3',
    'city',
    'postCode',
    'subdivision',
    'country',
  ),
  ...under(`${path}.contact`, 'name', 'department', 'telephone', 'email'),
]

const adjustment = (path: string): readonly string[] =>
  under(path, 'amount', 'baseAmount', 'percentage', 'reason', 'reasonCode')

const terms: ReadonlySet<string> = new Set([
  // Head of the sheet.
  ...['number', 'typeCode', 'currency', 'vatAccountingCurrency', 'issueDate', 'dueDate'],
  ...['purchaseOrderReference', 'purchaseOrderDate', 'contractReference', 'contractDate'],
  ...['buyerReference', 'businessProcess', 'taxPointDateCode', 'taxPointDate', 'paymentTerms'],
  ...party('seller'),
  ...party('buyer'),
  ...under('delivery', 'date', 'partyName', 'locationIdentifier', 'address'),
  ...under('invoicingPeriod', 'start', 'end'),

  // Lines, and what changes the price of all of them.
  ...under('lines', 'quantity', 'unit', 'netAmount', 'period'),
  ...under('lines', 'purchaseOrderNumber', 'purchaseOrderDate'),
  ...under('lines.item', 'name', 'description', 'attributes'),
  ...under('lines.vat', 'category', 'rate'),
  ...under('lines.price', 'netPrice', 'grossPrice', 'discount', 'discountReason'),
  ...under('lines.price', 'discountReasonCode', 'baseQuantity', 'baseQuantityUnit'),
  ...under('lines.notes', 'subjectCode', 'text'),
  ...['allowances', 'charges', 'lines.allowances', 'lines.charges'].flatMap(adjustment),
  ...['allowances', 'charges'].flatMap((path) => under(path, 'vatCategory', 'vatRate')),

  // Totals and payment.
  ...under(
    'totals',
    'linesNetAmount',
    'allowancesAmount',
    'chargesAmount',
    'netAmount',
    'vatAmount',
  ),
  ...under('totals', 'vatAmountInAccountingCurrency', 'grossAmount', 'paidAmount'),
  ...under('totals', 'roundingAmount', 'dueAmount'),
  ...under('vatBreakdown', 'taxableAmount', 'taxAmount', 'category', 'rate'),
  ...under('vatBreakdown', 'exemptionReason', 'exemptionReasonCode'),
  ...under('payee', 'name', 'identifiers', 'legalRegistration'),
  ...under('paymentInstructions', 'meansCode', 'meansText', 'remittanceInformation', 'card'),
  ...under('paymentInstructions.creditTransfers', 'account', 'accountName', 'bic'),
  ...under('paymentInstructions.directDebit', 'mandate', 'creditorIdentifier', 'debitedAccount'),

  // Notes, references, files.
  ...under('notes', 'subjectCode', 'text'),
  ...under('precedingInvoices', 'number', 'typeCode', 'issueDate'),
  ...under('supportingDocuments', 'reference', 'description', 'location', 'attachment'),
])

/** Every group on the way to a term: it is printed in part, the rest of it is left over. */
const inPart: ReadonlySet<string> = new Set(
  [...terms].flatMap((term) => {
    const parts = term.split('.')
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'))
  }),
)

/** Paths of the terms that have a place of their own on the sheet; a path covers all that is under it. */
export const placed = { terms, inPart }
