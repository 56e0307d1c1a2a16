import type fc from 'fast-check'
import { digits } from './words.ts'

/** The digit that makes the number pass the Luhn test (ISO/IEC 7812-1), which SIREN and SIRET obey. */
function luhnDigit(number: string): string {
  let total = 0
  for (const [fromRight, digit] of Array.from(number, Number).toReversed().entries()) {
    const value = digit * (fromRight % 2 === 0 ? 2 : 1)
    total += value > 9 ? value - 9 : value
  }
  return String((10 - (total % 10)) % 10)
}

/** A SIREN that nobody bears by construction of the test alone: nine digits, the last one its key. */
export const siren = digits(8).map((number) => number + luhnDigit(number))

/** A SIRET of that SIREN. */
export const siretOf = (legalUnit: string): fc.Arbitrary<string> =>
  digits(4).map((office) => {
    const number = legalUnit + office
    return number + luhnDigit(number)
  })

/** The VAT number of a SIREN: its key is (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumberOf(legalUnit: string): string {
  const key = (12 + 3 * (Number(legalUnit) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${legalUnit}`
}

/** The remainder of a long number by 97, digit by digit. */
const modulo97 = (number: string): number =>
  Array.from(number, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0)

/** An IBAN with a right key (ISO 13616): the account in digits, then the country in figures (F = 15, R = 27), then 00. */
export const iban = digits(23).map((account) => {
  const key = 98 - modulo97(`${account}152700`)
  return `FR${String(key).padStart(2, '0')}${account}`
})

/** A GTIN or GLN of `length` digits with its GS1 key. */
export const gs1 = (length: number): fc.Arbitrary<string> =>
  digits(length - 1).map((number) => {
    const total = Array.from(number, Number)
      .toReversed()
      .reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 3 : 1), 0)
    return `${number}${(10 - (total % 10)) % 10}`
  })
