import {
  proposedLegalMentions,
  proposedNumbering,
  proposedPaymentTerms,
  type Company,
  type CompanyBody,
  type Customer,
  type CustomerBody,
  type Draft,
  type DraftLine,
  type InvoiceDraft,
  type Issuance,
} from '@acquit/contract'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { aBrowser, signedUp, type Browser } from './browser.ts'

/** Builders for tests: a valid default each, so that a test states only what matters. */
export const aCompanyBody = (changes: Partial<CompanyBody> = {}): CompanyBody => ({
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

export const aCustomerBody = (changes: Partial<CustomerBody> = {}): CustomerBody => ({
  kind: 'professional',
  name: 'Librairie des Halles',
  siren: '552100554',
  vatNumber: 'FR40552100554',
  address: { line1: '12 rue des Halles', postCode: '75001', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '552100554' },
  ...changes,
})

export const aDraftLine = (changes: Partial<DraftLine> = {}): DraftLine => ({
  kind: 'services',
  name: 'Reliure',
  quantity: '1',
  unit: 'C62',
  unitPrice: '100.00',
  vat: { category: 'S', rate: '20' },
  ...changes,
})

export const aDraftBody = (changes: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  kind: 'invoice',
  lines: [aDraftLine()],
  ...changes,
})

/** A person in a company of theirs that has a customer: where most tests begin. */
export interface World {
  readonly browser: Browser
  readonly email: string
  readonly companyId: string
  readonly customerId: string
  draft(changes?: Partial<InvoiceDraft>): Promise<Draft>
  issue(changes?: Partial<InvoiceDraft>): Promise<Issuance>
}

export async function aWorld(
  app: FastifyInstance,
  company: Partial<CompanyBody> = {},
): Promise<World> {
  const browser = aBrowser(app)
  const email = `${randomUUID()}@exemple.fr`
  await signedUp(browser, email)
  const created = await browser.call('createCompany', { body: aCompanyBody(company) })
  expect(created.statusCode).toBe(201)
  const companyId = created.json<Company>().id
  const params = { companyId }
  const customer = await browser.call('createCustomer', { params, body: aCustomerBody() })
  const customerId = customer.json<Customer>().id

  async function draft(changes: Partial<InvoiceDraft> = {}): Promise<Draft> {
    const body = { draft: aDraftBody({ customerId, ...changes }) }
    const response = await browser.call('createDraft', { params, body })
    expect(response.statusCode).toBe(201)
    return response.json<Draft>()
  }
  return {
    browser,
    email,
    companyId,
    customerId,
    draft,
    async issue(changes) {
      const { id: invoiceId, version } = await draft(changes)
      const response = await browser.call('issueInvoice', {
        params: { companyId, invoiceId },
        body: { version },
      })
      expect(response.json()).toMatchObject({ id: invoiceId })
      return response.json<Issuance>()
    },
  }
}
