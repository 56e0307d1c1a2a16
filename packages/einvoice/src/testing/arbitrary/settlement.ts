import fc from 'fast-check'
import type { CalendarDate } from '../../calendar-date.ts'
import type { Invoice } from '../../model/invoice.ts'
import { dayAfter, periodAround } from './dates.ts'
import { frenchAddress } from './parties.ts'
import { gs1, iban } from './french.ts'
import { hasCore, isExtended, type Profile } from './profile.ts'
import { companyName, documentNumber, phrase, reference } from './words.ts'

type PaymentInstructions = NonNullable<Invoice['paymentInstructions']>

const creditTransfer = (profile: Profile) =>
  fc.record(
    {
      account: iban,
      ...(hasCore(profile) && {
        accountName: companyName,
        bic: fc.constantFrom('AGRIFRPP', 'BNPAFRPPXXX'),
      }),
    },
    { requiredKeys: ['account'] },
  )

/** Transfer (UNTDID 4461 30 or 58), direct debit (49, 59), card (48) or another means, each with what it needs. */
export function paymentInstructions(profile: Profile): fc.Arbitrary<PaymentInstructions> {
  const words = fc.record(
    {
      remittanceInformation: reference,
      ...(hasCore(profile) && { meansText: fc.constant('Selon conditions') }),
    },
    { requiredKeys: [] },
  )
  const transfer = fc.record({
    meansCode: fc.constantFrom('30', '58'),
    creditTransfers: fc.array(creditTransfer(profile), { minLength: 1, maxLength: 2 }),
  })
  const debit = fc.record({
    meansCode: fc.constantFrom('49', '59'),
    creditTransfers: fc.constant([]),
    directDebit: fc.record({
      mandate: documentNumber,
      creditorIdentifier: fc.constant('FR72ZZZ123456'),
      debitedAccount: iban,
    }),
  })
  const card = fc.record({
    meansCode: fc.constant('48'),
    creditTransfers: fc.constant([]),
    card: fc.record(
      { accountNumber: fc.constant('1234'), holder: fc.constant('Zoë Martin') },
      { requiredKeys: ['accountNumber'] },
    ),
  })
  const other = fc.record({
    meansCode: fc.constantFrom('10', '20', '57', 'ZZZ'),
    creditTransfers: fc.constant([]),
  })
  const means: fc.Arbitrary<PaymentInstructions> = hasCore(profile)
    ? fc.oneof(transfer, debit, card, other)
    : fc.oneof(transfer, debit, other)
  return fc.tuple(means, words).map(([instructions, text]) => ({ ...instructions, ...text }))
}

/** References to other documents (BT-10 to BT-19). */
export const references = (profile: Profile) =>
  fc.record(
    {
      buyerReference: reference,
      contractReference: reference,
      purchaseOrderReference: reference,
      despatchAdviceReference: reference,
      buyerAccountingReference: fc.constantFrom('6064-A', 'CC 12'),
      ...(hasCore(profile) && {
        projectReference: reference,
        salesOrderReference: reference,
        receivingAdviceReference: reference,
        tenderOrLotReference: reference,
        invoicedObjects: reference.map((id) => [{ id, scheme: 'AWV' }]),
      }),
    },
    { requiredKeys: [] },
  )

/** Dates that the extension adds to references; each only beside its reference. */
export function referenceDates(
  profile: Profile,
  issueDate: CalendarDate,
  referred: Partial<Invoice>,
): fc.Arbitrary<Partial<Invoice>> {
  if (!isExtended(profile)) return fc.constant({})
  const earlier = dayAfter(issueDate, { min: -200, max: -1 })
  return fc.record(
    {
      ...(referred.contractReference !== undefined && { contractDate: earlier }),
      ...(referred.purchaseOrderReference !== undefined && { purchaseOrderDate: earlier }),
      ...(referred.despatchAdviceReference !== undefined && { despatchAdviceDate: earlier }),
    },
    { requiredKeys: [] },
  )
}

export const delivery = (issueDate: CalendarDate): fc.Arbitrary<NonNullable<Invoice['delivery']>> =>
  fc.record(
    {
      partyName: companyName,
      locationIdentifier: gs1(13).map((id) => ({ id, scheme: '0088' })),
      date: dayAfter(issueDate, { min: -30, max: 0 }),
      address: frenchAddress,
    },
    // UBL places a party's name and identifier in a location that has an address.
    { requiredKeys: ['address'] },
  )

export const period = periodAround

/** Attached files (BG-24): a link, or a content with its name and type; the qualifiers are those of BR-FR-17. */
export const supportingDocuments: fc.Arbitrary<Invoice['supportingDocuments']> = fc.array(
  fc
    .tuple(
      reference,
      fc.constantFrom('BON_LIVRAISON', 'DOCUMENT_ANNEXE', 'RIB'),
      fc.constantFrom(
        { location: 'https://pieces.example/bl?id=1&v=2' },
        {
          attachment: {
            content: 'bGlnbmU7cXVhbnRpdMOpCjE7Mgo=',
            mimeCode: 'text/csv',
            fileName: 'détail.csv',
          },
        },
        {
          attachment: {
            content: 'JVBERi0xLjcKJSVFT0YK',
            mimeCode: 'application/pdf',
            fileName: 'bon de livraison.pdf',
          },
        },
      ),
    )
    .map(([number, description, place]) => ({ reference: number, description, ...place })),
  { maxLength: 2 },
)

/** What the buyer pays and when: a due date, words, or both, for BR-CO-25. */
export const terms = (issueDate: CalendarDate) => {
  const dueDate = dayAfter(issueDate, { min: 0, max: 60 })
  return fc.oneof(
    fc.record({ dueDate }),
    fc.record({ paymentTerms: phrase }),
    fc.record({ dueDate, paymentTerms: phrase }),
  )
}
