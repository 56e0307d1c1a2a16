import { proposedLegalMentions, proposedNumbering, type CompanyBody } from '@acquit/contract'
import type { CustomerBody, ProductBody, Session } from '@acquit/contract'
import type { Cookie, Page } from 'playwright-core'

/** Companies and customers of the tests. The SIREN are made up: only their key is right. */
export const aCompany: CompanyBody = {
  name: 'Atelier du Canal',
  siren: '100000009',
  vatNumber: 'FR88100000009',
  legalForm: 'SARL',
  shareCapital: '10 000 €',
  register: 'RCS Lille',
  vatRegime: 'real-monthly',
  vatOnDebits: false,
  address: { line1: '4 quai du Wault', postCode: '59800', city: 'Lille', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '100000009' },
  iban: 'FR1420041010050500013M02606',
  paymentTerms: { days: 30, endOfMonth: false },
  legalMentions: proposedLegalMentions,
  numbering: proposedNumbering,
  accentColour: '#2a45ad',
}

export const aCustomer: CustomerBody = {
  kind: 'professional',
  name: 'Librairie des Halles',
  siren: '200000008',
  vatNumber: 'FR37200000008',
  address: { line1: '12 rue des Halles', postCode: '75001', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '200000008' },
}

export const aProduct: ProductBody = {
  name: 'Conseil en aménagement',
  description: 'Visite et relevé',
  kind: 'services',
  unit: 'DAY',
  unitPrice: '450',
  vat: { category: 'S', rate: '20' },
}

let accounts = 0
/** Another account each time, told apart by the moment and a count. */
export const anAccount = () => {
  accounts += 1
  return {
    name: 'Camille Aubert',
    email: `camille.${Date.now()}.${accounts}@canal.example`,
    password: 'le quai se mire dans l’eau du canal',
  }
}

/** The account of a file of tests: opening one for each test would meet the limit that protects sign-up. */
let shared: { cookies: Cookie[]; csrfToken: string } | undefined

/**
 * Signs in and makes a company of its own for the test, over the API, for the tests that are about something else. `own`
 * opens another account, for the tests that end sessions.
 */
export async function signedUp(page: Page, { own = false } = {}) {
  const known = own ? undefined : shared
  if (known !== undefined) await page.context().addCookies(known.cookies)
  const csrfToken = known?.csrfToken ?? (await openAccount(page))
  if (!own) shared ??= { cookies: await page.context().cookies(), csrfToken }
  const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
    send(page, path, body, csrfToken)
  const { id: companyId } = await post<{ id: string }>('/api/companies', aCompany)
  const within = `/api/companies/${companyId}`
  return {
    companyId,
    post: <Answer>(path: string, body: unknown) => post<Answer>(`${within}${path}`, body),
    place: (path: string) => `/societes/${companyId}${path}`,
    /** A file of an issued document. */
    file: async (invoiceId: string, format: string): Promise<Buffer> =>
      (await page.request.get(`${within}/invoices/${invoiceId}/files/${format}`)).body(),
    /** Receives a file, as dropping it does. */
    receive: async (name: string, mimeType: string, buffer: Buffer): Promise<string> => {
      const response = await page.request.post(`${within}/received`, {
        multipart: { file: { name, mimeType, buffer } },
        headers: { 'x-csrf-token': csrfToken, 'sec-fetch-site': 'same-origin' },
      })
      // The route answers with what it received.
      return ((await response.json()) as { id: string }).id
    },
  }
}

async function openAccount(page: Page): Promise<string> {
  const session: Session = await send(page, '/api/accounts', anAccount(), '')
  return session.csrfToken
}

async function send<Answer>(page: Page, path: string, body: unknown, token: string) {
  const headers = { 'x-csrf-token': token, 'sec-fetch-site': 'same-origin' }
  const response = await page.request.post(path, { data: body, headers })
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`)
  // Each caller names what its route declares.
  return (await response.json()) as Answer
}
