import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { composeInvoice, type CustomerBody } from '@acquit/contract'
import { addDays, type Result } from '@acquit/einvoice'
import { listMemberships } from '../accounts/read-session.ts'
import { signIn } from '../accounts/sign-in.ts'
import { signUp } from '../accounts/sign-up.ts'
import { createCompany } from '../companies/create-company.ts'
import { listCustomers } from '../customers/read-customers.ts'
import { createCustomer } from '../customers/save-customer.ts'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { createCreditNote } from '../invoices/derive-draft.ts'
import { listInvoices } from '../invoices/read-invoice.ts'
import { createDraft } from '../invoices/save-draft.ts'
import { listProducts } from '../products/read-products.ts'
import { createProduct } from '../products/save-product.ts'
import { listReceived } from '../received/read-received.ts'
import { receiveFile } from '../received/receive-file.ts'
import { keepSecret } from '../secrets.ts'
import { salesUntil, type Sale } from './sales.ts'
import { company, customers, products, suppliers } from './scenario.ts'

export const email = 'demonstration@acquit.example'

/** Drawn once for a data folder: an installation shown to others must not have a password that everybody knows. */
export const demonstrationPassword = (dataFolder: string): Promise<string> =>
  keepSecret(join(dataFolder, 'secrets', 'demonstration'), () =>
    randomBytes(12).toString('base64url'),
  )

/**
 * Fills a demonstration company with a year of documents, through the use cases that everybody's documents go through. Run
 * again, or after it was interrupted, it goes on where it stopped and adds nothing twice.
 */
export async function fillDemonstration(
  dependencies: Dependencies,
  password: string,
): Promise<void> {
  const personId = await accountOf(dependencies, password)
  const tenantId = await companyOf(dependencies, personId)
  const place = { ...dependencies, tenantId, personId }
  const customerIds = await fillCatalogue(place)
  await fillSales(place, customerIds)
  await fillReceived(place)
}

interface Place extends Dependencies {
  readonly tenantId: string
  readonly personId: string
}

/** The scenario is ours: a refusal is a fault of it. */
function done<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`the demonstration was refused: ${result.error.code}`)
  return result.value
}

async function accountOf({ pool }: Dependencies, password: string): Promise<string> {
  const known = await signIn(pool, { email, password })
  if (known.ok) return known.value.personId
  return done(await signUp(pool, { email, password, name: 'Alex Témoin' })).personId
}

async function companyOf({ pool, today }: Dependencies, personId: string): Promise<string> {
  const [membership] = await listMemberships(pool, personId, undefined, 1)
  if (membership !== undefined) return membership.companyId
  return done(await createCompany(pool, company, { personId, today: today() })).id
}

/** Customers and products, each once; gives the ids of the customers in the order of the scenario. */
async function fillCatalogue({ pool, tenantId }: Place): Promise<readonly string[]> {
  return inTenant(pool, tenantId, async (tx) => {
    const known = (await listCustomers(tx, {})).items
    const idOf = async (body: CustomerBody) =>
      known.find(({ customer }) => customer.name === body.name)?.id ??
      done(await createCustomer(tx, body)).id
    const ids: string[] = []
    for (const customer of customers) ids.push(await idOf(customer))
    const { items } = await listProducts(tx, { limit: 1 })
    if (items.length === 0) for (const product of products) await createProduct(tx, product)
    return ids
  })
}

/** The last few stay drafts, for something to be left to do. */
const draftsLeft = 3

async function fillSales(place: Place, customerIds: readonly string[]): Promise<void> {
  const { pool, tenantId, today } = place
  const { items } = await inTenant(pool, tenantId, (tx) => listInvoices(tx, { limit: 200 }))
  const begun = items.filter(({ kind }) => kind === 'invoice').length
  const sales = salesUntil(today())
  for (const [index, sale] of sales.entries()) {
    if (index < begun) continue
    await makeSale(place, sale, customerIds[sale.customer], index < sales.length - draftsLeft)
  }
}

async function makeSale(
  { pool, issues, tenantId, personId, today }: Place,
  { content, issueDate, credited }: Sale,
  customerId: string | undefined,
  isIssued: boolean,
): Promise<void> {
  const saver = { personId, today: today() }
  const draft = { ...content, ...(customerId !== undefined && { customerId }) }
  const dated = isIssued ? { ...draft, issueDate } : draft
  const { id, version } = done(
    await inTenant(pool, tenantId, (tx) => createDraft(tx, dated, saver)),
  )
  if (!isIssued) return
  done(await issues.issue(tenantId, { invoiceId: id, version, personId }))
  if (!credited) return
  const note = done(await inTenant(pool, tenantId, (tx) => createCreditNote(tx, id, saver)))
  done(await issues.issue(tenantId, { invoiceId: note.id, version: note.version, personId }))
}

const receivedOfEach = 4

/** Invoices of suppliers, made as theirs would be, and received as files. */
async function fillReceived(place: Place): Promise<void> {
  const { pool, engine, files, tenantId, personId, today } = place
  const known = await inTenant(pool, tenantId, (tx) => listReceived(tx, { limit: 1 }))
  if (known.items.length > 0) return
  const buyer: CustomerBody = {
    kind: 'professional',
    name: company.name,
    siren: company.siren,
    address: company.address,
    ...(company.vatNumber !== undefined && { vatNumber: company.vatNumber }),
    ...(company.electronicAddress !== undefined && {
      electronicAddress: company.electronicAddress,
    }),
  }
  for (const supplier of suppliers) {
    for (const [index, sale] of salesUntil(today()).slice(0, receivedOfEach).entries()) {
      const number = `FA-${2026000 + index}`
      const draft = { ...sale.content, issueDate: addDays(today(), -30 * (receivedOfEach - index)) }
      const domestic = {
        ...draft,
        lines: draft.lines.map((line) => ({ ...line, vat: standardVat })),
      }
      const composition = { company: supplier, customer: buyer, draft: domestic, today: today() }
      const invoice = composeInvoice({ ...composition, number })
      const branding = { accent: supplier.accentColour, logo: undefined, language: 'fr' } as const
      const made = await engine.produce({ tenantId, invoice, branding, at: new Date() })
      if (!made.ok) throw new Error(`the demonstration was refused: ${made.error.kind}`)
      const format = index % 2 === 0 ? 'factur-x' : 'ubl'
      const file = made.value.files.find((one) => one.format === format)
      const bytes = file && (await files.read(tenantId, file.sha256))
      if (file === undefined || bytes === undefined) throw new Error('a file was not stored')
      done(
        await receiveFile(
          { pool, files, engine, tenantId, personId },
          { bytes, fileName: file.name },
        ),
      )
    }
  }
}

const standardVat = { category: 'S', rate: '20' } as const
