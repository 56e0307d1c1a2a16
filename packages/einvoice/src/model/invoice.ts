import type { Static } from 'typebox'
import { delivery, deliveryTerms } from './delivery.ts'
import { invoiceLine } from './line.ts'
import {
  buyer,
  buyerAgent,
  invoicee,
  invoicer,
  payee,
  payer,
  seller,
  sellerAgent,
  taxRepresentative,
} from './party.ts'
import {
  advancePayment,
  exchangeRate,
  furtherPaymentTerms,
  logisticsCharge,
  paymentInstructions,
  paymentTermsDetails,
  thirdPartyPayment,
} from './payment.ts'
import {
  amount,
  code,
  date,
  flag,
  group,
  identifiers,
  many,
  optional,
  optionalMany,
  percentage,
  text,
} from './schema.ts'

const note = group('BG-1', 'Invoice note', {
  subjectCode: code('BT-21', 'Invoice note subject code'),
  text: text('BT-22', 'Invoice note'),
  contentCode: code('BT-X-5', 'Invoice note content code'),
})

const precedingInvoice = group('BG-3', 'Preceding invoice reference', {
  number: text('BT-25', 'Preceding Invoice reference'),
  typeCode: code('EXT-FR-FE-02', 'Preceding invoice type code'),
  issueDate: date('BT-26', 'Preceding Invoice issue date'),
})

const invoicingPeriod = group('BG-14', 'Invoicing period', {
  start: date('BT-73', 'Invoicing period start date'),
  end: date('BT-74', 'Invoicing period end date'),
  description: text('BT-X-264', 'Invoicing period description'),
})

const documentAllowance = group('BG-20', 'Document level allowances', {
  amount: amount('BT-92', 'Document level allowance amount'),
  baseAmount: amount('BT-93', 'Document level allowance base amount'),
  percentage: percentage('BT-94', 'Document level allowance percentage'),
  vatCategory: code('BT-95', 'Document level allowance VAT category code'),
  vatRate: percentage('BT-96', 'Document level allowance VAT rate'),
  reason: text('BT-97', 'Document level allowance reason'),
  reasonCode: code('BT-98', 'Document level allowance reason code'),
  vatExemptionReason: text('BT-173', 'Document level allowance VAT exemption reason text'),
  vatExemptionReasonCode: code('BT-174', 'Document level allowance VAT exemption reason code'),
})

const documentCharge = group('BG-21', 'Document level charges', {
  amount: amount('BT-99', 'Document level charge amount'),
  baseAmount: amount('BT-100', 'Document level charge base amount'),
  percentage: percentage('BT-101', 'Document level charge percentage'),
  vatCategory: code('BT-102', 'Document level charge VAT category code'),
  vatRate: percentage('BT-103', 'Document level charge VAT rate'),
  reason: text('BT-104', 'Document level charge reason'),
  reasonCode: code('BT-105', 'Document level charge reason code'),
  vatExemptionReason: text('BT-175', 'Document level charge VAT exemption reason text'),
  vatExemptionReasonCode: code('BT-176', 'Document level charge VAT exemption reason code'),
  /** A tax other than VAT (UNTDID 5153), which EN 16931 carries as a charge. */
  taxTypeCode: code('BT-177', 'Document level charge non-VAT tax type code'),
})

const totals = group('BG-22', 'Document totals', {
  linesNetAmount: amount('BT-106', 'Sum of Invoice line net amount'),
  allowancesAmount: amount('BT-107', 'Sum of allowances on document level'),
  chargesAmount: amount('BT-108', 'Sum of charges on document level'),
  netAmount: amount('BT-109', 'Invoice total amount without VAT'),
  vatAmount: amount('BT-110', 'Invoice total VAT amount'),
  /** In the VAT accounting currency (BT-6). */
  vatAmountInAccountingCurrency: amount(
    'BT-111',
    'Invoice total VAT amount in accounting currency',
  ),
  grossAmount: amount('BT-112', 'Invoice total amount with VAT'),
  paidAmount: amount('BT-113', 'Paid amount'),
  roundingAmount: amount('BT-114', 'Rounding amount'),
  dueAmount: amount('BT-115', 'Amount due for payment'),
})

const vatBreakdown = group('BG-23', 'VAT breakdown', {
  taxableAmount: amount('BT-116', 'VAT category taxable amount'),
  taxAmount: amount('BT-117', 'VAT category tax amount'),
  category: code('BT-118', 'VAT category code'),
  rate: percentage('BT-119', 'VAT category rate'),
  exemptionReason: text('BT-120', 'VAT exemption reason text'),
  exemptionReasonCode: code('BT-121', 'VAT exemption reason code'),
  linesNetAmount: amount('BT-X-262', 'VAT category sum of invoice line net amounts'),
  allowancesAndChargesAmount: amount(
    'BT-X-263',
    'VAT category sum of document level allowances and charges',
  ),
})

const supportingDocument = group('BG-24', 'Additional supporting documents', {
  reference: text('BT-122', 'Supporting document reference'),
  description: text('BT-123', 'Supporting document description'),
  location: text('BT-124', 'External document location'),
  attachment: optional(
    group('BT-125', 'Attached document', {
      /** Base64, as it travels in the XML. */
      content: text('BT-125', 'Attached document'),
      mimeCode: code('BT-125-1', 'Attached document mime code'),
      fileName: text('BT-125-2', 'Attached document filename'),
    }),
  ),
})

/**
 * The semantic model of EN 16931-1:2017 + A1:2019, business group by business group, with what EXTENDED-CTC-FR adds
 * (XP Z12-012 V1.4). A credit note has the same model: its type code (BT-3) tells.
 */
export const invoiceSchema = group('BG-0', 'Invoice', {
  /** BT-24: which rules the document says it follows. */
  specification: text('BT-24', 'Specification identifier'),
  /** BT-23: in France the framework (cadre de facturation), `B1`, `S1`, `M1`... */
  businessProcess: code('BT-23', 'Business process type'),
  isTest: flag('BT-X-1', 'Test indicator'),
  number: text('BT-1', 'Invoice number'),
  documentName: text('BT-X-2', 'Document name'),
  issueDate: date('BT-2', 'Invoice issue date'),
  typeCode: code('BT-3', 'Invoice type code'),
  isCopy: flag('BT-X-3', 'Copy indicator'),
  language: code('BT-X-4', 'Language code'),
  contractualDueDate: date('BT-X-6', 'Contractual due date'),
  currency: code('BT-5', 'Invoice currency code'),
  vatAccountingCurrency: code('BT-6', 'VAT accounting currency code'),
  taxPointDate: date('BT-7', 'Value added tax point date'),
  /** UNTDID 2005 as in the norm: `3`, `35`, `432`; CII writes 5, 29, 72 (the binding converts). */
  taxPointDateCode: code('BT-8', 'Value added tax point date code'),
  dueDate: date('BT-9', 'Payment due date'),
  exchangeRate: optional(exchangeRate),
  buyerReference: text('BT-10', 'Buyer reference'),
  sellerReference: text('BT-X-204', 'Seller reference'),
  projectReference: text('BT-11', 'Project reference'),
  projectName: text('BT-11-0', 'Project name'),
  contractReference: text('BT-12', 'Contract reference'),
  contractType: code('EXT-FR-FE-01', 'Contract type code'),
  contractDate: date('EXT-FR-FE-199', 'Contract date'),
  purchaseOrderReference: text('BT-13', 'Purchase order reference'),
  purchaseOrderDate: date('EXT-FR-FE-197', 'Purchase order date'),
  salesOrderReference: text('BT-14', 'Sales order reference'),
  salesOrderDate: date('BT-X-146', 'Sales order date'),
  quotationReference: text('BT-X-403', 'Quotation reference'),
  quotationDate: date('BT-X-404', 'Quotation date'),
  receivingAdviceReference: text('BT-15', 'Receiving advice reference'),
  receivingAdviceDate: date('BT-X-201', 'Receiving advice date'),
  despatchAdviceReference: text('BT-16', 'Despatch advice reference'),
  despatchAdviceDate: date('EXT-FR-FE-198', 'Despatch advice date'),
  deliveryNoteReference: text('BT-X-202', 'Delivery note reference'),
  deliveryNoteDate: date('BT-X-203', 'Delivery note date'),
  tenderOrLotReference: text('BT-17', 'Tender or lot reference'),
  /** One in the core of the norm. */
  invoicedObjects: identifiers('BT-18', 'Invoiced object identifier'),
  buyerAccountingReference: text('BT-19', 'Buyer accounting reference'),
  paymentTerms: text('BT-20', 'Payment terms'),
  notes: many(note),
  precedingInvoices: many(precedingInvoice),
  seller,
  buyer,
  payee: optional(payee),
  taxRepresentative: optional(taxRepresentative),
  buyerAgent: optional(buyerAgent),
  payer: optional(payer),
  sellerAgent: optional(sellerAgent),
  invoicee: optional(invoicee),
  invoicer: optional(invoicer),
  delivery: optional(delivery),
  deliveryTerms: optional(deliveryTerms('BG-X-22', ['BT-X-145', 'BT-X-563', 'BT-X-564'])),
  invoicingPeriod: optional(invoicingPeriod),
  paymentInstructions: optional(paymentInstructions),
  paymentTermsDetails: optional(paymentTermsDetails),
  furtherPaymentTerms: optionalMany(furtherPaymentTerms),
  allowances: many(documentAllowance),
  charges: many(documentCharge),
  logisticsCharges: optionalMany(logisticsCharge),
  totals,
  vatBreakdown: many(vatBreakdown),
  advancePayments: optionalMany(advancePayment),
  thirdPartyPayments: optionalMany(thirdPartyPayment),
  supportingDocuments: many(supportingDocument),
  lines: many(invoiceLine),
})

type DeepReadonly<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T

/** An invoice or a credit note, as plain immutable data. */
export type Invoice = DeepReadonly<Static<typeof invoiceSchema>>
export type InvoiceLine = Invoice['lines'][number]
export type VatBreakdown = Invoice['vatBreakdown'][number]
export type Totals = Invoice['totals']
export type PostalAddress = NonNullable<Invoice['seller']['address']>
export type Allowance = Invoice['allowances'][number]
export type Charge = Invoice['charges'][number]

/** An invoice with nothing in it: what readers start from. */
export const emptyInvoice: Invoice = {
  notes: [],
  precedingInvoices: [],
  invoicedObjects: [],
  seller: { identifiers: [] },
  buyer: { identifiers: [] },
  allowances: [],
  charges: [],
  totals: {},
  vatBreakdown: [],
  supportingDocuments: [],
  lines: [],
}

/** A line with nothing in it. */
export const emptyLine: InvoiceLine = {
  notes: [],
  objectIdentifiers: [],
  precedingInvoices: [],
  allowances: [],
  charges: [],
}
