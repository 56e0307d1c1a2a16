import { readBound } from '../binding/read.ts'
import type { Reading } from '../reading.ts'
import type { XmlElement } from '../xml/element.ts'
import { ublBinding, type UblKind } from './binding.ts'

/**
 * Reads a UBL 2.1 document whose root is `ubl:Invoice` or `cn:CreditNote`: the model, what it has no place for, and the
 * values that are not what their term wants. Never fails: an incomplete invoice is read, the rules say what it lacks.
 */
export function readUbl(root: XmlElement): Reading {
  const kind = kindOf(root)
  const { invoice, unmapped, faults, misplaced } = readBound(root, ublBinding[kind])
  return { syntax: 'UBL', kind, invoice, unmapped, faults, misplaced, root }
}

/** The element that each path of the model came from: to say where in the file a finding is. */
export const ublOrigins = (root: XmlElement): ReadonlyMap<string, XmlElement> =>
  readBound(root, ublBinding[kindOf(root)], true).origins

const kindOf = ({ name }: XmlElement): UblKind =>
  name === 'cn:CreditNote' ? 'credit-note' : 'invoice'
