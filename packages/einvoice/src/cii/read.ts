import { readBound } from '../binding/read.ts'
import { isCreditNoteType } from '../model/document-type.ts'
import type { Reading } from '../reading.ts'
import type { XmlElement } from '../xml/element.ts'
import { ciiBinding } from './binding.ts'

/**
 * Reads a Cross Industry Invoice from its root element, `rsm:CrossIndustryInvoice`. Never fails: what has no place in the
 * model, and what is not what its term wants, is listed.
 */
export function readCii(root: XmlElement): Reading {
  const { invoice, unmapped, faults, misplaced } = readBound(root, ciiBinding)
  return {
    syntax: 'CII',
    kind: isCreditNoteType(invoice.typeCode) ? 'credit-note' : 'invoice',
    invoice,
    unmapped,
    faults,
    misplaced,
    root,
  }
}

/** The element that each path of the model came from: to say where in the file a finding is. */
export const ciiOrigins = (root: XmlElement): ReadonlyMap<string, XmlElement> =>
  readBound(root, ciiBinding, true).origins
