import { expect, it } from 'vitest'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks } from '../../testing/rule-cases.ts'
import * as rules from './code-lists-of-amounts.ts'

const item = { amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Motif' }
const reasoned = (reasonCode: string) => {
  const items = [{ ...item, reasonCode }]
  return anInvoice({
    allowances: items,
    charges: items,
    lines: [aLine('1.00', { allowances: items, charges: items })],
  })
}
const exemptedBy = (exemptionReasonCode: string) =>
  anInvoice({
    lines: [aLine('1.00', { vat: { category: 'E', rate: '0', exemptionReasonCode } })],
    vatBreakdown: [{ exemptionReasonCode }],
  })

const { vatCategoryIsListed, lineVatCategoryIsListed } = rules
const { allowanceReasonIsListed, chargeReasonIsListed, exemptionReasonIsListed } = rules

itHoldsAndBreaks(
  [
    vatCategoryIsListed,
    lineVatCategoryIsListed,
    allowanceReasonIsListed,
    chargeReasonIsListed,
    exemptionReasonIsListed,
  ],
  {
    'BR-CL-17': {
      breaks: anInvoice({
        allowances: [{ ...item, vatCategory: 'A' }],
        charges: [{ ...item, vatCategory: 's' }],
        vatBreakdown: [{ category: 'T' }],
      }),
      at: 'allowances[0].vatCategory charges[0].vatCategory vatBreakdown[0].category',
    },
    'BR-CL-18': {
      breaks: anInvoice({ lines: [aLine('1.00', { vat: { category: 'VAT' } })] }),
      at: 'lines[0].vat.category',
    },
    'BR-CL-19': {
      holds: reasoned('95'),
      breaks: reasoned('FC'),
      at: 'allowances[0].reasonCode lines[0].allowances[0].reasonCode',
    },
    'BR-CL-20': {
      holds: reasoned('FC'),
      breaks: reasoned('95'),
      at: 'charges[0].reasonCode lines[0].charges[0].reasonCode',
    },
    'BR-CL-22': {
      holds: exemptedBy('VATEX-FR-FRANCHISE'),
      breaks: exemptedBy('VATEX-FR'),
      at: 'vatBreakdown[0].exemptionReasonCode lines[0].vat.exemptionReasonCode',
    },
  },
)

it('BR-CL-22: the case of a VATEX code does not count', () => {
  expect(exemptionReasonIsListed.breaches(exemptedBy('vatex-eu-ic'))).toEqual([])
})

it('BR-CL-18: blanks around a code do not count', () => {
  const invoice = anInvoice({ lines: [aLine('1.00', { vat: { category: ' S ' } })] })
  expect(lineVatCategoryIsListed.breaches(invoice)).toEqual([])
})
