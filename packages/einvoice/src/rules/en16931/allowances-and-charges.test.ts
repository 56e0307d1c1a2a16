import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './allowances-and-charges.ts'

const item = { amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Motif' }
const ofDocument = (changes: object) =>
  anInvoice({
    allowances: [item, { ...item, ...changes }],
    charges: [item, { ...item, ...changes }],
  })
const ofLine = (changes: object) =>
  anInvoice({
    lines: [
      aLine('9.00', { allowances: [{ ...item, ...changes }], charges: [{ ...item, ...changes }] }),
    ],
  })

const holds = ofDocument({ reason: undefined, reasonCode: '95' })
const lineHolds = ofLine({ reason: undefined, reasonCode: '95' })
const unreasoned = ofDocument({ reason: undefined })
const lineUnreasoned = ofLine({ reason: undefined })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-31': { holds, breaks: ofDocument({ amount: undefined }), at: 'allowances[1].amount' },
  'BR-32': {
    holds,
    breaks: ofDocument({ vatCategory: undefined }),
    at: 'allowances[1].vatCategory',
  },
  'BR-33': { holds, breaks: unreasoned, at: 'allowances[1].reason' },
  'BR-36': { holds, breaks: ofDocument({ amount: undefined }), at: 'charges[1].amount' },
  'BR-37': { holds, breaks: ofDocument({ vatCategory: undefined }), at: 'charges[1].vatCategory' },
  'BR-38': { holds, breaks: unreasoned, at: 'charges[1].reason' },
  'BR-CO-21': { holds, breaks: unreasoned, at: 'allowances[1].reason' },
  'BR-CO-22': { holds, breaks: unreasoned, at: 'charges[1].reason' },
  'BR-41': {
    holds: lineHolds,
    breaks: ofLine({ amount: undefined }),
    at: 'lines[0].allowances[0].amount',
  },
  'BR-42': { holds: lineHolds, breaks: lineUnreasoned, at: 'lines[0].allowances[0].reason' },
  'BR-43': {
    holds: lineHolds,
    breaks: ofLine({ amount: undefined }),
    at: 'lines[0].charges[0].amount',
  },
  'BR-44': { holds: lineHolds, breaks: lineUnreasoned, at: 'lines[0].charges[0].reason' },
  'BR-CO-23': { holds: lineHolds, breaks: lineUnreasoned, at: 'lines[0].allowances[0].reason' },
  'BR-CO-24': { holds: lineHolds, breaks: lineUnreasoned, at: 'lines[0].charges[0].reason' },
})
