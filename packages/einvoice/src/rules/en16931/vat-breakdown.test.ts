import { describe, expect, it } from 'vitest'
import type { VatBreakdown } from '../../model/invoice.ts'
import { anInvoice, type Loose } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './vat-breakdown.ts'

const withGroup = (group: Loose<VatBreakdown>) => anInvoice({ vatBreakdown: [group] })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-45': { breaks: withGroup({ taxableAmount: undefined }), at: 'vatBreakdown[0].taxableAmount' },
  'BR-46': { breaks: withGroup({ taxAmount: undefined }), at: 'vatBreakdown[0].taxAmount' },
  'BR-47': { breaks: withGroup({ category: undefined }), at: 'vatBreakdown[0].category' },
  'BR-48': {
    holds: withGroup({ category: 'O', rate: undefined }),
    breaks: withGroup({ rate: undefined }),
    at: 'vatBreakdown[0].rate',
  },
  'BR-CO-17': { breaks: withGroup({ taxAmount: '21.00' }), at: 'vatBreakdown[0].taxAmount' },
  'BR-CO-18': { breaks: anInvoice({ vatBreakdown: [] }), at: 'vatBreakdown' },
})

describe('BR-CO-17: the tax is the taxable amount times the rate', () => {
  const isBroken = (group: Loose<VatBreakdown>) =>
    rules.taxIsTheTaxableAmountTimesTheRate.breaches(withGroup(group)).length > 0

  it('leaves less than one unit of currency to other ways to round', () => {
    expect(isBroken({ taxAmount: '20.99' })).toBe(false)
    expect(isBroken({ taxAmount: '19.01' })).toBe(false)
    expect(isBroken({ taxAmount: '21.00' })).toBe(true)
    expect(isBroken({ taxAmount: '19.00' })).toBe(true)
  })

  it('compares negative amounts, of a credit note, as it does positive ones', () => {
    const credit = { taxableAmount: '-0.25', rate: '2.1', taxAmount: '-0.01' }
    expect(isBroken(credit)).toBe(false)
    expect(isBroken({ taxableAmount: '-100.00', taxAmount: '-20.00' })).toBe(false)
    expect(isBroken({ taxableAmount: '-100.00', taxAmount: '-21.00' })).toBe(true)
  })

  it('takes a rate under a half for zero, and then wants no tax', () => {
    expect(isBroken({ rate: '0.4', taxAmount: '0.40' })).toBe(false)
    expect(isBroken({ rate: '0.4', taxAmount: '0.50' })).toBe(true)
    expect(isBroken({ rate: undefined, taxAmount: '-0.5' })).toBe(false)
  })

  it('tells the tax that it expects', () => {
    const [breach] = rules.taxIsTheTaxableAmountTimesTheRate.breaches(withGroup({ taxAmount: '5' }))
    expect(breach).toEqual({ at: 'vatBreakdown[0].taxAmount', expected: '20', found: '5' })
  })
})
