import type { Unmapped, ValueFault } from './binding/read.ts'
import type { Invoice } from './model/invoice.ts'
import type { XmlElement } from './xml/element.ts'

/** What reading an XML invoice gives: the model, and everything that did not fit into it. */
export interface Reading {
  readonly syntax: 'CII' | 'UBL'
  readonly kind: 'invoice' | 'credit-note'
  readonly invoice: Invoice
  /** Elements and attributes that the model has no place for: listed, never dropped silently. */
  readonly unmapped: readonly Unmapped[]
  /** Values that are not what their term wants; the model lacks them. */
  readonly faults: readonly ValueFault[]
  /** Elements that the schema wants before one that precedes them: read all the same. */
  readonly misplaced: readonly XmlElement[]
  readonly root: XmlElement
}
