import { calendarDate } from '@acquit/einvoice'
import { describe, expect, it } from 'vitest'
import type { CompanyBody } from '../company.ts'
import type { CustomerBody } from '../customer.ts'
import type { InvoiceDraft } from '../draft.ts'
import { aCompany, aComposition, aCustomer, aDraft, aLine } from '../testing/builders.ts'
import { composeInvoice } from './compose-invoice.ts'

const composed = (draft: Partial<InvoiceDraft> = {}, company: Partial<CompanyBody> = {}) =>
  composeInvoice(aComposition({ draft: aDraft(draft), company: aCompany(company) }))

const composedFor = (customer: Partial<CustomerBody>) =>
  composeInvoice(aComposition({ customer: aCustomer(customer) }))

const subjectsOf = ({ notes }: ReturnType<typeof composed>) => notes.map((note) => note.subjectCode)

describe('a draft composed', () => {
  it('states parties, dates, amounts and the number, and nothing undefined', () => {
    const invoice = composed()
    expect(invoice).toMatchObject({
      number: 'F2026-0001',
      typeCode: '380',
      currency: 'EUR',
      issueDate: '2026-09-15',
      dueDate: '2026-10-15',
      seller: {
        name: 'Atelier du Canal',
        legalRegistration: { id: '732829320', scheme: '0002' },
        identifiers: [{ id: '73282932000074', scheme: '0009' }],
        additionalLegalInformation: 'SARL au capital de 10 000 € - RCS Lille',
        electronicAddress: { id: '732829320', scheme: '0225' },
      },
      buyer: { legalRegistration: { id: '552100554', scheme: '0002' } },
      totals: {
        netAmount: '100.00',
        vatAmount: '20.00',
        grossAmount: '120.00',
        dueAmount: '120.00',
      },
    })
    expect(JSON.parse(JSON.stringify(invoice))).toEqual(invoice)
  })

  it('leaves out what the user left out: no customer, no price, no VAT is made up', () => {
    const invoice = composeInvoice(
      aComposition({ customer: undefined, draft: { kind: 'invoice', lines: [{}] } }),
    )
    expect(invoice.buyer).toEqual({ identifiers: [] })
    expect(invoice.lines[0]).not.toHaveProperty('vat')
    expect(invoice.lines[0]).not.toHaveProperty('price')
    expect(invoice).not.toHaveProperty('businessProcess')
  })

  it('has the same amounts composed twice: one computation for the screen and for the issue', () => {
    const lines = [aLine({ quantity: '3', unitPrice: '0.335', discount: { percentage: '10' } })]
    expect(composed({ lines })).toEqual(composed({ lines }))
  })
})

describe('BT-3, the type of document', () => {
  it.each([
    ['invoice', undefined, '380'],
    ['deposit', undefined, '386'],
    ['credit-note', 'invoice', '381'],
    ['credit-note', 'deposit', '503'],
  ] as const)('%s of %s is %s', (kind, corrected, typeCode) => {
    const precedingDocuments =
      corrected === undefined ? [] : [{ number: 'F2026-0001', kind: corrected }]
    expect(composed({ kind, precedingDocuments }).typeCode).toBe(typeCode)
  })
})

describe('BT-23, the framework: derived from what is sold and what is paid', () => {
  const goods = aLine({ kind: 'goods' })
  const services = aLine({ kind: 'services' })
  const paid = { payment: { paidAmount: '120.00', paidOn: '2026-09-10' } }
  it.each<[string, Partial<InvoiceDraft>, string]>([
    ['goods', { lines: [goods] }, 'B1'],
    ['services', { lines: [services] }, 'S1'],
    ['both', { lines: [goods, services] }, 'M1'],
    ['accessory services', { lines: [goods, services], operations: 'goods' }, 'B1'],
    ['already paid', { lines: [services], ...paid }, 'S2'],
    ['partly paid', { lines: [services], payment: { paidAmount: '119.99' } }, 'S1'],
    ['final after a deposit', { precedingDocuments: [{ number: 'F1', kind: 'deposit' }] }, 'S4'],
  ])('%s: %#', (_, draft, framework) => {
    expect(composed(draft).businessProcess).toBe(framework)
  })

  it('BR-FR-CO-09: what is already paid is due on the day it was paid', () => {
    const invoice = composed(paid)
    expect(invoice.dueDate).toBe('2026-09-10')
    expect(invoice.totals.dueAmount).toBe('0.00')
  })
})

describe('BT-8, when the VAT falls due', () => {
  const lines = { goods: [aLine({ kind: 'goods' })], services: [aLine({ kind: 'services' })] }
  it('services: on payment, or on the invoice with the option for debits', () => {
    expect(composed({ lines: lines.services }).taxPointDateCode).toBe('432')
    expect(composed({ lines: lines.services }, { vatOnDebits: true }).taxPointDateCode).toBe('3')
  })

  it('goods alone say nothing; deposits are taxed on payment whatever the option', () => {
    expect(composed({ lines: lines.goods }, { vatOnDebits: true })).not.toHaveProperty(
      'taxPointDateCode',
    )
    const deposit = composed({ kind: 'deposit', lines: lines.goods }, { vatOnDebits: true })
    expect(deposit.taxPointDateCode).toBe('432')
  })
})

describe('mentions', () => {
  it('PAINS 10: PMT, PMD and AAB are the company’s own words, and absent while it gave none', () => {
    expect(subjectsOf(composed())).toEqual(['PMT', 'PMD', 'AAB', 'BAR'])
    expect(subjectsOf(composed({}, { legalMentions: {} }))).toEqual(['BAR'])
  })

  it('C. com. D441-5: the 40 € indemnity is not on a consumer’s invoice', () => {
    expect(subjectsOf(composedFor({ kind: 'private' }))).toEqual(['PMD', 'AAB', 'BAR'])
  })

  it('BR-FR-20: the note BAR says how platforms treat the document', () => {
    const barOf = (kind: CustomerBody['kind']) =>
      composedFor({ kind }).notes.find((note) => note.subjectCode === 'BAR')?.text
    expect(barOf('professional')).toBe('B2B')
    expect(barOf('private')).toBe('B2C')
    expect(barOf('foreign')).toBe('B2BINT')
    expect(barOf('public')).toBeUndefined()
  })

  it('C. com. R526-27: EI stands beside the name of a sole trader, once', () => {
    const nameOf = (name: string) => composed({}, { name, legalForm: 'EI' }).seller.name
    expect(nameOf('Lou Petit')).toBe('Lou Petit EI')
    expect(nameOf('Lou Petit EI')).toBe('Lou Petit EI')
  })
})

describe('franchise en base', () => {
  const lines = [{ ...aLine(), vat: undefined }].map(({ vat: _vat, ...line }) => line)

  it('with a VAT number: category E and its reason (VATEX-FR-FRANCHISE)', () => {
    const invoice = composed({ lines }, { vatRegime: 'franchise' })
    expect(invoice.vatBreakdown).toEqual([
      {
        taxableAmount: '100.00',
        taxAmount: '0.00',
        category: 'E',
        rate: '0',
        exemptionReason: 'TVA non applicable, art. 293 B du CGI',
        exemptionReasonCode: 'VATEX-FR-FRANCHISE',
      },
    ])
    expect(invoice).not.toHaveProperty('taxPointDateCode')
  })

  it('G1.47: without one, category Z and the mention in a note', () => {
    const { vatNumber: _none, ...company } = aCompany({ vatRegime: 'franchise' })
    const invoice = composeInvoice(aComposition({ company, draft: aDraft({ lines }) }))
    expect(invoice.vatBreakdown[0]).toMatchObject({ category: 'Z', taxAmount: '0.00' })
    expect(invoice.notes).toContainEqual({ text: 'TVA non applicable, art. 293 B du CGI' })
    expect(invoice.seller.taxRegistration).toBe('732829320')
  })

  it('ordinance 2025-1247: mentions that cite the CGI end with 2027, and no other is made up', () => {
    const draft = aDraft({ lines, issueDate: '2028-01-01' })
    const company = aCompany({ vatRegime: 'franchise' })
    const [group] = composeInvoice(aComposition({ company, draft })).vatBreakdown
    expect(group).toMatchObject({ exemptionReasonCode: 'VATEX-FR-FRANCHISE' })
    expect(group).not.toHaveProperty('exemptionReason')
  })
})

describe('discounts and charges of the whole document', () => {
  const twoRates = [
    aLine({ unitPrice: '100.00', vat: { category: 'S', rate: '20' } }),
    aLine({ unitPrice: '50.00', vat: { category: 'S', rate: '5.5' } }),
  ]

  it('a percentage is taken rate by rate', () => {
    const { allowances, totals } = composed({ lines: twoRates, allowances: [{ percentage: '10' }] })
    expect(allowances).toMatchObject([
      { amount: '10.00', percentage: '10', vatRate: '20' },
      { amount: '5.00', percentage: '10', vatRate: '5.5' },
    ])
    expect(totals.netAmount).toBe('135.00')
  })

  it('PAINS 7: an amount is split in proportion, to the cent', () => {
    const { allowances, totals } = composed({ lines: twoRates, allowances: [{ amount: '10.00' }] })
    expect(allowances.map(({ amount }) => amount)).toEqual(['6.67', '3.33'])
    expect(totals.allowancesAmount).toBe('10.00')
  })

  it('goes under the one rate that is chosen', () => {
    const vat = { category: 'S', rate: '5.5' } as const
    const { charges } = composed({ lines: twoRates, charges: [{ amount: '8.00', vat }] })
    expect(charges).toEqual([{ amount: '8.00', vatCategory: 'S', vatRate: '5.5' }])
  })
})

describe('payment', () => {
  it('a transfer names the account of the company, or the one of the document', () => {
    expect(composed().paymentInstructions).toMatchObject({
      meansCode: '30',
      remittanceInformation: 'F2026-0001',
      creditTransfers: [{ account: 'FR7630006000011234567890189' }],
    })
    const other = composed({ payment: { iban: 'FR1420041010050500013M02606' } })
    expect(other.paymentInstructions?.creditTransfers[0]?.account).toMatch(/^FR14/)
  })

  it('a credit note asks for nothing, and is due at once', () => {
    const note = composed({ kind: 'credit-note' })
    expect(note).not.toHaveProperty('paymentInstructions')
    expect(note.dueDate).toBe(note.issueDate)
  })

  it('BR-FR-CO-12: in another currency, VAT is stated in euros too', () => {
    const invoice = composed({ currency: 'CHF', exchangeRate: '1.05' })
    expect(invoice.vatAccountingCurrency).toBe('EUR')
    expect(invoice.totals.vatAmountInAccountingCurrency).toBe('21.00')
  })
})

describe('the due date', () => {
  const dueWith = (days: number, endOfMonth: boolean, issueDate: string) =>
    composed({ issueDate }, { paymentTerms: { days, endOfMonth } }).dueDate
  it('counts days, then goes to the end of that month when so agreed', () => {
    expect(dueWith(30, false, '2026-01-31')).toBe('2026-03-02')
    expect(dueWith(45, true, '2026-01-10')).toBe('2026-02-28')
    expect(dueWith(30, true, '2028-01-10')).toBe('2028-02-29')
  })

  it('follows the terms of the customer before those of the company', () => {
    const invoice = composedFor({ paymentTerms: { days: 0, endOfMonth: false } })
    expect(invoice.dueDate).toBe(calendarDate('2026-09-15'))
  })
})
