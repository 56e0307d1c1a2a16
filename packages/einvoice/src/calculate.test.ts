import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculate } from './calculate.ts'
import { decimal } from './decimal.ts'
import type { Invoice, InvoiceLine } from './model/invoice.ts'
import { en16931, extendedCtcFr } from './profiles.ts'
import { aLine, anInvoice, type Loose } from './testing/builders.ts'
import { anInvoiceOf } from './testing/vat-invoices.ts'

/** More cases than the quick default: `ACQUIT_RUNS=100000 vitest run calculate`. */
const numRuns = Number(process.env['ACQUIT_RUNS'] ?? 2000)
const invoiceRuns = Math.ceil(numRuns / 10)

const netAmountOf = (changes: Loose<InvoiceLine>) =>
  anInvoice({ lines: [aLine('0', { netAmount: undefined, ...changes })] })
const calculated = (changes: Loose<Invoice>) => calculate(anInvoice(changes))
const lineNet = (changes: Loose<InvoiceLine>) => calculate(netAmountOf(changes)).lines[0]?.netAmount

describe('BT-131: the net amount of a line', () => {
  it('is the quantity times the price, rounded once, half away from zero', () => {
    expect(lineNet({ quantity: '3', price: { netPrice: '0.335' } })).toBe('1.01')
    expect(lineNet({ quantity: '-3', price: { netPrice: '0.335' } })).toBe('-1.01')
    expect(lineNet({ quantity: '1.5', price: { netPrice: '0.67' } })).toBe('1.01')
  })

  it('divides by the base quantity of the price', () => {
    const price = { netPrice: '9.99', baseQuantity: '1000' }
    expect(lineNet({ quantity: '2500', price })).toBe('24.98')
  })

  it('takes allowances off and puts charges on, given or as percentages', () => {
    const allowances = [{ amount: '1.00' }, { percentage: '10' }]
    const charges = [{ percentage: '5', baseAmount: '10.00' }]
    expect(lineNet({ quantity: '2', price: { netPrice: '10.00' }, allowances, charges })).toBe(
      '17.50',
    )
  })

  it('BT-146 follows from the gross price and its discount', () => {
    const price = { grossPrice: '12.00', discount: '1.50', netPrice: '99' }
    const [line] = calculate(netAmountOf({ quantity: '2', price })).lines
    expect(line?.price?.netPrice).toBe('10.50')
    expect(line?.netAmount).toBe('21.00')
    expect(lineNet({ quantity: '2', price: { grossPrice: '12.00' } })).toBe('24.00')
    const further = { furtherDiscounts: [{ amount: '0.50' }], charges: [{ amount: '2.00' }] }
    expect(lineNet({ quantity: '2', price: { ...price, ...further } })).toBe('24.00')
  })

  it('stays as given without quantity, without price, or with a price for nothing', () => {
    const lumpSum = { netAmount: '7.00' }
    expect(lineNet({ ...lumpSum, quantity: undefined })).toBe('7.00')
    expect(lineNet({ ...lumpSum, price: undefined })).toBe('7.00')
    expect(lineNet({ ...lumpSum, price: { netPrice: '3', baseQuantity: '0' } })).toBe('7.00')
  })
})

describe('the VAT breakdown (BG-23)', () => {
  const vat = (category: string, rate?: string) => ({ vat: { category, rate } })

  it('has one group per category and rate, in the order they appear', () => {
    const lines = [
      aLine('10.00', vat('S', '5.5')),
      aLine('20.00', vat('S', '20')),
      aLine('30.00', vat('S', '5.50')),
      aLine('40.00', vat('Z', '0')),
    ]
    expect(calculated({ lines }).vatBreakdown).toEqual([
      { taxableAmount: '40.00', taxAmount: '2.20', category: 'S', rate: '5.5' },
      { taxableAmount: '20.00', taxAmount: '4.00', category: 'S', rate: '20' },
      { taxableAmount: '40.00', taxAmount: '0.00', category: 'Z', rate: '0' },
    ])
  })

  it('rounds the tax of a group once: three half-cents are not three cents', () => {
    const lines = Array.from({ length: 3 }, () => aLine('0.25', vat('S', '2')))
    expect(calculated({ lines }).totals.vatAmount).toBe('0.02')
  })

  it('spreads a percentage without base over the lines of its own category and rate', () => {
    const lines = [aLine('100.00', vat('S', '20')), aLine('50.00', vat('S', '5.5'))]
    const allowances = [{ percentage: '10', vatCategory: 'S', vatRate: '5.5', reason: 'Remise' }]
    const invoice = calculated({ lines, allowances })
    expect(invoice.allowances[0]?.amount).toBe('5.00')
    expect(invoice.totals).toMatchObject({ allowancesAmount: '5.00', netAmount: '145.00' })
    expect(invoice.vatBreakdown[1]?.taxableAmount).toBe('45.00')
  })

  it('carries the exemption reason it had, and invents none', () => {
    const lines = [aLine('10.00', vat('E', '0')), aLine('10.00', vat('AE', '0'))]
    const invoice = calculated({
      lines,
      vatBreakdown: [{ category: 'E', rate: '0.00', exemptionReason: 'Article 261' }, {}],
    })
    expect(invoice.vatBreakdown.map(({ exemptionReason }) => exemptionReason)).toEqual([
      'Article 261',
      undefined,
    ])
  })

  it('tells exemption reasons apart in the extensions of the norm, and only there', () => {
    const reasoned = (exemptionReasonCode: string) =>
      aLine('10.00', { vat: { category: 'E', rate: '0', exemptionReasonCode } })
    const lines = [reasoned('VATEX-EU-132'), reasoned('VATEX-EU-143'), aLine('1.00', vat('E', '0'))]
    const extended = 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr'
    const taxable = (specification: string) =>
      calculated({ specification, lines, vatBreakdown: [] }).vatBreakdown.map(
        (group) => group.taxableAmount,
      )
    expect(taxable(extended)).toEqual(['11.00', '10.00'])
    expect(taxable('urn:cen.eu:en16931:2017')).toEqual(['21.00'])
  })

  it('leaves the tax out when a taxed category has no rate: nothing is guessed', () => {
    const [group] = calculated({ lines: [aLine('10.00', vat('S'))] }).vatBreakdown
    expect(group).toEqual({ taxableAmount: '10.00', category: 'S' })
  })

  it('writes no rate for what is not subject to VAT', () => {
    expect(anInvoiceOf('O').vatBreakdown[0]).not.toHaveProperty('rate')
  })
})

describe('the totals (BG-22)', () => {
  it('add up to what is due', () => {
    const item = { vatCategory: 'S', vatRate: '20', reason: 'Motif' }
    const invoice = calculated({
      lines: [aLine('100.00')],
      allowances: [{ ...item, amount: '10.00' }],
      charges: [{ ...item, amount: '5.00' }],
      totals: { paidAmount: '50.00', roundingAmount: '-0.02' },
    })
    expect(invoice.totals).toEqual({
      linesNetAmount: '100.00',
      allowancesAmount: '10.00',
      chargesAmount: '5.00',
      netAmount: '95.00',
      vatAmount: '19.00',
      grossAmount: '114.00',
      paidAmount: '50.00',
      roundingAmount: '-0.02',
      dueAmount: '63.98',
    })
  })

  it('BT-111: VAT in the accounting currency by the exchange rate', () => {
    const dollars = anInvoice({ currency: 'USD', vatAccountingCurrency: 'EUR' })
    const vat = (rate: string | undefined) =>
      calculate(dollars, rate === undefined ? {} : { exchangeRate: decimal(rate) }).totals
        .vatAmountInAccountingCurrency
    expect(vat('0.91725')).toBe('18.35')
    expect(vat(undefined)).toBeUndefined()
  })

  it('BT-111 by the rate that the invoice states (BT-167), from its own currency alone', () => {
    const vat = (sourceCurrency: string) =>
      anInvoice({
        currency: 'USD',
        vatAccountingCurrency: 'EUR',
        exchangeRate: { sourceCurrency, rate: '0.9' },
      }).totals.vatAmountInAccountingCurrency
    expect(vat('USD')).toBe('18.00')
    expect(vat('EUR')).toBeUndefined()
  })

  it('BT-111 goes away with BT-6', () => {
    const stale = anInvoice({ totals: { vatAmountInAccountingCurrency: '18.00' } })
    expect(calculate(stale).totals).not.toHaveProperty('vatAmountInAccountingCurrency')
  })

  it('GROUP and INFORMATION lines do not count; a GROUP shows the sum under it', () => {
    const under = (parentLineId: string, subtype: string) => ({ parentLineId, subtype })
    const invoice = calculated({
      lines: [
        aLine('0', { id: 'A', subtype: 'GROUP' }),
        aLine('10.00', { id: 'B', ...under('A', 'DETAIL') }),
        aLine('0', { id: 'C', ...under('A', 'GROUP') }),
        aLine('5.00', { id: 'D', ...under('C', 'DETAIL') }),
        aLine('99.00', { id: 'E', ...under('C', 'INFORMATION') }),
      ],
    })
    expect(invoice.lines.map(({ netAmount }) => netAmount)).toEqual([
      '15.00',
      '10.00',
      '5.00',
      '5.00',
      '99.00',
    ])
    expect(invoice.totals).toMatchObject({ linesNetAmount: '15.00', vatAmount: '3.00' })
  })
})

describe('every half-cent is rounded away from zero (BT-131)', () => {
  it(`of ${numRuns} lines, none is a cent off`, () => {
    const halfCents = fc.record({
      // An odd number of half-cents, cut into a quantity and a price.
      halves: fc.bigInt({ min: -200_000n, max: 200_000n }).map((half) => 2n * half + 1n),
      quantity: fc.constantFrom(1n, 3n, 5n, 7n, 15n),
    })
    fc.assert(
      fc.property(halfCents, ({ halves, quantity }) => {
        const price = halves < 0n ? -halves : halves
        const net = lineNet({
          quantity: `${halves < 0n ? -quantity : quantity}`,
          price: { netPrice: fixed(price * 5n, 3) },
        })
        const total = price * quantity // in half-cents, odd times odd: always a half-cent over
        const cents = (total + 1n) / 2n
        expect(net).toBe(fixed(halves < 0n ? -cents : cents, 2))
      }),
      { numRuns },
    )
  })
})

/** Digits of an integer with a point: the oracle's own way of writing, apart from the decimals it judges. */
function fixed(digits: bigint, scale: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`
}

/** An amount of money as a whole number of cents, read by the oracle. */
const cents = (amount: string | undefined): bigint => BigInt((amount ?? '0.00').replace('.', ''))

describe('what is calculated satisfies every rule', () => {
  const rate = fc.constantFrom('20', '10', '5.5', '2.1', '8.5', '13')
  const scaled = (min: number, max: number, scale: number) =>
    fc.bigInt({ min: BigInt(min), max: BigInt(max) }).map((digits) => fixed(digits, scale))
  const vat = rate.map((of) => ({ category: 'S', rate: of }))
  const line = fc.record({
    quantity: scaled(-50_000, 500_000, 3),
    price: fc.record({
      netPrice: scaled(0, 10_000_000, 4),
      baseQuantity: fc.constantFrom('1', '10', '1000'),
    }),
    vat,
    allowances: fc.array(
      fc.record({ percentage: scaled(0, 10_000, 2), reason: fc.constant('Remise') }),
      { maxLength: 2 },
    ),
    charges: fc.array(fc.record({ amount: scaled(0, 10_000, 2), reason: fc.constant('Port') }), {
      maxLength: 1,
    }),
  })
  const bearing = { vatCategory: fc.constant('S'), vatRate: rate, reason: fc.constant('Motif') }
  const reduction = fc.oneof(
    fc.record({ ...bearing, percentage: scaled(0, 5_000, 2) }),
    fc.record({ ...bearing, amount: scaled(0, 100_000, 2) }),
  )
  const draft = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 12 }),
    allowances: fc.array(reduction, { maxLength: 2 }),
    charges: fc.array(reduction, { maxLength: 2 }),
    paid: fc.option(scaled(0, 100_000, 2), { nil: undefined }),
  })
  type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never
  const invoiceOf = ({ lines, allowances, charges, paid }: Draft) => {
    const numbered = lines.map((changes, index) =>
      aLine('0', { id: `${index + 1}`, netAmount: undefined, ...changes }),
    )
    const { allowances: off, charges: on } = anInvoice({ allowances, charges })
    const start = anInvoice({ lines: numbered, totals: { paidAmount: paid } })
    return calculate({ ...start, allowances: off, charges: on })
  }
  // A rate that only an allowance bears makes a group without lines, which the UBL Schematron accepts too.
  const judges = [en16931.draft, en16931.CII, en16931.UBL, extendedCtcFr.draft]

  it(`of ${invoiceRuns} invoices, none breaks a rule, and the totals are those of an oracle`, () => {
    fc.assert(
      fc.property(draft, (input) => {
        const invoice = invoiceOf(input)
        for (const rules of judges) {
          const broken = rules.filter((rule) => rule.breaches(invoice).length > 0)
          expect(broken.map(({ id }) => id)).toEqual([])
        }
        expect(centsOf(invoice)).toEqual(oracle(invoice))
        expect(calculate(invoice)).toEqual(invoice)
      }),
      { numRuns: invoiceRuns },
    )
  })

  const centsOf = ({ totals }: Invoice) => ({
    net: cents(totals.netAmount),
    vat: cents(totals.vatAmount),
    gross: cents(totals.grossAmount),
    due: cents(totals.dueAmount),
  })

  /** The same totals from the lines, allowances and charges alone, in whole cents. */
  function oracle({ lines, allowances, charges, totals }: Invoice) {
    const bases = new Map<string, bigint>()
    const count = (key: string | undefined, amount: bigint) =>
      bases.set(key ?? '', (bases.get(key ?? '') ?? 0n) + amount)
    for (const { vat: of, netAmount } of lines) count(of?.rate, cents(netAmount))
    for (const { vatRate, amount } of allowances) count(vatRate, -cents(amount))
    for (const { vatRate, amount } of charges) count(vatRate, cents(amount))
    let net = 0n
    let tax = 0n
    for (const [of, base] of bases) {
      net += base
      // Rates have one decimal at most: base x (rate x 10) is in thousandths of a cent.
      const thousandths = base * BigInt(Math.round(Number(of) * 10))
      const half = thousandths < 0n ? -500n : 500n
      tax += (thousandths + half) / 1000n
    }
    return { net, vat: tax, gross: net + tax, due: net + tax - cents(totals.paidAmount) }
  }
})
