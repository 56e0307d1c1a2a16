import {
  proposedLegalMentions,
  proposedNumbering,
  proposedPaymentTerms,
  type CompanyBody,
  type CustomerBody,
  type ProductBody,
  type VatChoice,
} from '@acquit/contract'

/** Names and numbers of the demonstration: nobody has them, and it shows. SIRENs have a valid key, which forms check. */
const frenchVat = (siren: string): string => {
  const key = (12 + 3 * (Number(siren) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${siren}`
}

const french = (siren: string) => ({
  siren,
  vatNumber: frenchVat(siren),
  electronicAddress: { scheme: '0225', id: siren },
})

const at = (line1: string, postCode: string, city: string) => ({
  line1,
  postCode,
  city,
  country: 'FR',
})

const normal: VatChoice = { category: 'S', rate: '20' }
const reduced: VatChoice = { category: 'S', rate: '10' }
const books: VatChoice = { category: 'S', rate: '5.5' }

export const company: CompanyBody = {
  name: 'Atelier de la Démonstration',
  ...french('100000009'),
  siret: '10000000900017',
  legalForm: 'SARL',
  shareCapital: '10 000 €',
  register: 'RCS Exempleville',
  vatRegime: 'real-monthly',
  vatOnDebits: false,
  address: at('1 rue de l’Exemple', '99999', 'Exempleville'),
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPPXXX',
  contact: { name: 'Service facturation', email: 'facturation@demonstration.example' },
  paymentTerms: proposedPaymentTerms,
  legalMentions: proposedLegalMentions,
  numbering: proposedNumbering,
  accentColour: '#1f3a5f',
}

export const customers: readonly CustomerBody[] = [
  {
    kind: 'professional',
    name: 'Boulangerie Imaginaire SAS',
    ...french('100000017'),
    address: at('2 place du Marché Fictif', '99998', 'Inventée-sur-Mer'),
  },
  {
    kind: 'professional',
    name: 'Garage Hypothétique SARL',
    ...french('100000025'),
    address: at('14 avenue Théorique', '99999', 'Exempleville'),
    paymentTerms: { days: 45, endOfMonth: true },
  },
  {
    kind: 'professional',
    name: 'Éditions du Conditionnel',
    ...french('100000033'),
    address: at('7 impasse des Suppositions', '99997', 'Fictionnel-le-Grand'),
    deliveryAddress: at('Entrepôt 3, zone de l’Hypothèse', '99997', 'Fictionnel-le-Grand'),
  },
  {
    kind: 'public',
    name: 'Mairie d’Exempleville',
    ...french('100000041'),
    address: at('1 place de la Mairie', '99999', 'Exempleville'),
    serviceCode: 'CULTURE',
  },
  {
    kind: 'private',
    name: 'Dominique Personne',
    address: at('12 rue des Prénoms', '99999', 'Exempleville'),
    electronicAddress: { scheme: 'EM', id: 'dominique.personne@demonstration.example' },
  },
  {
    kind: 'foreign',
    name: 'Musterbuchhandlung GmbH',
    vatNumber: 'DE123456788',
    foreignRegistration: 'HRB 00000',
    address: { line1: 'Beispielstraße 1', postCode: '00000', city: 'Musterstadt', country: 'DE' },
    electronicAddress: { scheme: 'EM', id: 'rechnung@musterbuch.example' },
    language: 'en',
  },
]

export const products: readonly ProductBody[] = [
  {
    reference: 'REL-01',
    name: 'Reliure pleine toile',
    description: 'Couture main, dos rond, titrage à chaud',
    kind: 'services',
    unit: 'C62',
    unitPrice: '85.00',
    vat: normal,
  },
  {
    reference: 'RES-02',
    name: 'Restauration de papier',
    kind: 'services',
    unit: 'HUR',
    unitPrice: '62.50',
    vat: normal,
  },
  {
    reference: 'LIV-03',
    name: 'Livre d’artiste, tirage numéroté',
    kind: 'goods',
    unit: 'C62',
    unitPrice: '120.00',
    vat: books,
  },
  {
    reference: 'PAP-04',
    name: 'Papier marbré, feuille',
    kind: 'goods',
    unit: 'C62',
    unitPrice: '7.80',
    vat: normal,
  },
  {
    reference: 'ATE-05',
    name: 'Atelier d’initiation, une journée',
    kind: 'services',
    unit: 'DAY',
    unitPrice: '180.00',
    vat: reduced,
  },
]

/** Who sends invoices to the company. */
export const suppliers: readonly CompanyBody[] = [
  {
    ...company,
    name: 'Papeterie Supposée SA',
    ...french('100000058'),
    siret: '10000005800014',
    address: at('30 quai de l’Encre', '99996', 'Papier-les-Bains'),
  },
  {
    ...company,
    name: 'Énergie de l’Hypothèse',
    ...french('100000066'),
    siret: '10000006600017',
    address: at('8 boulevard du Courant', '99995', 'Voltage'),
  },
]
