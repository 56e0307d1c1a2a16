import { expect, it } from 'vitest'
import type { Invoice } from '../../model/invoice.ts'
import { anInvoice, type Loose } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './payment.ts'

const paidBy = (instructions: Loose<NonNullable<Invoice['paymentInstructions']>>) =>
  anInvoice({ paymentInstructions: { creditTransfers: [], ...instructions } })
const card = (accountNumber: string) => paidBy({ meansCode: '48', card: { accountNumber } })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-49': { breaks: paidBy({ meansText: 'Virement' }), at: 'paymentInstructions.meansCode' },
  'BR-50': {
    breaks: paidBy({ meansCode: '58', creditTransfers: [{ accountName: 'Compte' }] }),
    at: 'paymentInstructions.creditTransfers[0].account',
  },
  'BR-51': {
    holds: card('123456 1234'.replace(' ', '')),
    breaks: card('1234567890123456'),
    at: 'paymentInstructions.card.accountNumber',
  },
  'BR-61': {
    holds: paidBy({ meansCode: '48' }),
    breaks: paidBy({ meansCode: '30' }),
    at: 'paymentInstructions.creditTransfers',
  },
})

it('BR-51: the finding does not repeat the card number', () => {
  const [breach] = rules.cardNumberIsNotShownWhole.breaches(card('1234567890123456'))
  expect(breach).toEqual({
    at: 'paymentInstructions.card.accountNumber',
    expected: '≤ 10',
    found: '16',
  })
})
