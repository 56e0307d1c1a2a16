import fc from 'fast-check'
import type { CalendarDate } from '../../calendar-date.ts'
import type { Invoice } from '../../model/invoice.ts'
import { dayAfter } from './dates.ts'
import { documentNumber, phrase, sentence } from './words.ts'
import { isDomestic, type Trade } from './vat.ts'

/** Document types of the French rules (BR-FR-04), by what each needs. */
const simple = ['380', '389', '393', '501'] as const
const prepayments = ['386', '500'] as const
const corrective = ['384', '471', '472', '473'] as const
const credits = ['381', '261', '396', '502', '503', '262'] as const

/** What kind of document it is: its type (BT-3), the framework it is billed in (BT-23), the invoices it refers to (BG-3). */
export type Nature = Pick<Invoice, 'typeCode' | 'businessProcess' | 'precedingInvoices'>

/** Frameworks of goods, services or both: deposit, after a prepayment; and those of construction and of VAT already reported. */
const frameworks = ['B1', 'S1', 'M1', 'S3', 'S5', 'S6', 'B7', 'S7']
const afterPrepayment = ['B4', 'S4', 'M4']
/** Already paid: the due amount is nothing (BR-FR-CO-09). */
const alreadyPaid = ['B2', 'S2', 'M2']

export const isAlreadyPaid = ({ businessProcess }: Nature): boolean =>
  businessProcess !== undefined && alreadyPaid.includes(businessProcess)

/** The global-discount credit note (262) names its contract and its period (BR-FR-CO-03). */
export const needsContractAndPeriod = ({ typeCode }: Nature): boolean => typeCode === '262'

export function nature(issueDate: CalendarDate): fc.Arbitrary<Nature> {
  const preceding = fc.record({
    number: documentNumber,
    issueDate: dayAfter(issueDate, { min: -300, max: -1 }),
  })
  const referring = (minLength: number, maxLength: number) =>
    fc.uniqueArray(preceding, { minLength, maxLength, selector: ({ number }) => number })
  const oneOf = (types: readonly string[], processes: readonly string[]) => ({
    typeCode: fc.constantFrom(...types),
    businessProcess: fc.constantFrom(...processes),
  })
  const every = [...frameworks, ...afterPrepayment, ...alreadyPaid]
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ ...oneOf(simple, every), precedingInvoices: referring(0, 2) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...oneOf(prepayments, [...frameworks, ...alreadyPaid]),
        precedingInvoices: fc.constant([]),
      }),
    },
    // Exactly one invoice is corrected (BR-FR-CO-04); a credit note refers to one at least (BR-FR-CO-05).
    {
      weight: 1,
      arbitrary: fc.record({ ...oneOf(corrective, every), precedingInvoices: referring(1, 1) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ ...oneOf(credits, frameworks), precedingInvoices: referring(1, 3) }),
    },
  )
}

type Notes = Invoice['notes']

/** The notes that French law wants on every invoice between professionals, once each, and free ones. */
export function notes(trade: Trade): fc.Arbitrary<Notes> {
  const mandatory: Notes = [
    { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €' },
    { subjectCode: 'PMD', text: 'Pénalités de retard : trois fois le taux d’intérêt légal' },
    { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé' },
  ]
  const membership: Notes =
    trade === 'vat-group' ? [{ subjectCode: 'TXD', text: 'MEMBRE_ASSUJETTI_UNIQUE' }] : []
  const routing: Notes = [{ subjectCode: 'BAR', text: isDomestic(trade) ? 'B2B' : 'B2BINT' }]
  const legal = fc.constantFrom(
    { subjectCode: 'REG', text: 'SAS au capital de 20 000 €' },
    { subjectCode: 'ABL', text: 'RCS Strasbourg 100 000 009' },
  )
  const free = fc.oneof(
    legal,
    sentence.map((text) => ({ subjectCode: 'AAI', text })),
    phrase.map((text) => ({ text })),
  )
  // Fixed values come last: the French rules for UBL take a note without subject that follows one for a part of it.
  return fc
    .tuple(fc.array(free, { maxLength: 3 }), fc.boolean())
    .map(([others, routed]) => [...mandatory, ...others, ...membership, ...(routed ? routing : [])])
}
