import {
  calculate,
  calendarDate,
  decimal,
  emptyInvoice,
  emptyLine,
  type Invoice,
} from '@acquit/einvoice'

const rates = ['20', '10', '5.5'] as const

/** A lawful French invoice of so many lines: three rates, prices with half-cents, a discount every tenth line. */
export function sampleInvoice(lines: number): Invoice {
  return calculate({
    ...emptyInvoice,
    specification: 'urn:cen.eu:en16931:2017',
    businessProcess: 'B1',
    number: 'F2026-0042',
    issueDate: calendarDate('2026-11-02'),
    dueDate: calendarDate('2026-12-02'),
    typeCode: '380',
    currency: 'EUR',
    purchaseOrderReference: 'CDE-7781',
    paymentTerms: 'Paiement à 30 jours',
    notes: [
      { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.' },
      { subjectCode: 'PMD', text: 'Pénalités de retard : trois fois le taux d’intérêt légal.' },
      { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
    ],
    seller: {
      name: 'Papeterie du Port SARL',
      identifiers: [],
      legalRegistration: { id: '100000009', scheme: '0002' },
      vatIdentifier: 'FR88100000009',
      additionalLegalInformation: 'SARL au capital de 10 000 € - RCS Brest 100 000 009',
      electronicAddress: { id: '100000009', scheme: '0225' },
      address: { line1: '3 quai des Voiles', city: 'Brest', postCode: '29200', country: 'FR' },
    },
    buyer: {
      name: 'Cabinet Tilleul SAS',
      identifiers: [],
      legalRegistration: { id: '200000008', scheme: '0002' },
      vatIdentifier: 'FR37200000008',
      electronicAddress: { id: '200000008', scheme: '0225' },
      address: { line1: '12 rue du Tilleul', city: 'Rennes', postCode: '35000', country: 'FR' },
    },
    delivery: { date: calendarDate('2026-10-30') },
    paymentInstructions: {
      meansCode: '58',
      creditTransfers: [
        { account: 'FR7630006000011234567890189', accountName: 'Papeterie du Port' },
      ],
    },
    lines: Array.from({ length: lines }, (_, index) => lineAt(index)),
  })
}

function lineAt(index: number): Invoice['lines'][number] {
  return {
    ...emptyLine,
    id: String(index + 1),
    quantity: decimal(String((index % 7) + 1)),
    unit: 'C62',
    price: { netPrice: decimal(`${(index % 90) + 3}.${index % 2 === 0 ? '335' : '50'}`) },
    allowances:
      index % 10 === 9
        ? [
            {
              percentage: decimal('5'),
              baseAmount: decimal('10.00'),
              reason: 'Remise quantité',
              amount: decimal('0.50'),
            },
          ]
        : [],
    vat: { category: 'S', rate: decimal(rates[index % 3] ?? '20') },
    item: {
      name: `Article ${index + 1}`,
      description: 'Cahier broché, 96 pages, papier recyclé',
      sellerIdentifier: `REF-${1000 + index}`,
      classifications: [],
      attributes: [],
    },
  }
}
