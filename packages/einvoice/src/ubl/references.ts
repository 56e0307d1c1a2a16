import { text, token } from '../binding/codecs.ts'
import { each, fixed, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { base64, day } from './codecs.ts'

/** What stands in an identifier that UBL demands and the invoice does not have: the custom of the EN 16931 networks. */
export const notAvailable = { otherwise: 'NA' } as const

/** Values of `cbc:DocumentTypeCode` that EN 16931-3-2 gives a meaning (UNTDID 1001). */
const isOfType =
  (...types: readonly (string | undefined)[]) =>
  (element: XmlElement): boolean =>
    types.includes(childOf(element, 'cbc:DocumentTypeCode')?.text.trim())

/** A document that is no more than its identifier. */
export const reference = (name: string, field: string) => wrap(name, [leaf('cbc:ID', field, token)])

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

/** BG-3. */
export const precedingInvoices = each('cac:BillingReference', 'precedingInvoices', [
  wrap('cac:InvoiceDocumentReference', [
    leaf('cbc:ID', 'number', token),
    leaf('cbc:IssueDate', 'issueDate', day),
    leaf('cbc:DocumentTypeCode', 'typeCode', token),
  ]),
])

export const despatchAdvice = wrap('cac:DespatchDocumentReference', [
  leaf('cbc:ID', 'despatchAdviceReference', token, notAvailable),
  leaf('cbc:IssueDate', 'despatchAdviceDate', day),
])

export const receivingAdvice = wrap('cac:ReceiptDocumentReference', [
  leaf('cbc:ID', 'receivingAdviceReference', token, notAvailable),
  leaf('cbc:IssueDate', 'receivingAdviceDate', day),
])

export const contract = wrap('cac:ContractDocumentReference', [
  leaf('cbc:ID', 'contractReference', token, notAvailable),
  leaf('cbc:IssueDate', 'contractDate', day),
  leaf('cbc:DocumentType', 'contractType', text),
])

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
