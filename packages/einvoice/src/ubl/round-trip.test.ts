import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossesOf } from '../losses.ts'
import type { Invoice } from '../model/invoice.ts'
import { anyDocument } from '../testing/any-document.ts'
import { arbitraryInvoice, profiles } from '../testing/arbitrary.ts'
import { withoutEmptyGroups } from '../testing/empty-groups.ts'
import { fullInvoice } from '../testing/full-invoice.ts'
import { writtenAndRead } from '../testing/ubl-text.ts'
import { anyIndex, onceInUbl, withoutPlaceInUbl } from '../testing/without-place-in-ubl.ts'

const lostFieldsOf = (invoice: Invoice): readonly string[] => {
  const lost = lossesOf(invoice, 'UBL').filter(({ at }) => !onceInUbl.some((list) => list.test(at)))
  return [...new Set(lost.map(({ at }) => anyIndex(at)))].sort()
}

describe('writing UBL then reading it', () => {
  it.each(profiles)('gives the same model, for valid invoices of profile %s', (profile) => {
    const sameModel = (invoice: Invoice) => {
      const { invoice: found, unmapped, faults, misplaced } = writtenAndRead(invoice)
      expect([unmapped, faults, misplaced]).toEqual([[], [], []])
      expect(withoutEmptyGroups(found)).toEqual(withoutEmptyGroups(invoice))
    }
    fc.assert(fc.property(arbitraryInvoice({ profile }), sameModel), { numRuns: 100 })
  })

  it.each(['380', '381'])(
    'gives back every term of the model, in a document of type %s, but those UBL has no place for',
    (typeCode) => {
      expect(lostFieldsOf(fullInvoice(typeCode))).toEqual([...withoutPlaceInUbl].sort())
    },
  )

  it.each(['380', '381'])(
    'loses nothing else, whatever a document of type %s says, and settles at once',
    (typeCode) => {
      const settles = (document: Invoice) => {
        const invoice = asUblCanSay(document, typeCode)
        expect(lostFieldsOf(invoice).filter((path) => !withoutPlaceInUbl.has(path))).toEqual([])
        const { invoice: found, unmapped, faults } = writtenAndRead(invoice)
        expect([unmapped, faults]).toEqual([[], []])
        expect(writtenAndRead(found).invoice).toEqual(found)
      }
      fc.assert(fc.property(anyDocument(), settles), { numRuns: 50 })
    },
  )
})

/** What UBL cannot tell apart; each line says why. */
function asUblCanSay(document: Invoice, typeCode: string): Invoice {
  const subject = <Note extends { subjectCode?: string }>(note: Note): Note =>
    // A subject is three letters before the text.
    note.subjectCode === undefined ? note : { ...note, subjectCode: 'AAB' }
  return {
    ...document,
    typeCode,
    // A line is under another by a reference to the invoice itself.
    number: 'F-2026-0001',
    // BT-110 and BT-111 are told apart by their currencies.
    currency: 'EUR',
    vatAccountingCurrency: 'USD',
    notes: document.notes.map(subject),
    lines: document.lines.map((line) => ({ ...line, notes: line.notes.map(subject) })),
    supportingDocuments: document.supportingDocuments.map((supporting) => ({
      ...supporting,
      // An attachment is base64.
      ...(supporting.attachment?.content !== undefined && {
        attachment: { ...supporting.attachment, content: 'QUJD' },
      }),
    })),
  }
}
