import { describe, expect, it } from 'vitest'
import { calculate } from '../calculate.ts'
import { decimal } from '../decimal.ts'
import type { Invoice } from '../model/invoice.ts'
import { aLine, anInvoice } from '../testing/builders.ts'
import { ciiOf, leftBy, readCiiText } from '../testing/cii-text.ts'

/** Nearly every term of EN 16931 at once: a credit note in dollars, with its VAT in euro. */
const creditNote = calculate(
  anInvoice({
    typeCode: '381',
    number: 'AV-2026-0042',
    currency: 'USD',
    vatAccountingCurrency: 'EUR',
    taxPointDate: '2026-09-14',
    dueDate: '2026-10-15',
    paymentTerms: '30 jours fin de mois',
    buyerReference: 'SERVICE-ACHATS',
    projectReference: 'PROJET-7',
    contractReference: 'MARCHE-12',
    purchaseOrderReference: 'BC-1001',
    salesOrderReference: 'CV-2002',
    receivingAdviceReference: 'BR-3003',
    despatchAdviceReference: 'BL-4004',
    tenderOrLotReference: 'LOT-5',
    invoicedObjects: [{ id: 'COMPTEUR-6', scheme: 'ABT' }],
    buyerAccountingReference: '6064',
    precedingInvoices: [
      { number: 'F-2026-0001', issueDate: '2026-09-01' },
      { number: 'F-2026-0002', issueDate: '2026-09-02' },
    ],
    seller: {
      ...anInvoice().seller,
      tradingName: 'Le Canal',
      identifiers: [{ id: 'FOURNISSEUR-1' }, { id: '10000000900017', scheme: '0009' }],
      taxRegistration: '100000009',
      address: {
        line1: '4 quai du Wault',
        line2: 'Bâtiment B',
        line3: '2e étage',
        city: 'Lille',
        postCode: '59800',
        subdivision: 'Nord',
        country: 'FR',
      },
    },
    buyer: {
      ...anInvoice().buyer,
      tradingName: 'Les Halles',
      identifiers: [{ id: '20000000800018', scheme: '0009' }],
      contact: { name: 'Achats', telephone: '+33 1 00 00 00 00', email: 'achats@halles.example' },
    },
    payee: {
      name: 'Affacturage du Nord',
      identifiers: [{ id: '300000007', scheme: '0002' }],
      legalRegistration: { id: '300000007', scheme: '0002' },
    },
    taxRepresentative: {
      name: 'Fiscalité & Cie',
      vatIdentifier: 'FR40400000006',
      address: { line1: '1 rue du Fisc', city: 'Paris', postCode: '75002', country: 'FR' },
    },
    delivery: {
      partyName: 'Entrepôt des Halles',
      locationIdentifier: { id: '3012345678901', scheme: '0088' },
      date: '2026-09-14',
      address: { line1: 'Quai 3', city: 'Rungis', postCode: '94150', country: 'FR' },
    },
    invoicingPeriod: { start: '2026-08-01', end: '2026-08-31' },
    paymentInstructions: {
      meansCode: '30',
      meansText: 'Virement',
      remittanceInformation: 'AV-2026-0042',
      creditTransfers: [
        { account: 'FR7630006000011234567890189', accountName: 'Canal', bic: 'AGRIFRPP' },
        { account: '0012345678', accountName: 'Canal (hors zone euro)' },
      ],
    },
    allowances: [
      {
        baseAmount: '100.00',
        percentage: '5',
        reason: 'Remise fidélité',
        reasonCode: '95',
        vatCategory: 'S',
        vatRate: '20',
      },
    ],
    charges: [
      {
        amount: '12.50',
        reason: 'Frais de port',
        reasonCode: 'FC',
        vatCategory: 'S',
        vatRate: '20',
      },
    ],
    totals: { paidAmount: '10.00', roundingAmount: '0.02' },
    supportingDocuments: [
      {
        reference: 'BL-4004',
        description: 'BON_LIVRAISON',
        attachment: {
          content: 'bGlnbmU7cXVhbnRpdMOpCg==',
          mimeCode: 'text/csv',
          fileName: 'bl.csv',
        },
      },
      {
        reference: 'PHOTOS',
        description: 'DOCUMENT_ANNEXE',
        location: 'https://pieces.example/photos?id=7&v=1',
      },
    ],
    lines: [
      aLine('0', {
        notes: [{ text: 'Reprise de la série 12' }],
        objectIdentifiers: [{ id: 'SERIE-12', scheme: 'AAB' }],
        quantity: '12.5',
        unit: 'KGM',
        purchaseOrderLineReference: '3',
        buyerAccountingReference: '6064-A',
        period: { start: '2026-08-01', end: '2026-08-15' },
        allowances: [{ amount: '3.00', reason: 'Défaut', reasonCode: '64' }],
        charges: [{ amount: '1.00', reason: 'Emballage', reasonCode: 'PC' }],
        price: {
          grossPrice: '31.50',
          discount: '1.50',
          netPrice: '30.00',
          baseQuantity: '10',
          baseQuantityUnit: 'KGM',
        },
        item: {
          name: 'Papier vergé',
          description: 'Papier vergé 90 g/m², teinte ivoire',
          sellerIdentifier: 'PV-90',
          buyerIdentifier: 'HAL-17',
          standardIdentifier: { id: '3012345678918', scheme: '0160' },
          classifications: [{ id: '14111500', scheme: 'TST', schemeVersion: '19.05' }],
          originCountry: 'FR',
          attributes: [{ name: 'Teinte', value: 'Ivoire' }],
        },
      }),
      aLine('80.00', { vat: { category: 'S', rate: '5.5' } }),
    ],
  }),
  { exchangeRate: decimal('0.92') },
)

/** What the French extension adds: sub-lines, parties, references and reasons of the lines. */
const extended = calculate(
  anInvoice({
    specification: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
    number: 'F-2026-0100',
    contractReference: 'CT-9',
    contractDate: '2026-01-05',
    purchaseOrderReference: 'BC-77',
    purchaseOrderDate: '2026-02-06',
    despatchAdviceReference: 'BL-88',
    despatchAdviceDate: '2026-03-07',
    payer: {
      name: 'Centrale de règlement',
      role: 'PR',
      identifiers: [{ id: '50000000500015', scheme: '0009' }],
      legalRegistration: { id: '500000005', scheme: '0002' },
      electronicAddress: { id: '500000005', scheme: '0225' },
      address: { city: 'Lyon', postCode: '69002', country: 'FR' },
      contacts: [{ name: 'Trésorerie', email: 'tresorerie@reglement.example' }],
    },
    buyerAgent: { name: 'Mandataire', identifiers: [], contacts: [] },
    lines: [
      aLine('0', {
        id: '1',
        subtype: 'GROUP',
        quantity: undefined,
        unit: undefined,
        price: undefined,
        item: { name: 'Lot de reliures', classifications: [], attributes: [] },
      }),
      aLine('60.00', {
        id: '1.1',
        parentLineId: '1',
        subtype: 'DETAIL',
        notes: [{ subjectCode: 'BLU', text: 'Dont 0,50 € d’éco-participation' }],
        purchaseOrderNumber: 'BC-77',
        purchaseOrderLineReference: '2',
        precedingInvoices: [
          { number: 'AC-1', typeCode: '386', issueDate: '2026-02-10', lineNumber: '1' },
        ],
        despatchAdvice: { number: 'BL-88', lineNumber: '4', date: '2026-03-07' },
        deliveryDate: '2026-03-08',
        deliverTo: {
          name: 'Atelier annexe',
          identifiers: [{ id: '3012345678925', scheme: '0088' }],
          address: { city: 'Roubaix', postCode: '59100', country: 'FR' },
          contacts: [],
        },
        price: {
          grossPrice: '62.00',
          discount: '2.00',
          discountReason: 'Quantité',
          netPrice: '60.00',
        },
        item: {
          name: 'Reliure toile',
          classifications: [],
          attributes: [{ code: 'WEIGHT', name: 'Masse', value: '450 g' }],
        },
      }),
      aLine('40.00', { id: '1.2', parentLineId: '1', subtype: 'DETAIL' }),
      aLine('0', { id: '2', subtype: 'INFORMATION', netAmount: undefined }),
    ],
  }),
)

/** One element a line, so that a change can be reviewed. */
const reviewable = (xml: string): string => xml.replaceAll('><', '>\n<')

describe.each([
  ['en16931/credit-note', creditNote],
  ['extended-ctc-fr/sub-lines', extended],
] as const)('the fixture %s', (name, invoice: Invoice) => {
  const xml = ciiOf(invoice)

  it('is written as its golden file says', async () => {
    await expect(reviewable(xml)).toMatchFileSnapshot(`../../fixtures/${name}.cii.xml`)
  })

  it('is read back as it is', () => {
    const reading = readCiiText(reviewable(xml))
    expect(reading.invoice).toEqual(invoice)
    expect(leftBy(reading)).toEqual([])
  })
})
