import { Agent, request } from 'node:http'
import {
  addressOf,
  proposedLegalMentions,
  proposedNumbering,
  proposedPaymentTerms,
  routes,
  type Answer,
  type Call,
  type CompanyBody,
  type CustomerBody,
  type InvoiceDraft,
  type RouteName,
} from '@acquit/contract'

type Routes = typeof routes

export interface Reply<Name extends RouteName> {
  readonly status: number
  readonly body: Answer<Routes[Name]>
}

/** A program that uses the API with a session of its own. */
export interface Client {
  call<Name extends RouteName>(name: Name, call: Call<Routes[Name]>): Promise<Reply<Name>>
}

const connections = new Agent({ keepAlive: true, maxSockets: 64 })

/** `server` gives the address at each call: it changes when the server is started again. */
export function aClient(server: () => string): Client {
  const cookies = new Map<string, string>()
  let csrfToken = ''

  async function once(name: RouteName, { params, query, body }: AnyCall): Promise<Raw> {
    const route = routes[name]
    const url = server() + addressOf(route, params, query)
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const raw = await send(url, route.method, { cookie, 'x-csrf-token': csrfToken }, body)
    for (const line of raw.setCookies) {
      const [key = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(key, value)
    }
    return raw
  }

  return {
    async call(name, call) {
      let raw = await once(name, call)
      if (raw.status === 401 && name !== 'renewSession') {
        await once('renewSession', {})
        raw = await once(name, call)
      }
      const isJson = raw.type.includes('json')
      // The server's own answers: what they hold, the contract says.
      const body = (isJson ? JSON.parse(raw.bytes.toString()) : raw.bytes) as Answer<
        Routes[typeof name]
      >
      if (hasToken(body)) csrfToken = body.csrfToken
      return { status: raw.status, body }
    },
  }
}

interface AnyCall {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
}

const hasToken = (body: unknown): body is { csrfToken: string } =>
  typeof body === 'object' && body !== null && 'csrfToken' in body

interface Raw {
  readonly status: number
  readonly type: string
  readonly bytes: Buffer
  readonly setCookies: readonly string[]
}

/** Rejects when the connection breaks: the server may or may not have done it. */
function send(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const typed =
      payload === undefined ? headers : { ...headers, 'content-type': 'application/json' }
    const outgoing = request(url, { method, headers: typed, agent: connections }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          type: incoming.headers['content-type'] ?? '',
          bytes: Buffer.concat(chunks),
          setCookies: incoming.headers['set-cookie'] ?? [],
        }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(payload)
  })
}

const company: CompanyBody = {
  name: 'Ateliers Réunis',
  siren: '732829320',
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
}

const customer: CustomerBody = {
  kind: 'professional',
  name: 'Librairie des Halles',
  siren: '552100554',
  vatNumber: 'FR40552100554',
  address: { line1: '12 rue des Halles', postCode: '75001', city: 'Paris', country: 'FR' },
  electronicAddress: { scheme: '0225', id: '552100554' },
}

/** A company with a customer, owned by whoever this client signed up as. */
export interface Account {
  readonly companyId: string
  readonly customerId: string
}

export const credentials = { email: 'charge@exemple.fr', password: 'trois petits chats gris' }

/** Opens the account, its company and a customer. */
export async function openAccount(client: Client): Promise<Account> {
  await client.call('signUp', { body: { ...credentials, name: 'Camille Test' } })
  const { body: created } = await client.call('createCompany', { body: company })
  const companyId = created.id
  const added = await client.call('createCustomer', { params: { companyId }, body: customer })
  return { companyId, customerId: added.body.id }
}

/** Ten lines of two rates: an ordinary invoice. */
export const draftFor = (customerId: string): InvoiceDraft => ({
  kind: 'invoice',
  customerId,
  lines: Array.from({ length: 10 }, (_, index) => ({
    kind: 'services',
    name: `Prestation ${index + 1}`,
    description: 'Reliure, dorure et restauration du papier',
    quantity: String(index + 1),
    unit: 'HUR',
    unitPrice: '48.50',
    vat: { category: 'S', rate: index % 2 === 0 ? '20' : '5.5' },
  })),
})
