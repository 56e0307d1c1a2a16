import { describe, expect, it } from 'vitest'
import { aComposition, aDraft } from '../testing/builders.ts'
import { composeInvoice } from './compose-invoice.ts'
import { fieldOf } from './field-of.ts'

describe('the form field that mends a finding', () => {
  it.each([
    ['lines[3].netAmount', { form: 'draft', field: 'lines.3.unitPrice' }],
    ['lines[0].vat.rate', { form: 'draft', field: 'lines.0.vat' }],
    ['lines[12]', { form: 'draft', field: 'lines.12.name' }],
    ['buyer.address.city', { form: 'customer', field: 'address.city' }],
    ['buyer', { form: 'draft', field: 'customerId' }],
    ['seller.vatIdentifier', { form: 'company', field: 'vatNumber' }],
    ['notes', { form: 'company', field: 'legalMentions' }],
    ['notes[2].text', { form: 'company', field: 'legalMentions' }],
    ['totals.paidAmount', { form: 'draft', field: 'payment.paidAmount' }],
    ['invoicingPeriod.start', { form: 'draft', field: 'period.start' }],
  ] as const)('%s', (path, field) => {
    expect(fieldOf(path)).toEqual(field)
  })

  it('is none for the document as a whole', () => {
    expect(fieldOf('')).toBeUndefined()
  })

  it('exists for every term that composing fills, but those that the software alone decides', () => {
    const everything = composeInvoice(
      aComposition({
        draft: aDraft({
          currency: 'CHF',
          exchangeRate: '1.05',
          deliveryDate: '2026-09-14',
          period: { start: '2026-09-01', end: '2026-09-30' },
          delivery: { name: 'Dépôt', address: { city: 'Lyon', country: 'FR' } },
          references: { buyerReference: 'A', purchaseOrder: 'B', contract: 'C', project: 'D' },
          allowances: [{ amount: '1.00' }],
          charges: [{ amount: '2.00', reason: 'Port' }],
          notes: [{ text: 'Merci' }],
          payment: { terms: 'À réception', paidAmount: '5.00' },
          precedingDocuments: [{ number: 'F2026-0000', issueDate: '2026-01-01' }],
        }),
      }),
    )
    const ours = new Set(['specification', 'typeCode', 'vatAccountingCurrency'])
    const unmapped = pathsOf(everything).filter(
      (path) => !ours.has(path) && fieldOf(path) === undefined,
    )
    expect(unmapped).toEqual([])
  })
})

/** The path of every value: `lines[0].vat.rate`. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => pathsOf(one, `${path}[${i}]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsOf(inner, path === '' ? name : `${path}.${name}`),
  )
}
