import { describe, expect, it } from 'vitest'
import { readPaymentTerms } from './payment-terms.ts'

describe('payment terms: typed the way people speak', () => {
  it.each([
    ['30', 30, false],
    ['30j', 30, false],
    ['30 jours', 30, false],
    ['30j fdm', 30, true],
    ['45 jours fin de mois', 45, true],
    ['45JFDM', 45, true],
    ['60d eom', 60, true],
    ['30 jours net', 30, false],
    ['comptant', 0, false],
    ['à réception', 0, false],
    ['fin de mois', 0, true],
  ])('%s', (text, days, endOfMonth) => {
    expect(readPaymentTerms(text)).toEqual({ days, endOfMonth })
  })

  it.each(['', 'bientôt', '30 lunes', '400', '-3'])('%s is none', (text) => {
    expect(readPaymentTerms(text)).toBeUndefined()
  })
})
