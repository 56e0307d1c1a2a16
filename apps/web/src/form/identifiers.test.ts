import { describe, expect, it } from 'vitest'
import { isBic, isIban, isSiren, isSiret, isVatNumber, vatNumberOf } from './identifiers.ts'

describe('identifiers: what a typing mistake breaks', () => {
  it('a SIREN has the key of Luhn', () => {
    expect(isSiren('732829320')).toBe(true)
    expect(isSiren('732829321')).toBe(false)
    expect(isSiren('73282932')).toBe(false)
  })

  it('a SIRET has it too, or the key of La Poste', () => {
    expect(isSiret('73282932000074')).toBe(true)
    expect(isSiret('73282932000075')).toBe(false)
    expect(isSiret('35600000000048')).toBe(true)
    expect(isSiret('35600000049837')).toBe(true)
  })

  it('a French VAT number is derived from the SIREN, and checked against it', () => {
    expect(vatNumberOf('732829320')).toBe('FR44732829320')
    expect(isVatNumber('FR44732829320')).toBe(true)
    expect(isVatNumber('FR45732829320')).toBe(false)
    expect(isVatNumber('BE0123456749')).toBe(true)
  })

  it('an IBAN is 1 modulo 97', () => {
    expect(isIban('FR1420041010050500013M02606')).toBe(true)
    expect(isIban('FR1420041010050500013M02607')).toBe(false)
  })

  it('a BIC has 8 or 11 characters', () => {
    expect(isBic('AGRIFRPP')).toBe(true)
    expect(isBic('AGRIFRPP882')).toBe(true)
    expect(isBic('AGRIFRP')).toBe(false)
  })
})
