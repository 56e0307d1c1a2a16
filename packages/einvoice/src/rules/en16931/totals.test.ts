import { describe, expect, it } from 'vitest'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './totals.ts'

const item = { amount: '2.50', vatCategory: 'S', vatRate: '20', reason: 'Motif' }
const reduced = (totals: object) => anInvoice({ allowances: [item, item], charges: [item], totals })
const inDollars = (totals: object) =>
  anInvoice({ currency: 'USD', vatAccountingCurrency: 'EUR', totals })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-12': {
    breaks: anInvoice({ totals: { linesNetAmount: undefined } }),
    at: 'totals.linesNetAmount',
  },
  'BR-13': { breaks: anInvoice({ totals: { netAmount: undefined } }), at: 'totals.netAmount' },
  'BR-14': { breaks: anInvoice({ totals: { grossAmount: undefined } }), at: 'totals.grossAmount' },
  'BR-15': { breaks: anInvoice({ totals: { dueAmount: undefined } }), at: 'totals.dueAmount' },
  'BR-CO-10': {
    breaks: anInvoice({ totals: { linesNetAmount: '99.99' } }),
    at: 'totals.linesNetAmount',
  },
  'BR-CO-11': {
    holds: reduced({ allowancesAmount: '5' }),
    breaks: reduced({ allowancesAmount: '5.01' }),
    at: 'totals.allowancesAmount',
  },
  'BR-CO-12': {
    holds: reduced({ chargesAmount: '2.5' }),
    breaks: reduced({ chargesAmount: undefined }),
    at: 'totals.chargesAmount',
  },
  'BR-CO-13': {
    holds: reduced({}),
    breaks: reduced({ netAmount: '97.51' }),
    at: 'totals.netAmount',
  },
  'BR-CO-14': { breaks: anInvoice({ totals: { vatAmount: '20.01' } }), at: 'totals.vatAmount' },
  'BR-CO-15': {
    breaks: anInvoice({ totals: { grossAmount: '119.99' } }),
    at: 'totals.grossAmount',
  },
  'BR-CO-16': {
    holds: anInvoice({
      totals: { paidAmount: '20.00', roundingAmount: '-0.01', dueAmount: '99.99' },
    }),
    breaks: anInvoice({ totals: { paidAmount: '20.00', dueAmount: '120.00' } }),
    at: 'totals.dueAmount',
  },
  'BR-53': {
    holds: inDollars({ vatAmountInAccountingCurrency: '18.00' }),
    breaks: inDollars({}),
    at: 'totals.vatAmountInAccountingCurrency',
  },
})

describe('BR-CO-10: lines net amount is the sum of the lines', () => {
  const lines = [aLine('60.00'), aLine('40.10')]
  const breachesOf = (linesNetAmount: string) =>
    rules.linesNetAmountIsTheSumOfLines.breaches(anInvoice({ lines, totals: { linesNetAmount } }))

  it('holds when BT-106 is the sum, however it is written', () => {
    expect(breachesOf('100.10')).toEqual([])
    expect(breachesOf('100.1')).toEqual([])
  })

  it('is broken by a single missing cent', () => {
    const breach = { at: 'totals.linesNetAmount', expected: '100.1', found: '100.09' }
    expect(breachesOf('100.09')).toEqual([breach])
  })

  it('does not drift: a thousand lines of ten cents are a hundred', () => {
    const thousand = Array.from({ length: 1000 }, () => aLine('0.10'))
    const invoice = anInvoice({ lines: thousand, totals: { linesNetAmount: '100' } })
    expect(rules.linesNetAmountIsTheSumOfLines.breaches(invoice)).toEqual([])
  })
})

describe('absent optional amounts are zero', () => {
  it('BR-CO-13: neither allowances nor charges', () => {
    const totals = { allowancesAmount: undefined, chargesAmount: undefined }
    expect(rules.netAmountFollowsFromTheSums.breaches(anInvoice({ totals }))).toEqual([])
  })

  it('BR-CO-15: no total VAT amount', () => {
    const without = anInvoice({ totals: { vatAmount: undefined, grossAmount: '100.00' } })
    expect(rules.grossAmountIsNetPlusVat.breaches(without)).toEqual([])
  })

  it('BR-CO-11: an allowance total of zero without allowances', () => {
    const zero = anInvoice({ totals: { allowancesAmount: '0.00' } })
    expect(rules.allowancesAmountIsTheSumOfAllowances.breaches(zero)).toEqual([])
  })
})

it('BR-53: a VAT accounting currency equal to the invoice currency asks for no second amount', () => {
  const same = anInvoice({ vatAccountingCurrency: 'EUR' })
  expect(rules.vatIsGivenInTheAccountingCurrency.breaches(same)).toEqual([])
})
