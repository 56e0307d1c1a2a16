import { invoiceSchema, type Invoice } from '@acquit/einvoice'
import { Type, type Static } from 'typebox'
import { DraftKind, InvoiceDraft } from './draft.ts'
import { Amount, Currency, Day, Hash, Id, Instant, SearchQuery, stored } from './fields.ts'
import { Finding, Layer } from './verdict.ts'

/** The engine's own model, whose schema is published by the engine. */
export const SemanticInvoice = Type.Unsafe<Invoice>(invoiceSchema)

export const InvoiceStatus = Type.Union([Type.Literal('draft'), Type.Literal('issued')])
export type InvoiceStatus = Static<typeof InvoiceStatus>

const amounts = {
  currency: Currency,
  netAmount: Amount,
  grossAmount: Amount,
  dueAmount: Amount,
}

/** One row of the list of invoices, drafts and issued together, latest first. */
export const InvoiceSummary = Type.Object({
  id: Id,
  status: InvoiceStatus,
  kind: DraftKind,
  number: Type.Optional(Type.String()),
  customerId: Type.Optional(Id),
  customerName: Type.Optional(Type.String()),
  issueDate: Type.Optional(Day),
  dueDate: Type.Optional(Day),
  ...amounts,
  createdAt: Instant,
  updatedAt: Instant,
})
export type InvoiceSummary = Static<typeof InvoiceSummary>

export const InvoiceQuery = Type.Object({
  ...SearchQuery.properties,
  status: Type.Optional(InvoiceStatus),
  customerId: Type.Optional(Id),
})

export const FileFormat = Type.Union([
  Type.Literal('factur-x'),
  Type.Literal('cii'),
  Type.Literal('ubl'),
  Type.Literal('json'),
])
export type FileFormat = Static<typeof FileFormat>

export const IssuedFile = Type.Object({
  format: FileFormat,
  name: Type.String(),
  mediaType: Type.String(),
  sha256: Hash,
  size: Type.Integer(),
})
export type IssuedFile = Static<typeof IssuedFile>

export const Draft = Type.Object({
  ...stored,
  status: Type.Literal('draft'),
  draft: InvoiceDraft,
})
export type Draft = Static<typeof Draft>

export const IssuedInvoice = Type.Object({
  id: Id,
  status: Type.Literal('issued'),
  number: Type.String(),
  kind: DraftKind,
  issuedAt: Instant,
  customerId: Id,
  /** As issued: never computed again. */
  invoice: SemanticInvoice,
  /** What was typed, to duplicate it or to make a credit note of it. */
  draft: InvoiceDraft,
  files: Type.Array(IssuedFile),
  creditNotes: Type.Array(Type.Object({ id: Id, number: Type.String() })),
})
export type IssuedInvoice = Static<typeof IssuedInvoice>

export const InvoiceDocument = Type.Union([Draft, IssuedInvoice])
export type InvoiceDocument = Static<typeof InvoiceDocument>

export const DraftCreation = Type.Object({ draft: InvoiceDraft }, { additionalProperties: false })
export const DraftChange = Type.Object(
  { version: stored.version, draft: InvoiceDraft },
  { additionalProperties: false },
)

/** The version that was seen: what is issued is exactly what was on the screen. */
export const IssuanceRequest = Type.Object(
  { version: stored.version },
  { additionalProperties: false },
)
export const Issuance = Type.Object({
  id: Id,
  number: Type.String(),
  issueDate: Day,
  issuedAt: Instant,
  files: Type.Array(IssuedFile),
})
export type Issuance = Static<typeof Issuance>

/** What the checks say of a draft as it would be issued now. */
export const DraftCheck = Type.Object({
  invoice: SemanticInvoice,
  layers: Type.Array(Layer),
  findings: Type.Array(Finding),
  issuable: Type.Boolean(),
})
export type DraftCheck = Static<typeof DraftCheck>
