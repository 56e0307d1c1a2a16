import { calendarDate } from '@acquit/einvoice'
import { proposedLegalMentions, proposedNumbering, proposedPaymentTerms } from '../company.ts'
import type { CompanyBody } from '../company.ts'
import type { Composition } from '../compose/compose-invoice.ts'
import type { CustomerBody } from '../customer.ts'
import type { DraftLine, InvoiceDraft } from '../draft.ts'

/** Builders for tests: a valid default each, so that a test states only what matters. */
export const aCompany = (changes: Partial<CompanyBody> = {}): CompanyBody => ({
  name: 'Atelier du Canal',
  siren: '732829320',
  siret: '73282932000074',
  vatNumber: 'FR44732829320',
  legalForm: 'SARL',
  shareCapital: '10 000 €',
  register: 'RCS Lille',
  vatRegime: 'real-monthly',
  vatOnDebits: false,
  address: { line1: '4 quai du Wault', postCode: '59800', city: 'Lille', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '732829320' },
  iban: 'FR7630006000011234567890189',
  paymentTerms: proposedPaymentTerms,
  legalMentions: proposedLegalMentions,
  numbering: proposedNumbering,
  accentColour: '#1f3a5f',
  ...changes,
})

export const aCustomer = (changes: Partial<CustomerBody> = {}): CustomerBody => ({
  kind: 'professional',
  name: 'Librairie des Halles',
  siren: '552100554',
  vatNumber: 'FR40552100554',
  address: { line1: '12 rue des Halles', postCode: '75001', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '552100554' },
  ...changes,
})

export const aLine = (changes: Partial<DraftLine> = {}): DraftLine => ({
  kind: 'services',
  name: 'Reliure',
  quantity: '1',
  unit: 'C62',
  unitPrice: '100.00',
  vat: { category: 'S', rate: '20' },
  ...changes,
})

export const aDraft = (changes: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  kind: 'invoice',
  lines: [aLine()],
  ...changes,
})

export const aComposition = (changes: Partial<Composition> = {}): Composition => ({
  company: aCompany(),
  customer: aCustomer(),
  draft: aDraft(),
  number: 'F2026-0001',
  today: calendarDate('2026-09-15'),
  ...changes,
})
