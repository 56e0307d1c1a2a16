import { describe, expect, it } from 'vitest'
import { en16931, extendedCtcFr } from '../profiles.ts'
import { validate } from '../rules/validate.ts'
import { aLine, anInvoice } from './builders.ts'

describe('the default invoice', () => {
  it.each([
    ['EN 16931', en16931],
    ['EXTENDED-CTC-FR', extendedCtcFr],
  ])('breaks no rule of %s, in any syntax', (_name, { rules, CII, UBL }) => {
    for (const list of [rules, CII, UBL]) expect(validate(anInvoice(), list, 'en16931')).toEqual([])
  })
})

describe('anInvoice', () => {
  it('calculates what follows from the changes, and lays over it what a test states', () => {
    const invoice = anInvoice({
      lines: [aLine('10.00'), aLine('5.00')],
      totals: { dueAmount: '1.00' },
    })
    expect(invoice.totals).toMatchObject({
      linesNetAmount: '15.00',
      grossAmount: '18.00',
      dueAmount: '1.00',
    })
    expect(invoice.lines.map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('takes a term away', () => {
    expect(anInvoice({ number: undefined }).number).toBeUndefined()
    expect(anInvoice({ lines: [aLine('1.00', { id: undefined })] }).lines[0]?.id).toBeUndefined()
  })

  it('completes the groups of a VAT breakdown that a test states in part', () => {
    const [group] = anInvoice({ vatBreakdown: [{ exemptionReason: 'Motif' }] }).vatBreakdown
    expect(group).toEqual({
      taxableAmount: '100.00',
      taxAmount: '20.00',
      category: 'S',
      rate: '20',
      exemptionReason: 'Motif',
    })
  })
})
