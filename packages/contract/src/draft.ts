import { Type, type Static } from 'typebox'
import {
  Address,
  Amount,
  Bic,
  Currency,
  Day,
  ExchangeRate,
  Iban,
  Id,
  Line,
  Percentage,
  Quantity,
  Text,
  UnitCode,
  UnitPrice,
} from './fields.ts'
import { SupplyKind, VatChoice } from './product.ts'

/**
 * A document being written. Everything may be missing, because it is saved at every pause of the keyboard: the checks say
 * what is missing, and nothing is filled in for the seller.
 */
export const DraftKind = Type.Union([
  /** 380. */
  Type.Literal('invoice'),
  /** 386: the invoice of a down payment. */
  Type.Literal('deposit'),
  /** 381, or 503 when what it corrects is a deposit. */
  Type.Literal('credit-note'),
])
export type DraftKind = Static<typeof DraftKind>

/** A discount or a charge: a percentage of what it applies to, or else an amount; with both, the percentage rules. */
const reduction = {
  percentage: Type.Optional(Percentage),
  amount: Type.Optional(Amount),
  reason: Type.Optional(Line(200)),
}

export const DraftLine = Type.Object(
  {
    productId: Type.Optional(Id),
    kind: Type.Optional(SupplyKind),
    reference: Type.Optional(Line(50)),
    name: Type.Optional(Line(200)),
    description: Type.Optional(Text(2000)),
    quantity: Type.Optional(Quantity),
    unit: Type.Optional(UnitCode),
    /** Before discount and VAT. */
    unitPrice: Type.Optional(UnitPrice),
    discount: Type.Optional(Type.Object(reduction, { additionalProperties: false })),
    vat: Type.Optional(VatChoice),
    period: Type.Optional(
      Type.Object(
        { start: Type.Optional(Day), end: Type.Optional(Day) },
        { additionalProperties: false },
      ),
    ),
    note: Type.Optional(Text(1000)),
    purchaseOrderLine: Type.Optional(Line(50)),
  },
  { additionalProperties: false },
)
export type DraftLine = Static<typeof DraftLine>

/**
 * Without `vat` it is spread over the VAT rates of the lines, in proportion to their net amounts, so that no rate has to be
 * chosen by hand.
 */
export const DraftReduction = Type.Object(
  { ...reduction, vat: Type.Optional(VatChoice) },
  { additionalProperties: false },
)
export type DraftReduction = Static<typeof DraftReduction>

export const DraftPayment = Type.Object(
  {
    means: Type.Optional(
      Type.Union([
        Type.Literal('credit-transfer'),
        Type.Literal('direct-debit'),
        Type.Literal('card'),
        Type.Literal('cheque'),
        Type.Literal('cash'),
      ]),
    ),
    /** Instead of the company's own account. */
    iban: Type.Optional(Iban),
    bic: Type.Optional(Bic),
    /** BT-83: what the buyer writes on the transfer; the number of the document when absent. */
    remittance: Type.Optional(Line(140)),
    /** BT-20. */
    terms: Type.Optional(Text(500)),
    /** BT-113: already received. When it covers the whole, the document is one "already paid" (B2, S2, M2). */
    paidAmount: Type.Optional(Amount),
    paidOn: Type.Optional(Day),
    mandate: Type.Optional(Line(35)),
    creditorIdentifier: Type.Optional(Line(35)),
  },
  { additionalProperties: false },
)

/** A document that this one corrects or settles (BG-3). */
export const PrecedingDocument = Type.Object(
  {
    number: Line(35),
    issueDate: Type.Optional(Day),
    kind: Type.Optional(DraftKind),
    invoiceId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type PrecedingDocument = Static<typeof PrecedingDocument>

export const linesAtMost = 2000

export const InvoiceDraft = Type.Object(
  {
    kind: DraftKind,
    customerId: Type.Optional(Id),
    /** BT-2; the day it is issued when absent. */
    issueDate: Type.Optional(Day),
    /** BT-9; follows from the payment terms when absent. */
    dueDate: Type.Optional(Day),
    currency: Type.Optional(Currency),
    /** Euros for one unit of the currency: VAT is always stated in euros too (BT-111). */
    exchangeRate: Type.Optional(ExchangeRate),
    /** Overrides what the lines say, when services are only accessory to goods. */
    operations: Type.Optional(
      Type.Union([Type.Literal('goods'), Type.Literal('services'), Type.Literal('mixed')]),
    ),
    /** When the goods were delivered or the service done (BT-72). */
    deliveryDate: Type.Optional(Day),
    period: Type.Optional(
      Type.Object(
        { start: Type.Optional(Day), end: Type.Optional(Day) },
        { additionalProperties: false },
      ),
    ),
    delivery: Type.Optional(
      Type.Object(
        { name: Type.Optional(Line(200)), address: Type.Optional(Address) },
        { additionalProperties: false },
      ),
    ),
    references: Type.Optional(
      Type.Object(
        {
          /** BT-10; for a public body, the service code. */
          buyerReference: Type.Optional(Line(100)),
          /** BT-13; for a public body, the commitment number. */
          purchaseOrder: Type.Optional(Line(100)),
          salesOrder: Type.Optional(Line(100)),
          contract: Type.Optional(Line(100)),
          project: Type.Optional(Line(100)),
          despatchAdvice: Type.Optional(Line(100)),
          tender: Type.Optional(Line(100)),
        },
        { additionalProperties: false },
      ),
    ),
    lines: Type.Array(DraftLine, { maxItems: linesAtMost }),
    allowances: Type.Optional(Type.Array(DraftReduction, { maxItems: 50 })),
    charges: Type.Optional(Type.Array(DraftReduction, { maxItems: 50 })),
    notes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            subjectCode: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
            text: Text(2000),
          },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
    payment: Type.Optional(DraftPayment),
    precedingDocuments: Type.Optional(Type.Array(PrecedingDocument, { maxItems: 100 })),
    /** Language of the rendered document; the customer's, else French. */
    language: Type.Optional(Type.Union([Type.Literal('fr'), Type.Literal('en')])),
  },
  { additionalProperties: false },
)
export type InvoiceDraft = Static<typeof InvoiceDraft>
