/** A form, and the path of a field in its body: `{ form: 'draft', field: 'lines.3.unitPrice' }`. */
export interface FormField {
  readonly form: 'draft' | 'company' | 'customer'
  readonly field: string
}

/** Beginning of a model path, the form it belongs to, and the field. The first that matches wins; `#` stands for an index. */
const table: readonly (readonly [string, FormField['form'], string])[] = [
  ['lines[#].item.name', 'draft', 'lines.#.name'],
  ['lines[#].item.description', 'draft', 'lines.#.description'],
  ['lines[#].item.sellerIdentifier', 'draft', 'lines.#.reference'],
  ['lines[#].item', 'draft', 'lines.#.name'],
  ['lines[#].quantity', 'draft', 'lines.#.quantity'],
  ['lines[#].unit', 'draft', 'lines.#.unit'],
  ['lines[#].price', 'draft', 'lines.#.unitPrice'],
  ['lines[#].netAmount', 'draft', 'lines.#.unitPrice'],
  ['lines[#].vat', 'draft', 'lines.#.vat'],
  ['lines[#].allowances', 'draft', 'lines.#.discount'],
  ['lines[#].period', 'draft', 'lines.#.period'],
  ['lines[#].notes', 'draft', 'lines.#.note'],
  ['lines[#].purchaseOrderLineReference', 'draft', 'lines.#.purchaseOrderLine'],
  ['lines[#]', 'draft', 'lines.#.name'],
  ['lines', 'draft', 'lines'],
  ['allowances', 'draft', 'allowances'],
  ['charges', 'draft', 'charges'],
  ['vatBreakdown', 'draft', 'lines'],
  ['totals.paidAmount', 'draft', 'payment.paidAmount'],
  ['totals.vatAmountInAccountingCurrency', 'draft', 'exchangeRate'],
  ['totals', 'draft', 'lines'],
  ['issueDate', 'draft', 'issueDate'],
  ['dueDate', 'draft', 'dueDate'],
  ['taxPointDateCode', 'company', 'vatOnDebits'],
  ['taxPointDate', 'draft', 'deliveryDate'],
  ['businessProcess', 'draft', 'operations'],
  ['currency', 'draft', 'currency'],
  ['buyerReference', 'draft', 'references.buyerReference'],
  ['purchaseOrderReference', 'draft', 'references.purchaseOrder'],
  ['salesOrderReference', 'draft', 'references.salesOrder'],
  ['contractReference', 'draft', 'references.contract'],
  ['projectReference', 'draft', 'references.project'],
  ['despatchAdviceReference', 'draft', 'references.despatchAdvice'],
  ['tenderOrLotReference', 'draft', 'references.tender'],
  ['precedingInvoices', 'draft', 'precedingDocuments'],
  ['delivery.date', 'draft', 'deliveryDate'],
  ['delivery', 'draft', 'delivery'],
  ['invoicingPeriod', 'draft', 'period'],
  ['paymentTerms', 'draft', 'payment.terms'],
  ['paymentInstructions.creditTransfers', 'company', 'iban'],
  ['paymentInstructions', 'draft', 'payment'],
  ['notes', 'company', 'legalMentions'],
  ['number', 'company', 'numbering'],
  ['seller.name', 'company', 'name'],
  ['seller.legalRegistration', 'company', 'siren'],
  ['seller.identifiers', 'company', 'siret'],
  ['seller.vatIdentifier', 'company', 'vatNumber'],
  ['seller.taxRegistration', 'company', 'vatNumber'],
  ['seller.additionalLegalInformation', 'company', 'legalForm'],
  ['seller.electronicAddress', 'company', 'electronicAddress'],
  ['seller.address', 'company', 'address'],
  ['seller.contact', 'company', 'contact'],
  ['seller', 'company', 'name'],
  ['buyer.name', 'customer', 'name'],
  ['buyer.legalRegistration', 'customer', 'siren'],
  ['buyer.identifiers', 'customer', 'siret'],
  ['buyer.vatIdentifier', 'customer', 'vatNumber'],
  ['buyer.electronicAddress', 'customer', 'electronicAddress'],
  ['buyer.address', 'customer', 'address'],
  ['buyer.contact', 'customer', 'contact'],
  ['buyer', 'draft', 'customerId'],
]

/** The parts that the model and the forms name alike below their own: the country of an address, the name of a contact. */
const alike = /^\.(line[123]|postCode|city|country|name|department|telephone|email|start|end)$/

/**
 * The form field that mends a finding at this path of the model: `buyer.address.city` is the city of the customer.
 * `undefined` when no field does, as for a fault of the whole document.
 */
export function fieldOf(path: string): FormField | undefined {
  const index = /\[(\d+)\]/.exec(path)?.[1] ?? ''
  const general = path.replace(/^lines\[\d+\]/, 'lines[#]')
  const entry = table.find(([start]) => begins(general, start))
  if (entry === undefined) return undefined
  const [start, form, field] = entry
  const rest = general.slice(start.length)
  return { form, field: field.replace('#', index) + (alike.test(rest) ? rest : '') }
}

const begins = (path: string, start: string): boolean =>
  path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`)
