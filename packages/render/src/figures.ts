import type { CalendarDate, Decimal } from '@acquit/einvoice'
import { format } from '@acquit/einvoice'

export type Language = 'fr' | 'en'

/**
 * Keeps a number in one piece. The no-break space of our face is a fifth of an em, the thin space that French typography wants
 * between thousands and before `%`; its U+202F is half that, too little to part digits.
 */
export const thinSpace = '\u00a0'
const minus = '\u2212'

/** A number as it is printed, exact: `1 234,5` or `1,234.5`, padded to at least `decimals` decimals. */
export function figure(value: Decimal, language: Language, decimals = 0): string {
  const shortest = format(value)
  const negative = shortest.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? shortest.slice(1) : shortest).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? thinSpace : ',')
  const padded = fraction.padEnd(decimals, '0')
  const point = language === 'fr' ? ',' : '.'
  return `${negative ? minus : ''}${thousands}${padded === '' ? '' : point + padded}`
}

/** A received file may hold anything in its place: that is told once, not beside every amount. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text)

const knownDigits = new Map<string, number>()

/** Decimals that a currency is counted in: 2 for the euro, 0 for the yen; 2 when the code is unknown. */
export function minorDigits(currency: string | undefined): number {
  if (currency === undefined || !isCurrencyCode(currency)) return 2
  const known = knownDigits.get(currency)
  if (known !== undefined) return known
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  const digits = options.minimumFractionDigits ?? 2
  knownDigits.set(currency, digits)
  return digits
}

/** Only symbols that cannot be mistaken for another currency's; the others keep their ISO code. */
const symbols: Readonly<Record<string, string>> = { EUR: '€', GBP: '£' }
export const currencySign = (currency: string): string => symbols[currency] ?? currency

/** An amount with its currency: `1 234,56 €`, `€1,234.56`, `CHF 1,234.56`. Without a currency code, the number alone. */
export function money(value: Decimal, currency: string | undefined, language: Language): string {
  const number = figure(value, language, minorDigits(currency))
  if (currency === undefined || !isCurrencyCode(currency)) return number
  const sign = currencySign(currency)
  if (language === 'fr') return `${number}\u00a0${sign}`
  const prefix = sign === currency ? `${sign}\u00a0` : sign
  return number.startsWith(minus) ? `${minus}${prefix}${number.slice(1)}` : prefix + number
}

/** `20 %` in French, `20%` in English. */
export const percent = (value: Decimal, language: Language): string =>
  figure(value, language) + (language === 'fr' ? `${thinSpace}%` : '%')

const months = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  en: 'January February March April May June July August September October November December',
}

/** `22 novembre 2026`, `1er décembre 2026`, `22 November 2026`. What is not a date is given back as it is. */
export function longDate(date: CalendarDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = months[language].split(' ')[(month ?? 0) - 1]
  if (name === undefined || day === undefined || year === undefined) return date
  return `${day === 1 && language === 'fr' ? '1er' : day}\u00a0${name}\u00a0${year}`
}

/** `22/11/2026` in both languages: day first, as Europe writes it. */
export function shortDate(date: CalendarDate): string {
  const parts = date.split('-')
  return parts.length === 3 ? parts.toReversed().join('/') : date
}

/** An identifier in groups, to be read aloud or copied by hand: `123 456 789`, `FR76 3000 6000 …`. */
export const grouped = (text: string, sizes: readonly number[]): string => {
  const groups: string[] = []
  let from = 0
  for (let index = 0; from < text.length; index += 1) {
    const size = sizes[Math.min(index, sizes.length - 1)] ?? text.length
    groups.push(text.slice(from, from + size))
    from += size
  }
  return groups.join(thinSpace)
}
