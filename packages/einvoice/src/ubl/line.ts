import { decimal, schemed, text, token } from '../binding/codecs.ts'
import { custom, each, group, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { lineAllowancesAndCharges, lineTaxTotals } from './amounts.ts'
import { amount, day, note } from './codecs.ts'
import { deliveryTerms, lineDelivery } from './delivery.ts'
import { extendedParty, vatScheme } from './party.ts'
import { price } from './price.ts'
import { lineObjectIdentifiers, linePrecedingInvoices, notAvailable } from './references.ts'

const orderLine = wrap('cac:OrderLineReference', [
  leaf('cbc:LineID', 'purchaseOrderLineReference', token, notAvailable),
  leaf('cbc:SalesOrderLineID', 'salesOrder.lineNumber', token),
  wrap('cac:OrderReference', [
    leaf('cbc:ID', 'purchaseOrderNumber', token, notAvailable),
    leaf('cbc:SalesOrderID', 'salesOrder.number', token),
    leaf('cbc:IssueDate', 'purchaseOrderDate', day),
  ]),
])

const lineOf = (name: string, field: string) =>
  group(name, field, [
    leaf('cbc:LineID', 'lineNumber', token, notAvailable),
    wrap('cac:DocumentReference', [
      leaf('cbc:ID', 'number', token, notAvailable),
      leaf('cbc:IssueDate', 'date', day),
    ]),
  ])

/** The place of a line in the hierarchy is said by a reference to the invoice itself (EXTENDED-CTC-FR, BR-FREXT-05). */
const isToItself = (element: XmlElement): boolean => {
  const document = childOf(element, 'cac:InvoiceDocumentReference')
  if (document === undefined) return false
  if (childOf(document, 'cbc:DocumentStatusCode') !== undefined) return true
  const own = childOf(element.parent?.parent ?? element, 'cbc:ID')?.text.trim()
  return own !== undefined && childOf(document, 'cbc:ID')?.text.trim() === own
}

const hierarchyReference = wrap('cac:BillingReference', [
  wrap('cac:InvoiceDocumentReference', [
    leaf('cbc:ID', '/number', token),
    leaf('cbc:DocumentStatusCode', 'subtype', token),
  ]),
  wrap('cac:BillingReferenceLine', [leaf('cbc:ID', 'parentLineId', token)]),
])

const hierarchy = custom({
  names: [hierarchyReference.name],
  when: isToItself,
  fields: ['subtype', 'parentLineId'],
  read(element, model, reader, path) {
    reader.readInto(element, model, hierarchyReference.nodes, path)
  },
  write: (model, writer) =>
    model['subtype'] === undefined && model['parentLineId'] === undefined
      ? ''
      : writer.write(model, [hierarchyReference]),
})

const identification = (name: string, field: string, codec = token) =>
  wrap(name, [leaf('cbc:ID', field, codec)])

const item = wrap(
  'cac:Item',
  [
    leaf('cbc:Description', 'item.description', text),
    leaf('cbc:PackQuantity', 'perPackageQuantity', decimal, {
      attributes: { unitCode: 'perPackageQuantityUnit' },
    }),
    leaf('cbc:Name', 'item.name', text),
    leaf('cbc:BrandName', 'item.brandName', text),
    leaf('cbc:ModelName', 'item.modelName', text),
    identification('cac:BuyersItemIdentification', 'item.buyerIdentifier'),
    identification('cac:SellersItemIdentification', 'item.sellerIdentifier'),
    identification('cac:StandardItemIdentification', 'item.standardIdentifier', schemed()),
    wrap('cac:OriginCountry', [leaf('cbc:IdentificationCode', 'item.originCountry', token)]),
    each('cac:CommodityClassification', 'item.classifications', [
      leaf('cbc:ItemClassificationCode', 'id', token, {
        attributes: { name: 'name', listID: 'scheme', listVersionID: 'schemeVersion' },
      }),
    ]),
    wrap('cac:ClassifiedTaxCategory', [
      leaf('cbc:ID', 'vat.category', token),
      leaf('cbc:Percent', 'vat.rate', decimal),
      leaf('cbc:TaxExemptionReasonCode', 'vat.exemptionReasonCode', token),
      leaf('cbc:TaxExemptionReason', 'vat.exemptionReason', text),
      vatScheme,
    ]),
    each('cac:AdditionalItemProperty', 'item.attributes', [
      leaf('cbc:Name', 'name', text, notAvailable),
      leaf('cbc:NameCode', 'code', token),
      leaf('cbc:Value', 'value', text),
      leaf('cbc:ValueQuantity', 'measure', decimal, { attributes: { unitCode: 'measureUnit' } }),
    ]),
    // EXTENDED-CTC-FR reads the manufacturer as the seller of the line (EXT-FR-FE-164 to 177).
    group('cac:ManufacturerParty', 'seller', extendedParty),
    each('cac:ItemInstance', 'item.instances', [
      leaf('cbc:SerialID', 'serialNumber', token),
      wrap('cac:LotIdentification', [leaf('cbc:LotNumberID', 'batchIdentifier', token)]),
    ]),
  ],
  { always: true },
)

/** One invoice line (BG-25), in the order of its schema. */
export function line(kind: 'invoice' | 'credit-note') {
  const [name, quantity] =
    kind === 'invoice'
      ? ['cac:InvoiceLine', 'cbc:InvoicedQuantity']
      : ['cac:CreditNoteLine', 'cbc:CreditedQuantity']
  const amounts =
    kind === 'invoice'
      ? [...lineAllowancesAndCharges, ...lineTaxTotals]
      : [...lineTaxTotals, ...lineAllowancesAndCharges]
  const nodes: readonly BindingNode[] = [
    leaf('cbc:ID', 'id', token),
    leaf('cbc:Note', 'notes', note, { repeats: true }),
    leaf(quantity, 'quantity', decimal, { attributes: { unitCode: 'unit' } }),
    leaf('cbc:LineExtensionAmount', 'netAmount', amount()),
    leaf('cbc:AccountingCost', 'buyerAccountingReference', text),
    wrap('cac:InvoicePeriod', [
      leaf('cbc:StartDate', 'period.start', day),
      leaf('cbc:EndDate', 'period.end', day),
      leaf('cbc:DescriptionCode', 'vat.pointDateCode', token),
    ]),
    orderLine,
    lineOf('cac:DespatchLineReference', 'despatchAdvice'),
    lineOf('cac:ReceiptLineReference', 'receivingAdvice'),
    hierarchy,
    linePrecedingInvoices,
    lineObjectIdentifiers,
    lineDelivery,
    ...amounts,
    item,
    price,
    deliveryTerms,
  ]
  return each(name, 'lines', nodes)
}
