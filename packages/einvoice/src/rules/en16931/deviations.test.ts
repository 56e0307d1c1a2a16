import { describe, expect, it } from 'vitest'
import type { Invoice } from '../../model/invoice.ts'
import { en16931 } from '../../profiles.ts'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itJudgesOtherwise } from '../../testing/deviation-cases.ts'
import { anInvoiceOf } from '../../testing/vat-invoices.ts'
import { asJudged } from '../deviation.ts'
import { ciiDeviations } from './cii.ts'
import { ublDeviations } from './ubl.ts'

const { seller, buyer } = anInvoice()
const payee = { name: 'Affacturage SA', identifiers: [{ id: '42', scheme: '0009' }] }
const agent = { name: 'Agent', vatIdentifier: 'FR00' }
const withCountry = (country: string) => anInvoice({ delivery: { address: { country } } })
const withOrigin = (originCountry: string) =>
  anInvoice({
    lines: [
      aLine('1.00', { item: { name: 'I', originCountry, classifications: [], attributes: [] } }),
    ],
  })
const attributed = { amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Motif' }
const outOfScopeAmong = (changes: object) => anInvoiceOf('O', changes)
/** One group of a category that nothing bears, beside a valid one. */
const unused = (category: string, rate = '0') =>
  anInvoice({ vatBreakdown: [{}, { taxableAmount: '0', taxAmount: '0', category, rate }] })
const group = (category: string, changes: object) =>
  anInvoiceOf(category, { vatBreakdown: [changes] })
const italian = { address: { country: 'IT' } }

describe('CII', () => {
  itJudgesOtherwise(en16931.rules, en16931.CII, ciiDeviations, {
    'BR-09': { refuses: anInvoice({ seller: { ...seller, address: undefined } }) },
    'BR-11': { refuses: anInvoice({ buyer: { ...buyer, address: undefined } }) },
    'BR-20': { refuses: anInvoice({ taxRepresentative: agent }) },
    'BR-17': {
      letsThrough: anInvoice({ payee, seller: { ...seller, identifiers: payee.identifiers } }),
    },
    'BR-49': {
      letsThrough: anInvoice({
        paymentInstructions: { creditTransfers: [], remittanceInformation: 'F-1' },
      }),
    },
    'BR-61': {
      letsThrough: anInvoice({ paymentInstructions: { meansCode: '30', creditTransfers: [] } }),
    },
    'BR-CL-14': { letsThrough: withCountry('AN'), refuses: withCountry('SS') },
    'BR-CL-15': { letsThrough: withOrigin('AN'), refuses: withOrigin('SS') },
    'BR-CO-09': { refuses: anInvoice({ seller: { ...seller, vatIdentifier: 'SS123' } }) },
    'BR-CL-17': { letsThrough: group('S', { category: 'T' }) },
    'BR-CL-18': { refuses: group('S', { category: 'T' }) },
    'BR-53': { refuses: anInvoice({ vatAccountingCurrency: 'EUR' }) },
    'BR-CO-15': { letsThrough: anInvoice({ totals: { grossAmount: '100.00' } }) },
    'BR-CO-18': { letsThrough: anInvoice({ lines: [], vatBreakdown: [] }) },
    'BR-DEC-13': { letsThrough: anInvoice({ totals: { vatAmount: '20.000' } }) },
    'BR-DEC-15': { refuses: anInvoice({ vatAccountingCurrency: 'USD' }) },
    'BR-45': { letsThrough: group('O', { taxableAmount: undefined }) },
    'BR-46': { letsThrough: group('L', { taxAmount: undefined }) },

    'BR-48': { letsThrough: group('M', { rate: undefined }) },
    'BR-DEC-19': { letsThrough: group('O', { taxableAmount: '98.200' }) },
    'BR-DEC-20': { letsThrough: group('O', { taxAmount: '0.000' }) },
    'BR-CO-03': {
      letsThrough: anInvoiceOf('O', { taxPointDate: '2026-09-15', taxPointDateCode: '35' }),
    },
    'BR-CO-17': { letsThrough: anInvoice({ vatBreakdown: [{ taxAmount: '21.00' }] }) },
    'BR-S-01': { letsThrough: anInvoice({ lines: [aLine(), aLine()], vatBreakdown: [] }) },
    'BR-AF-01': { letsThrough: anInvoiceOf('L', { vatBreakdown: [] }) },
    'BR-AG-01': { letsThrough: anInvoiceOf('M', { vatBreakdown: [] }) },
    'BR-Z-01': { refuses: unused('Z') },
    'BR-E-01': { refuses: unused('E') },
    'BR-AE-01': { refuses: unused('AE') },
    'BR-IC-01': { refuses: unused('K') },
    'BR-G-01': { refuses: unused('G') },
    'BR-O-01': { refuses: unused('O'), letsThrough: anInvoiceOf('O', { vatBreakdown: [] }) },
    'BR-AF-05': {
      refuses: anInvoice({ lines: [aLine('1.00', { vat: { category: 'L', rate: '0' } })] }),
    },
    'BR-AF-06': {
      refuses: anInvoice({ allowances: [{ ...attributed, vatCategory: 'L', vatRate: '0' }] }),
    },
    'BR-AF-07': {
      refuses: anInvoice({ charges: [{ ...attributed, vatCategory: 'L', vatRate: '0' }] }),
    },
    'BR-Z-08': { letsThrough: group('Z', { taxableAmount: '99.19' }) },
    'BR-E-08': { letsThrough: group('E', { taxableAmount: '99.19' }) },
    'BR-AE-08': { letsThrough: group('AE', { taxableAmount: '97.21' }) },
    'BR-IC-08': { letsThrough: group('K', { taxableAmount: '99.19' }) },
    'BR-G-08': { letsThrough: group('G', { taxableAmount: '99.19' }) },
    'BR-AF-08': { letsThrough: group('L', { taxableAmount: '1.00' }) },
    'BR-AG-08': { letsThrough: group('M', { taxableAmount: '1.00' }) },
    'BR-AF-09': { letsThrough: group('L', { taxAmount: '99.00' }) },
    'BR-AG-09': { letsThrough: group('M', { taxAmount: '99.00' }) },
    'BR-O-11': { refuses: outOfScopeAmong({ lines: [...anInvoiceOf('O').lines, aLine()] }) },
    'BR-O-12': { refuses: outOfScopeAmong({ vatBreakdown: [{}, { category: 'S' }] }) },
    'BR-O-13': { refuses: outOfScopeAmong({ charges: [attributed] }) },
    'BR-O-14': { refuses: outOfScopeAmong({ allowances: [attributed] }) },
  })
})

describe('UBL', () => {
  itJudgesOtherwise(en16931.rules, en16931.UBL, ublDeviations, {
    'BR-17': {
      letsThrough: anInvoice({ payee: { name: seller.name, identifiers: [] } }),
      refuses: anInvoice({
        payee: { name: 'Canal', identifiers: [] },
        seller: { ...seller, tradingName: 'Canal' },
      }),
    },
    'BR-51': {
      letsThrough: anInvoice({
        paymentInstructions: {
          meansCode: '48',
          creditTransfers: [],
          card: { accountNumber: '12345678901' },
        },
      }),
    },
    'BR-CO-09': { letsThrough: anInvoice({ seller: { ...seller, vatIdentifier: 'F' } }) },
    'BR-CL-08': {
      refuses: anInvoice({ notes: [{ text: 'Lots #A1# et #B2b#' }, { text: 'Lot #B2b#' }] }),
    },
    'BR-CL-19': {
      refuses: anInvoice({
        lines: [aLine('1.00', { price: { netPrice: '1.00', discountReasonCode: '1' } })],
      }),
    },
    'BR-CO-14': { letsThrough: anInvoice({ vatBreakdown: [] }) },
    'BR-CO-15': { refuses: anInvoice({ totals: { vatAmount: undefined, grossAmount: '100.00' } }) },
    'BR-DEC-13': { letsThrough: anInvoice({ totals: { vatAmount: '20.000' } }) },
    'BR-DEC-15': { letsThrough: anInvoice({ totals: { vatAmountInAccountingCurrency: '1.234' } }) },
    'BR-S-01': { refuses: anInvoiceOf('Z', { vatBreakdown: [{}, { category: 'S' }] }) },
    'BR-AF-01': { refuses: unused('L') },
    'BR-AG-01': { refuses: unused('M') },
    'BR-S-08': {
      letsThrough: anInvoice({ vatBreakdown: [{ taxableAmount: '100.99' }] }),
      refuses: unused('S', '5.5'),
    },
    'BR-AF-08': { letsThrough: group('L', { taxableAmount: '99.19' }) },
    'BR-AG-08': { letsThrough: group('M', { taxableAmount: '99.19' }) },
    'BR-IC-11': {
      letsThrough: anInvoiceOf('K', {
        delivery: { address: { country: 'DE' } },
        taxPointDateCode: '35',
      }),
    },
    'BR-B-01': {
      refuses: anInvoiceOf('B', {
        seller: { ...seller, ...italian },
        buyer: { ...buyer, ...italian },
        lines: [
          aLine('1.00', {
            vat: { category: 'B', rate: '22' },
            item: { name: 'I', originCountry: 'FR', classifications: [], attributes: [] },
          }),
        ],
      }),
    },
  })
})

describe('the rules as a Schematron judges them', () => {
  it('what it lets through comes as a warning, what both refuse once, as an error', () => {
    const severities = (invoice: Invoice) =>
      en16931.UBL.filter(({ id }) => id === 'BR-S-08').flatMap((rule) =>
        rule.breaches(invoice).map(() => rule.severity),
      )
    expect(severities(anInvoice({ vatBreakdown: [{ taxableAmount: '100.01' }] }))).toEqual([
      'warning',
    ])
    expect(severities(anInvoice({ vatBreakdown: [{ taxableAmount: '101.00' }] }))).toEqual([
      'fatal',
    ])
  })

  it('a deviation from a rule that is not there is a bug', () => {
    expect(() => asJudged(en16931.rules, [{ rule: 'BR-66', why: '' }])).toThrow('no rule BR-66')
  })
})
