import type { Static } from 'typebox'
import {
  amount,
  code,
  date,
  group,
  identifier,
  identifiers,
  many,
  optional,
  percentage,
  text,
} from './schema.ts'
import { invoiceLine } from './line.ts'
import { buyer, extendedParty, payee, postalAddress, seller, taxRepresentative } from './party.ts'

const note = group('BG-1', 'Invoice note', {
  subjectCode: code('BT-21', 'Invoice note subject code'),
  text: text('BT-22', 'Invoice note'),
})

const precedingInvoice = group('BG-3', 'Preceding invoice reference', {
  number: text('BT-25', 'Preceding Invoice reference'),
  typeCode: code('EXT-FR-FE-02', 'Preceding invoice type code'),
  issueDate: date('BT-26', 'Preceding Invoice issue date'),
})

const delivery = group('BG-13', 'Delivery information', {
  partyName: text('BT-70', 'Deliver to party name'),
  locationIdentifier: identifier('BT-71', 'Deliver to location identifier'),
  date: date('BT-72', 'Actual delivery date'),
  address: optional(
    postalAddress('BG-15', 'Deliver to', [
      'BT-75',
      'BT-76',
      'BT-165',
      'BT-77',
      'BT-78',
      'BT-79',
      'BT-80',
    ]),
  ),
})

const invoicingPeriod = group('BG-14', 'Invoicing period', {
  start: date('BT-73', 'Invoicing period start date'),
  end: date('BT-74', 'Invoicing period end date'),
})

const creditTransfer = group('BG-17', 'Credit transfer', {
  account: text('BT-84', 'Payment account identifier'),
  accountName: text('BT-85', 'Payment account name'),
  bic: text('BT-86', 'Payment service provider identifier'),
})

const paymentInstructions = group('BG-16', 'Payment instructions', {
  meansCode: code('BT-81', 'Payment means type code'),
  meansText: text('BT-82', 'Payment means text'),
  remittanceInformation: text('BT-83', 'Remittance information'),
  creditTransfers: many(creditTransfer),
  card: optional(
    group('BG-18', 'Payment card information', {
      accountNumber: text('BT-87', 'Payment card primary account number'),
      holder: text('BT-88', 'Payment card holder name'),
    }),
  ),
  directDebit: optional(
    group('BG-19', 'Direct debit', {
      mandate: text('BT-89', 'Mandate reference identifier'),
      creditorIdentifier: text('BT-90', 'Bank assigned creditor identifier'),
      debitedAccount: text('BT-91', 'Debited account identifier'),
    }),
  ),
})

const documentAllowance = group('BG-20', 'Document level allowances', {
  amount: amount('BT-92', 'Document level allowance amount'),
  baseAmount: amount('BT-93', 'Document level allowance base amount'),
  percentage: percentage('BT-94', 'Document level allowance percentage'),
  vatCategory: code('BT-95', 'Document level allowance VAT category code'),
  vatRate: percentage('BT-96', 'Document level allowance VAT rate'),
  reason: text('BT-97', 'Document level allowance reason'),
  reasonCode: code('BT-98', 'Document level allowance reason code'),
})

const documentCharge = group('BG-21', 'Document level charges', {
  amount: amount('BT-99', 'Document level charge amount'),
  baseAmount: amount('BT-100', 'Document level charge base amount'),
  percentage: percentage('BT-101', 'Document level charge percentage'),
  vatCategory: code('BT-102', 'Document level charge VAT category code'),
  vatRate: percentage('BT-103', 'Document level charge VAT rate'),
  reason: text('BT-104', 'Document level charge reason'),
  reasonCode: code('BT-105', 'Document level charge reason code'),
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
  number: text('BT-1', 'Invoice number'),
  issueDate: date('BT-2', 'Invoice issue date'),
  typeCode: code('BT-3', 'Invoice type code'),
  currency: code('BT-5', 'Invoice currency code'),
  vatAccountingCurrency: code('BT-6', 'VAT accounting currency code'),
  taxPointDate: date('BT-7', 'Value added tax point date'),
  /** UNTDID 2005 as in the norm: `3`, `35`, `432`; CII writes 5, 29, 72 (the binding converts). */
  taxPointDateCode: code('BT-8', 'Value added tax point date code'),
  dueDate: date('BT-9', 'Payment due date'),
  buyerReference: text('BT-10', 'Buyer reference'),
  projectReference: text('BT-11', 'Project reference'),
  contractReference: text('BT-12', 'Contract reference'),
  contractDate: date('EXT-FR-FE-199', 'Contract date'),
  purchaseOrderReference: text('BT-13', 'Purchase order reference'),
  purchaseOrderDate: date('EXT-FR-FE-197', 'Purchase order date'),
  salesOrderReference: text('BT-14', 'Sales order reference'),
  receivingAdviceReference: text('BT-15', 'Receiving advice reference'),
  despatchAdviceReference: text('BT-16', 'Despatch advice reference'),
  despatchAdviceDate: date('EXT-FR-FE-198', 'Despatch advice date'),
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
  buyerAgent: optional(extendedParty('EXT-FR-FE-BG-01', 'Buyer agent')),
  payer: optional(extendedParty('EXT-FR-FE-BG-02', 'Payer')),
  sellerAgent: optional(extendedParty('EXT-FR-FE-BG-03', 'Seller agent')),
  invoicee: optional(extendedParty('EXT-FR-FE-BG-04', 'Invoicee')),
  invoicer: optional(extendedParty('EXT-FR-FE-BG-05', 'Invoicer')),
  delivery: optional(delivery),
  invoicingPeriod: optional(invoicingPeriod),
  paymentInstructions: optional(paymentInstructions),
  allowances: many(documentAllowance),
  charges: many(documentCharge),
  totals,
  vatBreakdown: many(vatBreakdown),
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
