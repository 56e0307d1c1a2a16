import { describe, expect, it } from 'vitest'
import { en16931, extendedCtcFr } from '../profiles.ts'
import { anInvoice } from '../testing/builders.ts'
import { anInvoiceOf } from '../testing/vat-invoices.ts'
import { validate } from './validate.ts'

const { seller } = anInvoice()

describe('a draft satisfies the norm and both official Schematrons', () => {
  const rulesBroken = (invoice: ReturnType<typeof anInvoice>) =>
    validate(invoice, en16931.draft, 'en16931').map(({ rule }) => rule)

  it('BR-CO-10: what the norm refuses is told once', () => {
    expect(rulesBroken(anInvoice({ totals: { linesNetAmount: '99.99' } }))).toContain('BR-CO-10')
    expect(rulesBroken(anInvoice({ number: undefined }))).toEqual(['BR-02'])
  })

  it('BR-53: what the Schematron of CII alone refuses is told', () => {
    expect(rulesBroken(anInvoice({ vatAccountingCurrency: 'EUR' }))).toEqual(['BR-53'])
  })

  it('BR-CO-15: what the Schematron of UBL alone refuses is told', () => {
    const without = anInvoice({
      totals: { vatAmount: undefined, grossAmount: '100.00', dueAmount: '100.00' },
    })
    expect(rulesBroken(without)).toEqual(['BR-CO-15'])
  })

  it('BR-S-08: what a Schematron lets through by tolerance is still asked for', () => {
    const near = anInvoice({ vatBreakdown: [{ taxableAmount: '100.99' }] })
    expect(rulesBroken(near)).toEqual(['BR-S-08'])
  })

  it('BR-51: what is a warning in one syntax is refused in the other', () => {
    const card = { accountNumber: '1234567890123456' }
    const paid = anInvoice({ paymentInstructions: { meansCode: '48', creditTransfers: [], card } })
    expect(validate(paid, en16931.draft, 'en16931')).toMatchObject([{ severity: 'error' }])
  })

  it.each(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M'])(
    'category %s can be issued',
    (category) => {
      expect(rulesBroken(anInvoiceOf(category))).toEqual([])
    },
  )

  it('BR-CO-27: the rules that one Schematron alone has are asked for as well', () => {
    const unpaid = anInvoice({ paymentInstructions: { meansCode: '30', creditTransfers: [] } })
    const broken = validate(unpaid, extendedCtcFr.draft, 'extended-ctc-fr').map(({ rule }) => rule)
    expect(broken).toEqual(['BR-61', 'BR-CO-27'])
  })
})

it('BR-FREXT-S-08 has another official id in CII, which a finding bears', () => {
  const far = anInvoice({ seller, vatBreakdown: [{ taxableAmount: '90.00' }] })
  const idsIn = (rules: typeof extendedCtcFr.CII) =>
    validate(far, rules, 'extended-ctc-fr')
      .map(({ rule }) => rule)
      .filter((id) => id.includes('S-08'))
  expect(idsIn(extendedCtcFr.UBL)).toContain('BR-FREXT-S-08')
  expect(idsIn(extendedCtcFr.CII)).toContain('BR-FXEXT-S-08')
})
