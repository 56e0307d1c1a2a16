import { describe, expect, it } from 'vitest'
import type { Invoice } from '../../model/invoice.ts'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, type RuleCase } from '../../testing/rule-cases.ts'
import { anInvoiceOf } from '../../testing/vat-invoices.ts'
import { en16931Rules } from './index.ts'
import { vatCategoryRules } from './vat-category-list.ts'

/** The categories, by the letters of their rules. */
const families = {
  S: 'S',
  Z: 'Z',
  E: 'E',
  AE: 'AE',
  IC: 'K',
  G: 'G',
  O: 'O',
  AF: 'L',
  AG: 'M',
} as const

const taxed = new Set(['S', 'L', 'M'])
const { seller, buyer } = anInvoice()
const unknownSeller = { seller: { ...seller, vatIdentifier: undefined } }

function casesOf([family, category]: [string, string]): Record<string, RuleCase> {
  const holds = anInvoiceOf(category)
  const { lines, allowances, charges, vatBreakdown } = holds
  const [group] = vatBreakdown
  const wrongRate = category === 'O' ? '0' : taxed.has(category) ? '-1' : '5.5'
  const identities = category === 'O' ? { seller, buyer } : unknownSeller
  const unidentified = (place: object): Invoice =>
    anInvoiceOf(category, { lines: [], allowances: [], charges: [], ...place, ...identities })
  const unknown =
    category === 'O' ? 'seller.vatIdentifier buyer.vatIdentifier' : 'seller.vatIdentifier'
  const reason = group?.exemptionReasonCode === undefined ? 'Motif' : undefined
  const exemption = { exemptionReasonCode: undefined, exemptionReason: reason }
  const rated = (items: readonly object[]) => items.map((item) => ({ ...item, vatRate: wrongRate }))
  const cases: Record<string, RuleCase> = {
    '01': {
      holds,
      breaks: anInvoiceOf(category, {
        vatBreakdown: taxed.has(category) ? [] : [{}, { ...group }],
      }),
      at: 'vatBreakdown',
    },
    '02': { holds, breaks: unidentified({ lines }), at: unknown },
    '03': { holds, breaks: unidentified({ allowances }), at: unknown },
    '04': { holds, breaks: unidentified({ charges }), at: unknown },
    '05': {
      holds,
      breaks: anInvoiceOf(category, {
        lines: [aLine('1.00', { vat: { category, rate: wrongRate } })],
      }),
      at: 'lines[0].vat.rate',
    },
    '06': {
      holds,
      breaks: anInvoiceOf(category, { allowances: rated(allowances) }),
      at: 'allowances[0].vatRate',
    },
    '07': {
      holds,
      breaks: anInvoiceOf(category, { charges: rated(charges) }),
      at: 'charges[0].vatRate',
    },
    '08': {
      holds,
      breaks: anInvoiceOf(category, { vatBreakdown: [{ taxableAmount: '98.21' }] }),
      at: 'vatBreakdown[0].taxableAmount',
    },
    '09': {
      holds,
      breaks: anInvoiceOf(category, { vatBreakdown: [{ taxAmount: '31.00' }] }),
      at: 'vatBreakdown[0].taxAmount',
    },
    '10': {
      holds,
      breaks: anInvoiceOf(category, { vatBreakdown: [exemption] }),
      at: 'vatBreakdown[0].exemptionReason',
    },
  }
  return Object.fromEntries(
    Object.entries(cases).map(([number, ruleCase]) => [`BR-${family}-${number}`, ruleCase]),
  )
}

const outOfScope = anInvoiceOf('O')
const alsoTaxed = { amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Motif' }
const italian = { address: { country: 'IT' } }
const split = (changes: object = {}) =>
  anInvoiceOf('B', {
    seller: { ...seller, ...italian },
    buyer: { ...buyer, ...italian },
    ...changes,
  })

itHoldsAndBreaks(vatCategoryRules, {
  ...Object.assign({}, ...Object.entries(families).map(casesOf)),
  'BR-IC-11': {
    holds: anInvoiceOf('K', { delivery: undefined, invoicingPeriod: { end: '2026-09-30' } }),
    breaks: anInvoiceOf('K', { delivery: { address: { country: 'DE' } } }),
    at: 'delivery.date',
  },
  'BR-IC-12': {
    holds: anInvoiceOf('K'),
    breaks: anInvoiceOf('K', { delivery: { date: '2026-09-14' } }),
    at: 'delivery.address.country',
  },
  'BR-O-11': {
    holds: outOfScope,
    breaks: anInvoiceOf('O', { vatBreakdown: [{}, { category: 'Z', rate: '0' }] }),
    at: 'vatBreakdown[1]',
  },
  'BR-O-12': {
    holds: outOfScope,
    breaks: anInvoiceOf('O', { lines: [...outOfScope.lines, aLine()] }),
    at: 'lines[2]',
  },
  'BR-O-13': {
    holds: outOfScope,
    breaks: anInvoiceOf('O', { allowances: [alsoTaxed] }),
    at: 'allowances[0]',
  },
  'BR-O-14': {
    holds: outOfScope,
    breaks: anInvoiceOf('O', { charges: [alsoTaxed] }),
    at: 'charges[0]',
  },
  'BR-B-01': {
    holds: split(),
    breaks: split({ buyer, delivery: { address: { country: 'FR' } } }),
    at: 'buyer.address.country delivery.address.country',
  },
  'BR-B-02': {
    holds: split(),
    breaks: split({ charges: [alsoTaxed] }),
    at: '',
  },
})

describe.each(Object.values(families))('an invoice of VAT category %s', (category) => {
  it('breaks no rule of EN 16931 when it is complete', () => {
    const broken = en16931Rules.filter((rule) => rule.breaches(anInvoiceOf(category)).length > 0)
    expect(broken.map(({ id }) => id)).toEqual([])
  })
})

const ruleOf = (id: string) => vatCategoryRules.find((rule) => rule.id === id)

describe('BR-S-08: the taxable amount is the sum, rate by rate', () => {
  const vat = (rate: string) => ({ vat: { category: 'S', rate } })
  const lines = [
    aLine('10.00', vat('20')),
    aLine('20.00', vat('5.5')),
    aLine('30.00', vat('20.00')),
  ]

  it('takes 20 and 20.00 for one rate, and 5.5 for another', () => {
    const invoice = anInvoice({ lines })
    expect(invoice.vatBreakdown.map(({ taxableAmount }) => taxableAmount)).toEqual([
      '40.00',
      '20.00',
    ])
    expect(ruleOf('BR-S-08')?.breaches(invoice)).toEqual([])
  })

  it('sees an amount moved from one rate to the other', () => {
    const moved = anInvoice({
      lines,
      vatBreakdown: [{ taxableAmount: '30.00' }, { taxableAmount: '30.00' }],
    })
    expect(ruleOf('BR-S-08')?.breaches(moved)).toEqual([
      { at: 'vatBreakdown[0].taxableAmount', expected: '40', found: '30' },
      { at: 'vatBreakdown[1].taxableAmount', expected: '20', found: '30' },
    ])
  })
})

describe('BR-AE-02: reverse charge needs both parties known', () => {
  const places = (changes: object) =>
    ruleOf('BR-AE-02')
      ?.breaches(anInvoiceOf('AE', changes))
      .map(({ at }) => at)

  it('the seller by its tax registration or its representative, the buyer by its legal registration', () => {
    expect(
      places({ seller: { ...seller, vatIdentifier: undefined, taxRegistration: '1' } }),
    ).toEqual([])
    expect(
      places({ ...unknownSeller, taxRepresentative: { vatIdentifier: 'FR1', address: {} } }),
    ).toEqual([])
    expect(places({ buyer: { ...buyer, vatIdentifier: undefined } })).toEqual([])
  })

  it('is broken by an unknown buyer', () => {
    const unknownBuyer = { ...buyer, vatIdentifier: undefined, legalRegistration: undefined }
    expect(places({ buyer: unknownBuyer })).toEqual(['buyer.vatIdentifier'])
  })
})

describe('BR-G-02 and BR-IC-02: a tax registration is no VAT identifier', () => {
  it.each([
    ['BR-G-02', 'G'],
    ['BR-IC-02', 'K'],
  ])('%s', (id, category) => {
    const registered = { ...seller, vatIdentifier: undefined, taxRegistration: '1' }
    expect(ruleOf(id)?.breaches(anInvoiceOf(category, { seller: registered }))).toHaveLength(1)
  })
})

it('BR-S-05: a rate of zero is no standard rate; BR-AG-05: it is one of IPSI', () => {
  const zero = (category: string) =>
    anInvoiceOf(category, { lines: [aLine('1.00', { vat: { category, rate: '0' } })] })
  expect(ruleOf('BR-S-05')?.breaches(zero('S'))).toHaveLength(1)
  expect(ruleOf('BR-AG-05')?.breaches(zero('M'))).toEqual([])
})
