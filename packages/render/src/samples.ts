import { aLine, anInvoice } from '../../einvoice/src/testing/builders.ts'
import { add, decimal, multiply, round, type Invoice, type InvoiceLine } from '@acquit/einvoice'
import type { RenderOptions } from './render-invoice.ts'

/** A case to look at and to test: an invoice that never was, between parties that do not exist. */
export interface Sample {
  readonly name: string
  readonly invoice: Invoice
  readonly options: RenderOptions
}

const french: RenderOptions = { language: 'fr' }
const english: RenderOptions = { language: 'en' }

const works = [
  ['Réfection des joints de la façade sud', 'MTK', '128.5', '46.80'],
  ['Échafaudage, montage et démontage', 'LS', '1', '2150'],
  ['Location d’échafaudage', 'WEE', '3', '390'],
  ['Main-d’œuvre, compagnon maçon', 'HUR', '64', '52'],
  ['Sable de carrière 0/4', 'TNE', '2.75', '38.4'],
  ['Chaux hydraulique naturelle NHL 3,5', 'KGM', '640', '0.6125'],
] as const

/** `count` lines of a building site, no two with the same amount. */
export function manyLines(count: number): readonly InvoiceLine[] {
  return Array.from({ length: count }, (_, index) => {
    const work = works[index % works.length] ?? works[0]
    const [name, unit, quantity, price] = work
    const more = add(decimal(quantity), decimal(String(Math.floor(index / works.length))))
    return aLine(price, {
      unit,
      quantity: more,
      netAmount: round(multiply(more, decimal(price)), 2),
      vat: { category: 'S', rate: index % 4 === 3 ? '10' : '20' },
      item: { name, sellerIdentifier: `CH-${1000 + index}`, classifications: [], attributes: [] },
    })
  })
}

const paragraph =
  'Étude préalable des supports, relevé contradictoire des désordres, dépose soignée des éléments désaffectés, ' +
  'protection des ouvrages conservés et des circulations, nettoyage quotidien et évacuation des gravois en centre agréé, ' +
  'y compris tri, bordereaux de suivi et toutes sujétions d’accès en site occupé. '

const longTexts = anInvoice({
  number: 'F2026-0003-LONGUE-REFERENCE-DE-35-C',
  purchaseOrderReference: 'CDE/2026/11/LOT-07/AVENANT-3',
  buyerReference: 'Direction du patrimoine – Mme la responsable des opérations du secteur nord',
  paymentTerms:
    'Paiement à 45 jours fin de mois, par virement, après réception sans réserve des travaux.',
  lines: [
    aLine('48250.00', {
      unit: 'LS',
      item: {
        name: 'Restauration des façades et des toitures de l’aile orientale, première tranche, y compris études d’exécution',
        description: `${paragraph}\n${paragraph.repeat(14)}`,
        classifications: [],
        attributes: [],
      },
    }),
    aLine('1.20', {
      item: {
        name: 'https://documents.example/tres/long/chemin/sans/espace/vers/la/notice/technique/du/produit/reference-123456789.html',
        classifications: [],
        attributes: [],
      },
    }),
  ],
})

const rates = anInvoice({
  number: 'F2026-0004',
  businessProcess: 'M1',
  allowances: [
    {
      amount: '50.00',
      baseAmount: '1000.00',
      percentage: '5',
      vatCategory: 'S',
      vatRate: '20',
      reason: 'Remise de fin d’année',
      reasonCode: '95',
    },
  ],
  charges: [{ amount: '12.00', vatCategory: 'S', vatRate: '20', reason: 'Port', reasonCode: 'FC' }],
  lines: [
    aLine('900.00', {
      netAmount: '1000.00',
      price: { netPrice: '1000.00', grossPrice: '1200.00', discount: '200.00' },
      item: { name: 'Bibliothèque en chêne', classifications: [], attributes: [] },
    }),
    aLine('24.50', {
      quantity: '12',
      netAmount: '279.30',
      vat: { category: 'S', rate: '5.5' },
      allowances: [{ amount: '14.70', baseAmount: '294.00', percentage: '5', reason: 'Quantité' }],
      item: { name: 'Livres reliés', classifications: [], attributes: [] },
    }),
    aLine('80.00', {
      vat: { category: 'S', rate: '10' },
      item: { name: 'Pose sur place', classifications: [], attributes: [] },
    }),
    aLine('350.00', {
      vat: { category: 'E', rate: '0' },
      item: { name: 'Formation professionnelle', classifications: [], attributes: [] },
    }),
  ],
  vatBreakdown: [
    {},
    {},
    {},
    {
      exemptionReason: 'Exonération de TVA, art. 261, 4, 4° a du CGI',
      exemptionReasonCode: 'VATEX-FR-CGI261-4',
    },
  ],
})

const creditNote = anInvoice({
  number: 'A2026-0001',
  typeCode: '381',
  dueDate: undefined,
  precedingInvoices: [{ number: 'F2026-0001', issueDate: '2026-09-02' }],
  paymentInstructions: undefined,
})

const afterDeposit = anInvoice({
  number: 'F2026-0005',
  businessProcess: 'B4',
  precedingInvoices: [
    { number: 'F2026-0002', typeCode: '386', issueDate: '2026-07-15' },
    { number: 'F2026-0003', typeCode: '386', issueDate: '2026-08-15' },
  ],
  lines: [
    aLine('12000.00', {
      item: { name: 'Cuisine sur mesure', classifications: [], attributes: [] },
    }),
  ],
  totals: { paidAmount: '7200.00', dueAmount: '7200.00' },
})

const deposit = anInvoice({
  number: 'F2026-0002',
  typeCode: '386',
  lines: [
    aLine('3000.00', {
      item: { name: 'Acompte de 25 %, devis D2026-014', classifications: [], attributes: [] },
    }),
  ],
  paymentInstructions: {
    meansCode: '58',
    remittanceInformation: 'RF18 5390 0754 7034',
    creditTransfers: [
      {
        account: 'FR76 3000 6000 0112 3456 7890 189',
        accountName: 'Atelier du Canal',
        bic: 'AGRIFRPP',
      },
    ],
  },
})

const alphabets = anInvoice({
  number: 'F2026-0006',
  seller: {
    name: 'Łódź Żółw – Ateliers Šťastný & Ørsted, Ğüneş',
    identifiers: [],
    legalRegistration: { id: '100000009', scheme: '0002' },
    vatIdentifier: 'FR88100000009',
    address: { line1: 'Þórsgata 14', city: 'Århus', postCode: '8000', country: 'DK' },
  },
  buyer: {
    name: 'Εταιρεία Παραδείγματος Α.Ε. / ООО «Пример»',
    identifiers: [],
    vatIdentifier: 'EL094259216',
    address: { line1: 'Οδός Ἑρμοῦ 12', line2: 'ул. Садовая, д. 5', city: 'Αθήνα', country: 'GR' },
  },
  lines: [
    aLine('10.00', {
      item: {
        name: 'Βιβλίο ἀρχαίων κειμένων',
        description: 'Книга о древних текстах',
        classifications: [],
        attributes: [],
      },
    }),
    aLine('20.00', { item: { name: '書籍 – livre 📚', classifications: [], attributes: [] } }),
  ],
})

const reverseCharge = anInvoice({
  number: 'F2026-0007',
  businessProcess: 'S5',
  contractReference: 'ST-2026-88',
  lines: [
    aLine('18400.00', {
      unit: 'LS',
      vat: { category: 'AE', rate: '0' },
      item: {
        name: 'Sous-traitance du lot plâtrerie, situation n° 2',
        classifications: [],
        attributes: [],
      },
    }),
  ],
  vatBreakdown: [
    {
      exemptionReason: 'Sous-traitance de travaux, art. 283, 2 nonies du CGI',
      exemptionReasonCode: 'VATEX-FR-AE',
    },
  ],
})

const extreme = anInvoice({
  number: 'F2026-0008',
  lines: [
    aLine('99999999999999.999999', {
      quantity: '12345678.1234',
      unit: 'KWH',
      netAmount: '1234567812339999876.54',
    }),
    aLine('0.000001', { quantity: '-0.0001', netAmount: '0.00' }),
    aLine('-125.005', { quantity: '3', netAmount: '-375.02' }),
  ],
})

const francs = anInvoice({
  number: 'F2026-0009',
  currency: 'CHF',
  vatAccountingCurrency: 'EUR',
  lines: [aLine('1520.00')],
  totals: { vatAmountInAccountingCurrency: '323.64' },
})

const groups = anInvoice({
  number: 'F2026-0010',
  specification: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
  lines: [
    aLine('0', {
      id: '1',
      subtype: 'GROUP',
      quantity: '1',
      netAmount: '640.00',
      price: undefined,
      item: { name: 'Lot 1 – Coffret de reliure', classifications: [], attributes: [] },
    }),
    aLine('320.00', {
      id: '1.1',
      parentLineId: '1',
      subtype: 'DETAIL',
      quantity: '2',
      netAmount: '640.00',
      item: {
        name: 'Coffret',
        classifications: [],
        attributes: [
          { name: 'Couleur', value: 'bleu nuit' },
          { name: 'Format', value: 'in-octavo' },
        ],
      },
    }),
    aLine('0', {
      id: '1.1.1',
      parentLineId: '1.1',
      subtype: 'INFORMATION',
      quantity: '4',
      netAmount: '0.00',
      item: { name: 'Fermoirs en laiton, compris', classifications: [], attributes: [] },
    }),
    aLine('75.00', {
      id: '2',
      notes: [{ text: 'Livré en main propre' }],
      objectIdentifiers: [],
      period: { start: '2026-08-01', end: '2026-08-31' },
      item: {
        name: 'Gardiennage des volumes',
        originCountry: 'IT',
        sellerIdentifier: 'GV-1',
        buyerIdentifier: 'B-778',
        standardIdentifier: { id: '3760000000017', scheme: '0160' },
        classifications: [{ id: '55121700', scheme: 'MP', schemeVersion: '19.05' }],
        attributes: [],
      },
    }),
  ],
  supportingDocuments: [
    {
      reference: 'BL-2026-311',
      description: 'BON_LIVRAISON',
      attachment: {
        content: 'JVBERi0xLjQK',
        mimeCode: 'application/pdf',
        fileName: 'bon-livraison-311.pdf',
      },
    },
    { reference: 'CGV', location: 'https://canal.example/cgv.pdf' },
  ],
})

const franchise = anInvoice({
  number: '2026-17',
  lines: [
    aLine('450.00', {
      unit: 'DAY',
      vat: { category: 'E', rate: '0' },
      item: { name: 'Correction d’épreuves', classifications: [], attributes: [] },
    }),
  ],
  vatBreakdown: [
    { exemptionReason: 'Franchise en base', exemptionReasonCode: 'VATEX-FR-FRANCHISE' },
  ],
})

export const samples: readonly Sample[] = [
  { name: 'one-line', invoice: anInvoice(), options: french },
  {
    name: 'forty-lines',
    invoice: anInvoice({ number: 'F2026-0040', lines: manyLines(40) }),
    options: french,
  },
  { name: 'long-texts', invoice: longTexts, options: french },
  { name: 'several-rates', invoice: rates, options: french },
  { name: 'credit-note', invoice: creditNote, options: french },
  { name: 'deposit', invoice: deposit, options: french },
  { name: 'after-deposit', invoice: afterDeposit, options: { ...french, accent: '#7a1f3d' } },
  { name: 'english', invoice: rates, options: english },
  { name: 'alphabets', invoice: alphabets, options: french },
  { name: 'reverse-charge', invoice: reverseCharge, options: french },
  { name: 'extreme-amounts', invoice: extreme, options: french },
  { name: 'swiss-francs', invoice: francs, options: english },
  { name: 'groups', invoice: groups, options: french },
  { name: 'franchise', invoice: franchise, options: { ...french, mentions: ['sole-trader'] } },
  {
    name: 'draft',
    invoice: anInvoice({ number: undefined, lines: manyLines(14) }),
    options: { ...french, draft: true },
  },
]
