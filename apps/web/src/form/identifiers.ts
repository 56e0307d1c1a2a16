/** Checks that need no list: what a typing mistake breaks. Each takes the identifier without blanks. */

/** Luhn's key, which the SIREN and the SIRET carry. */
function luhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

export const isSiren = (text: string): boolean => /^\d{9}$/.test(text) && luhn(text)

/** La Poste, SIREN 356000000, numbers its establishments so that the digits add up to a multiple of 5 instead. */
const poste = '356000000'
const digitSum = (text: string): number =>
  text.split('').reduce((total, digit) => total + Number(digit), 0)

export const isSiret = (text: string): boolean =>
  /^\d{14}$/.test(text) && (luhn(text) || (text.startsWith(poste) && digitSum(text) % 5 === 0))

/** The VAT number that a SIREN normally has: its key is 12 + 3 × (SIREN mod 97), modulo 97. Proposed, never filled in. */
export function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${siren}`
}

/** ISO 13616: the country and its key go last, letters become numbers, and the whole is 1 modulo 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return false
  const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  )
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

export const isBic = (text: string): boolean => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text)

/** A French VAT number with a numeric key has the key of its SIREN; other countries are only looked at from afar. */
export function isVatNumber(text: string): boolean {
  if (!/^[A-Z]{2}[0-9A-Z+*.]{2,13}$/.test(text)) return false
  if (!text.startsWith('FR')) return true
  if (!/^FR[0-9A-HJ-NP-Z]{2}\d{9}$/.test(text)) return false
  return !/^FR\d{11}$/.test(text) || text === vatNumberOf(text.slice(4))
}

/** `552 100 554`, `552 100 554 00013`, `FR76 3000 6000 0112 3456 7890 189`: as people read them. */
export const grouped = {
  siren: (text: string): string => text.replace(/(\d{3})(?=\d)/g, '$1\u202f'),
  siret: (text: string): string =>
    `${grouped.siren(text.slice(0, 9))}\u202f${text.slice(9)}`.trim(),
  iban: (text: string): string => text.replace(/(.{4})(?=.)/g, '$1\u202f'),
}
