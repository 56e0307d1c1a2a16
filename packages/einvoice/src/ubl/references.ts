import { text, token } from '../binding/codecs.ts'
import { each, fixed, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { base64, day } from './codecs.ts'

/** What stands in an identifier that UBL demands and the invoice does not have: the custom of the EN 16931 networks. */
export const notAvailable = { otherwise: 'NA' } as const

/** What a reference refers to is said by its `cbc:DocumentTypeCode` (UNTDID 1001), or goes without saying. */
const isOfType =
  (...types: readonly (string | undefined)[]) =>
  (element: XmlElement): boolean =>
    types.includes(childOf(element, 'cbc:DocumentTypeCode')?.text.trim())

/** A document that is no more than its identifier. */
export const reference = (name: string, field: string) => wrap(name, [leaf('cbc:ID', field, token)])

/** A document that has a date too; `rest` is what else is said of it. */
const dated = (
  name: string,
  fields: { readonly id: string; readonly date: string },
  ...rest: readonly BindingNode[]
) =>
  wrap(name, [
    leaf('cbc:ID', fields.id, token, notAvailable),
    leaf('cbc:IssueDate', fields.date, day),
    ...rest,
  ])

/** BT-18 and BT-128: a reference of type 130, whose identifier may have a scheme of UNTDID 1153. */
const objectIdentifier: readonly BindingNode[] = [
  leaf('cbc:ID', 'id', token, { attributes: { schemeID: 'scheme' } }),
  fixed('cbc:DocumentTypeCode', '130'),
]

/** The references of a line are of no other type, so it may go without saying. */
export const lineObjectIdentifiers = each(
  'cac:DocumentReference',
  'objectIdentifiers',
  objectIdentifier,
  isOfType('130', undefined),
)

/** BT-13 and BT-14: UBL has no sales order without the buyer's order. */
export const orderReference = wrap('cac:OrderReference', [
  leaf('cbc:ID', 'purchaseOrderReference', token, notAvailable),
  leaf('cbc:SalesOrderID', 'salesOrderReference', token),
  leaf('cbc:IssueDate', 'purchaseOrderDate', day),
])

const precedingInvoice = wrap('cac:InvoiceDocumentReference', [
  leaf('cbc:ID', 'number', token),
  leaf('cbc:IssueDate', 'issueDate', day),
  leaf('cbc:DocumentTypeCode', 'typeCode', token),
])

/** BG-3. */
export const precedingInvoices = each('cac:BillingReference', 'precedingInvoices', [
  precedingInvoice,
])

/** EXT-FR-FE-BG-06: of a line, with the line of that invoice. */
export const linePrecedingInvoices = each('cac:BillingReference', 'precedingInvoices', [
  precedingInvoice,
  wrap('cac:BillingReferenceLine', [leaf('cbc:ID', 'lineNumber', token)]),
])

export const despatchAdvice = dated('cac:DespatchDocumentReference', {
  id: 'despatchAdviceReference',
  date: 'despatchAdviceDate',
})

export const receivingAdvice = dated('cac:ReceiptDocumentReference', {
  id: 'receivingAdviceReference',
  date: 'receivingAdviceDate',
})

export const contract = dated(
  'cac:ContractDocumentReference',
  { id: 'contractReference', date: 'contractDate' },
  leaf('cbc:DocumentType', 'contractType', text),
)

/** BG-24: the references of no type. */
const supportingDocuments = each('cac:AdditionalDocumentReference', 'supportingDocuments', [
  leaf('cbc:ID', 'reference', token),
  leaf('cbc:DocumentDescription', 'description', text),
  wrap('cac:Attachment', [
    leaf('cbc:EmbeddedDocumentBinaryObject', 'attachment.content', base64, {
      attributes: { mimeCode: 'attachment.mimeCode', filename: 'attachment.fileName' },
    }),
    wrap('cac:ExternalReference', [leaf('cbc:URI', 'location', token)]),
  ]),
])

const invoicedObjects = each(
  'cac:AdditionalDocumentReference',
  'invoicedObjects',
  objectIdentifier,
  isOfType('130'),
)

export const invoiceDocuments: readonly BindingNode[] = [invoicedObjects, supportingDocuments]

/** A credit note has no `cac:ProjectReference`: BT-11 is a reference of type 50 there. */
export const creditNoteDocuments: readonly BindingNode[] = [
  invoicedObjects,
  wrap(
    'cac:AdditionalDocumentReference',
    [leaf('cbc:ID', 'projectReference', token), fixed('cbc:DocumentTypeCode', '50')],
    { when: isOfType('50') },
  ),
  supportingDocuments,
]
