import { calculate, type CalculationOptions } from '../calculate.ts'
import { calendarDate } from '../calendar-date.ts'
import { decimal } from '../decimal.ts'
import { emptyLine, type Invoice, type InvoiceLine } from '../model/invoice.ts'

/**
 * Builders for tests: each gives a valid default, so that a test states only what matters. Amounts and dates are written as
 * plain text; `undefined` takes a term away.
 */
export type Loose<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T

/** Brands are for the compiler alone: a test may write any text, wrong ones included. */
const strict = <T>(loose: Loose<T>): T => loose as T

const seller: Invoice['seller'] = {
  name: 'Atelier du Canal SARL',
  identifiers: [],
  legalRegistration: { id: '100000009', scheme: '0002' },
  vatIdentifier: 'FR88100000009',
  additionalLegalInformation: 'SARL au capital de 10 000 € - RCS Lille 100 000 009',
  electronicAddress: { id: '100000009', scheme: '0225' },
  address: { line1: '4 quai du Wault', city: 'Lille', postCode: '59800', country: 'FR' },
  contact: {
    name: 'Facturation',
    telephone: '+33 3 00 00 00 00',
    email: 'facturation@canal.example',
  },
}

const buyer: Invoice['buyer'] = {
  name: 'Librairie des Halles SAS',
  identifiers: [],
  legalRegistration: { id: '200000008', scheme: '0002' },
  vatIdentifier: 'FR37200000008',
  electronicAddress: { id: '200000008', scheme: '0225' },
  address: { line1: '12 rue des Halles', city: 'Paris', postCode: '75001', country: 'FR' },
}

/** The mentions that French law asks on an invoice between professionals, by subject. */
const notes: Invoice['notes'] = [
  { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.' },
  { subjectCode: 'PMD', text: 'Pénalités de retard : trois fois le taux d’intérêt légal.' },
  { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
]

/** A line of one piece at a net price, standard rate 20 %: its net amount is that price. `anInvoice` numbers it. */
export function aLine(netPrice = '100.00', changes: Loose<InvoiceLine> = {}): InvoiceLine {
  return {
    ...emptyLine,
    quantity: decimal('1'),
    unit: 'C62',
    netAmount: decimal(netPrice),
    price: { netPrice: decimal(netPrice) },
    vat: { category: 'S', rate: decimal('20') },
    item: { name: 'Reliure', classifications: [], attributes: [] },
    ...strict<Partial<InvoiceLine>>(changes),
  }
}

/**
 * A valid domestic invoice of one line of 100 € at 20 %, with `changes` over it. VAT breakdown and totals are calculated from
 * the changed content; then what `changes` says of lines, VAT breakdown groups and totals is laid over them, term by term.
 */
export function anInvoice(changes: Loose<Invoice> = {}, options?: CalculationOptions): Invoice {
  const { lines, vatBreakdown, totals } = strict<Partial<Invoice>>(changes)
  const changed = { ...draft, ...strict<Partial<Invoice>>(changes) }
  const numbered = changed.lines.map(numberedByPosition)
  const calculated = calculate({ ...changed, lines: numbered, totals: totals ?? {} }, options)
  return {
    ...calculated,
    lines: lines === undefined ? calculated.lines : numbered,
    vatBreakdown:
      vatBreakdown?.map((group, index) => ({ ...calculated.vatBreakdown[index], ...group })) ??
      calculated.vatBreakdown,
    totals: { ...calculated.totals, ...totals },
  }
}

const numberedByPosition = (line: InvoiceLine, index: number): InvoiceLine =>
  'id' in line ? line : { id: String(index + 1), ...line }

const draft: Invoice = {
  specification: 'urn:cen.eu:en16931:2017',
  businessProcess: 'B1',
  number: 'F-2026-0001',
  issueDate: calendarDate('2026-09-15'),
  typeCode: '380',
  currency: 'EUR',
  dueDate: calendarDate('2026-10-15'),
  notes,
  precedingInvoices: [],
  invoicedObjects: [],
  seller,
  buyer,
  delivery: { date: calendarDate('2026-09-14') },
  paymentInstructions: {
    meansCode: '30',
    creditTransfers: [{ account: 'FR7630006000011234567890189', accountName: 'Atelier du Canal' }],
  },
  allowances: [],
  charges: [],
  totals: {},
  vatBreakdown: [],
  supportingDocuments: [],
  lines: [aLine()],
}
