import { amount, decimal, text, token } from '../binding/codecs.ts'
import { each, fixed, group, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { taxTotalIn } from './currency.ts'
import { extendedPartyNodes } from './party.ts'
import {
  day,
  deliveryTerms,
  hasTypeCode,
  invoiceReferenceNodes,
  quantityWithUnit,
  reference,
  taxPointCode,
  vatTypeCode,
} from './places.ts'
import { prices } from './price.ts'
import { product } from './product.ts'
import { lineReductions } from './reductions.ts'

const document = wrap('ram:AssociatedDocumentLineDocument', [
  leaf('ram:LineID', 'id', token),
  leaf('ram:ParentLineID', 'parentLineId', token),
  leaf('ram:LineStatusCode', 'typeCode', token),
  leaf('ram:LineStatusReasonCode', 'subtype', token),
  each('ram:IncludedNote', 'notes', [
    leaf('ram:ContentCode', 'contentCode', token),
    leaf('ram:Content', 'text', text),
    leaf('ram:SubjectCode', 'subjectCode', token),
  ]),
])

/** A document of the line, by its number, its line and its date. */
const lineReference = (name: string, field: string): BindingNode =>
  reference(name, {
    number: `${field}.number`,
    line: `${field}.lineNumber`,
    date: `${field}.date`,
  })

const agreement = wrap('ram:SpecifiedLineTradeAgreement', [
  deliveryTerms,
  lineReference('ram:SellerOrderReferencedDocument', 'salesOrder'),
  reference('ram:BuyerOrderReferencedDocument', {
    number: 'purchaseOrderNumber',
    line: 'purchaseOrderLineReference',
    date: 'purchaseOrderDate',
  }),
  lineReference('ram:QuotationReferencedDocument', 'quotation'),
  lineReference('ram:ContractReferencedDocument', 'contract'),
  ...prices,
  group('ram:ItemSellerTradeParty', 'seller', extendedPartyNodes),
])

const delivery = wrap('ram:SpecifiedLineTradeDelivery', [
  quantityWithUnit('ram:BilledQuantity', 'quantity', 'unit'),
  quantityWithUnit('ram:ChargeFreeQuantity', 'chargeFreeQuantity', 'chargeFreeQuantityUnit'),
  quantityWithUnit('ram:PackageQuantity', 'packageQuantity', 'packageQuantityUnit'),
  quantityWithUnit('ram:PerPackageUnitQuantity', 'perPackageQuantity', 'perPackageQuantityUnit'),
  group('ram:ShipToTradeParty', 'deliverTo', extendedPartyNodes),
  wrap('ram:ActualDeliverySupplyChainEvent', [day('ram:OccurrenceDateTime', 'deliveryDate')]),
  lineReference('ram:DespatchAdviceReferencedDocument', 'despatchAdvice'),
  lineReference('ram:ReceivingAdviceReferencedDocument', 'receivingAdvice'),
  lineReference('ram:DeliveryNoteReferencedDocument', 'deliveryNote'),
])

/** BG-30 Line VAT information. */
const vat = group('ram:ApplicableTradeTax', 'vat', [
  leaf('ram:CalculatedAmount', 'taxAmount', amount),
  vatTypeCode,
  leaf('ram:ExemptionReason', 'exemptionReason', text),
  leaf('ram:CategoryCode', 'category', token),
  leaf('ram:ExemptionReasonCode', 'exemptionReasonCode', token),
  leaf('ram:DueDateTypeCode', 'pointDateCode', taxPointCode),
  leaf('ram:RateApplicablePercent', 'rate', decimal),
])

const totals = wrap('ram:SpecifiedTradeSettlementLineMonetarySummation', [
  leaf('ram:LineTotalAmount', 'netAmount', amount),
  leaf('ram:ChargeTotalAmount', 'chargesAmount', amount),
  leaf('ram:AllowanceTotalAmount', 'allowancesAmount', amount),
  taxTotalIn('currency', 'vatAmount'),
  taxTotalIn('vatAccountingCurrency', 'vatAmountInAccountingCurrency'),
  leaf('ram:GrandTotalAmount', 'grossAmount', amount),
  leaf('ram:TotalAllowanceChargeAmount', 'allowancesAndChargesAmount', amount),
])

/** UNTDID 1001: an object that is invoiced. */
const invoicedObject = '130'

/** BT-128. */
const objectIdentifiers = each(
  'ram:AdditionalReferencedDocument',
  'objectIdentifiers',
  [
    leaf('ram:IssuerAssignedID', 'id', token),
    fixed('ram:TypeCode', invoicedObject),
    leaf('ram:ReferenceTypeCode', 'scheme', token),
  ],
  hasTypeCode(invoicedObject),
)

const settlement = wrap('ram:SpecifiedLineTradeSettlement', [
  vat,
  wrap('ram:BillingSpecifiedPeriod', [
    day('ram:StartDateTime', 'period.start'),
    day('ram:EndDateTime', 'period.end'),
  ]),
  ...lineReductions,
  totals,
  each(
    'ram:InvoiceReferencedDocument',
    'precedingInvoices',
    invoiceReferenceNodes({ line: 'lineNumber' }),
  ),
  objectIdentifiers,
  wrap('ram:ReceivableSpecifiedTradeAccountingAccount', [
    leaf('ram:ID', 'buyerAccountingReference', text),
  ]),
])

/** BG-25 Invoice line. */
export const lines = each('ram:IncludedSupplyChainTradeLineItem', 'lines', [
  document,
  product,
  agreement,
  delivery,
  settlement,
])
