import { Type, type Static } from 'typebox'
import { Hash, Id, Instant } from './fields.ts'

export const EventKind = Type.Union([
  Type.Literal('company.created'),
  Type.Literal('company.changed'),
  Type.Literal('draft.created'),
  Type.Literal('draft.deleted'),
  Type.Literal('invoice.issued'),
  Type.Literal('invoice.files-verified'),
  Type.Literal('invoice.files-damaged'),
  Type.Literal('received.stored'),
])
export type EventKind = Static<typeof EventKind>

/** One line of a company's history. Each carries the hash of the one before: nothing can be taken out or changed unseen. */
export const AuditEvent = Type.Object({
  id: Id,
  sequence: Type.Integer(),
  at: Instant,
  kind: EventKind,
  /** The document it is about. */
  subjectId: Type.Optional(Id),
  personId: Type.Optional(Id),
  personName: Type.Optional(Type.String()),
  data: Type.Record(Type.String(), Type.Unknown()),
  previousHash: Hash,
  hash: Hash,
})
export type AuditEvent = Static<typeof AuditEvent>
