import { Type, type Static } from 'typebox'
import { Hash, Id, Instant, SearchQuery } from './fields.ts'
import { SemanticInvoice } from './invoice.ts'
import { Verdict } from './verdict.ts'

/** What a file of somebody else says is shown as it is, amounts and dates that are not ours to judge included. */
const said = Type.Optional(Type.String())

/** One row of the list of received invoices, latest first. What could not be read is absent. */
export const ReceivedSummary = Type.Object({
  id: Id,
  receivedAt: Instant,
  fileName: Type.String(),
  size: Type.Integer(),
  sha256: Hash,
  verdict: Verdict.properties.verdict,
  syntax: Verdict.properties.syntax,
  sellerName: said,
  sellerIdentifier: said,
  number: said,
  typeCode: said,
  issueDate: said,
  dueDate: said,
  currency: said,
  grossAmount: said,
  dueAmount: said,
  /** Same seller, number and year as this earlier one, in another file. */
  duplicateOf: Type.Optional(Id),
})
export type ReceivedSummary = Static<typeof ReceivedSummary>

export const ReceivedQuery = Type.Object({
  ...SearchQuery.properties,
  verdict: Type.Optional(Verdict.properties.verdict),
})

export const Attachment = Type.Object({
  index: Type.Integer(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  /** Embedded in the XML (BT-125), or beside it in the PDF. */
  source: Type.Union([Type.Literal('xml'), Type.Literal('pdf')]),
})
export type Attachment = Static<typeof Attachment>

export const Received = Type.Object({
  ...ReceivedSummary.properties,
  check: Verdict,
  invoice: Type.Optional(SemanticInvoice),
  /** What the file says and the model has no place for: path and content. */
  unmapped: Type.Array(Type.Object({ where: Type.String(), value: Type.String() })),
  attachments: Type.Array(Attachment),
})
export type Received = Static<typeof Received>
