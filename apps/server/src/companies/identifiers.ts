/** Luhn's key: what tells a SIREN or a SIRET from nine or fourteen digits. */
function hasLuhnKey(digits: string): boolean {
  const sum = digits
    .split('')
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return sum % 10 === 0
}

export const isSiren = (siren: string): boolean => /^\d{9}$/.test(siren) && hasLuhnKey(siren)

const laPoste = '356000000'

/** La Poste has more establishments than Luhn's key allows: theirs only add up to a multiple of five. */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false
  if (hasLuhnKey(siret)) return true
  const sum = siret.split('').reduce((total, digit) => total + Number(digit), 0)
  return siret.startsWith(laPoste) && sum % 5 === 0
}

/** ISO 13616: country and key moved to the end, letters turned to numbers, the remainder by 97 is 1. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return false
  const moved = iban.slice(4) + iban.slice(0, 4)
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
