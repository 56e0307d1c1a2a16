import type { Invoice } from '../model/invoice.ts'
import { aLine, anInvoice, type Loose } from './builders.ts'

const { seller, buyer } = anInvoice()
const withoutVat = {
  seller: { ...seller, vatIdentifier: undefined },
  buyer: { ...buyer, vatIdentifier: undefined },
}
const german: Loose<Invoice['buyer']> = {
  ...buyer,
  vatIdentifier: 'DE123456789',
  address: { city: 'Berlin', country: 'DE' },
}
const inGermany = { date: '2026-09-14', address: { country: 'DE' } }

/** What each VAT category asks for besides its code. */
const particulars: Readonly<Record<string, Loose<Invoice> & { rate?: string; reason?: string }>> = {
  S: { rate: '20' },
  Z: { rate: '0' },
  E: { rate: '0', reason: 'VATEX-EU-132' },
  AE: { rate: '0', reason: 'VATEX-EU-AE' },
  K: { rate: '0', reason: 'VATEX-EU-IC', buyer: german, delivery: inGermany },
  G: { rate: '0', reason: 'VATEX-EU-G' },
  O: { reason: 'VATEX-EU-O', ...withoutVat },
  L: { rate: '7' },
  M: { rate: '4' },
}

/** A valid invoice of one VAT category: two lines, an allowance and a charge bear it. */
export function anInvoiceOf(category: string, changes: Loose<Invoice> = {}): Invoice {
  const { rate, reason, ...needed } = particulars[category] ?? {}
  const item = { vatCategory: category, vatRate: rate, reason: 'Motif' }
  const vat = { category, rate }
  const { vatBreakdown = [{}], ...others } = changes
  return withoutAbsent(
    anInvoice({
      lines: [aLine('60.00', { vat }), aLine('40.10', { vat })],
      allowances: [{ ...item, amount: '5.00' }],
      charges: [{ ...item, amount: '3.10' }],
      ...needed,
      vatBreakdown: vatBreakdown.map((group) => ({ exemptionReasonCode: reason, ...group })),
      ...others,
    }),
  )
}

/** Terms set to `undefined` are terms that are not there. */
const withoutAbsent = (invoice: Invoice): Invoice =>
  // JSON is what invoices are made of, so that nothing else is lost on the way.
  JSON.parse(JSON.stringify(invoice)) as Invoice
