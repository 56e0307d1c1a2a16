import { expect, it } from 'vitest'
import { en16931 } from '../profiles.ts'
import { anInvoice } from '../testing/builders.ts'
import { validate } from './validate.ts'

it('a valid invoice has no finding', () => {
  for (const rules of [en16931.rules, en16931.CII, en16931.UBL]) {
    expect(validate(anInvoice(), rules, 'en16931')).toEqual([])
  }
})

it('BR-CO-10: a finding says what must hold and the values at hand, in French and in English', () => {
  const wrong = anInvoice({ totals: { linesNetAmount: '99.99' } })
  expect(validate(wrong, en16931.rules, 'en16931').find(({ rule }) => rule === 'BR-CO-10')).toEqual(
    {
      layer: 'en16931',
      rule: 'BR-CO-10',
      severity: 'error',
      terms: ['BT-106', 'BT-131'],
      at: 'totals.linesNetAmount',
      message: {
        fr: 'La somme des montants nets des lignes (BT-106) doit être égale au cumul des BT-131. Attendu : 100 ; trouvé : 99.99.',
        en: 'The sum of line net amounts (BT-106) must equal the line net amounts (BT-131) added up. Expected: 100; found: 99.99.',
      },
    },
  )
})

it('BR-02: a missing value is told without values', () => {
  const [finding] = validate(anInvoice({ number: undefined }), en16931.rules, 'en16931')
  expect(finding?.message.en).toBe('An invoice must have a number (BT-1).')
})

it('BR-CL-08: a long value is shown by its start', () => {
  const subjectCode = 'X'.repeat(1000)
  const [finding] = validate(anInvoice({ notes: [{ subjectCode }] }), en16931.rules, 'en16931')
  expect(finding?.message.fr.length).toBeLessThan(200)
})

it('BR-51: a warning stays a warning', () => {
  const shown = anInvoice({
    paymentInstructions: {
      meansCode: '48',
      creditTransfers: [],
      card: { accountNumber: '1'.repeat(16) },
    },
  })
  const severities = (rules: typeof en16931.rules) =>
    validate(shown, rules, 'en16931').map(({ rule, severity }) => `${rule} ${severity}`)
  expect(severities(en16931.CII)).toEqual(['BR-51 error'])
  expect(severities(en16931.UBL)).toEqual(['BR-51 warning'])
})
