import { expect, it } from 'vitest'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn, type RuleCase } from '../../testing/rule-cases.ts'
import * as rules from './decimals.ts'

/** An invoice whose every amount is written like this one: only the way of writing it is judged here. */
function written(amount: string) {
  const item = { amount, baseAmount: amount, vatCategory: 'S', vatRate: '20', reason: 'Motif' }
  return anInvoice({
    allowances: [item],
    charges: [item],
    lines: [{ ...aLine('1', { allowances: [item], charges: [item], netAmount: amount }) }],
    vatBreakdown: [{ taxableAmount: amount, taxAmount: amount }],
    totals: {
      linesNetAmount: amount,
      allowancesAmount: amount,
      chargesAmount: amount,
      netAmount: amount,
      vatAmount: amount,
      vatAmountInAccountingCurrency: amount,
      grossAmount: amount,
      paidAmount: amount,
      roundingAmount: amount,
      dueAmount: amount,
    },
  })
}

const places = {
  'BR-DEC-01': 'allowances[0].amount',
  'BR-DEC-02': 'allowances[0].baseAmount',
  'BR-DEC-05': 'charges[0].amount',
  'BR-DEC-06': 'charges[0].baseAmount',
  'BR-DEC-09': 'totals.linesNetAmount',
  'BR-DEC-10': 'totals.allowancesAmount',
  'BR-DEC-11': 'totals.chargesAmount',
  'BR-DEC-12': 'totals.netAmount',
  'BR-DEC-13': 'totals.vatAmount',
  'BR-DEC-14': 'totals.grossAmount',
  'BR-DEC-15': 'totals.vatAmountInAccountingCurrency',
  'BR-DEC-16': 'totals.paidAmount',
  'BR-DEC-17': 'totals.roundingAmount',
  'BR-DEC-18': 'totals.dueAmount',
  'BR-DEC-19': 'vatBreakdown[0].taxableAmount',
  'BR-DEC-20': 'vatBreakdown[0].taxAmount',
  'BR-DEC-23': 'lines[0].netAmount',
  'BR-DEC-24': 'lines[0].allowances[0].amount',
  'BR-DEC-25': 'lines[0].allowances[0].baseAmount',
  'BR-DEC-27': 'lines[0].charges[0].amount',
  'BR-DEC-28': 'lines[0].charges[0].baseAmount',
}

const cases = Object.entries(places).map(([id, at]): [string, RuleCase] => [
  id,
  { holds: written('1.25'), breaks: written('1.250'), at },
])

itHoldsAndBreaks(rulesIn(rules), Object.fromEntries(cases))

it('BR-DEC-23: an amount without decimals is fine', () => {
  expect(rules.lineNetAmountHasTwoDecimals.breaches(written('12'))).toEqual([])
})
