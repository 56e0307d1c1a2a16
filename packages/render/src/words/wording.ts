import type { Bilingual, CalendarDate, Decimal, Identifier, Invoice } from '@acquit/einvoice'
import {
  figure,
  grouped,
  isCurrencyCode,
  longDate,
  minorDigits,
  money,
  percent,
  shortDate,
  type Language,
} from '../figures.ts'
import { codeWords, type CodeList } from './codes.ts'
import { labels, type Label } from './labels.ts'

/** The words and figures of one sheet: its language and its currency are said once. */
export interface Wording {
  readonly language: Language
  /** Decimals that the currency is counted in. */
  readonly minorDigits: number
  /** BT-6 */
  readonly accountingCurrency: string | undefined
  readonly say: (label: Label) => string
  readonly pick: (text: Bilingual) => string
  /** The word for a code, which the legend will explain; the code itself when there is no word for it. */
  readonly word: (list: CodeList, code: string) => string
  readonly country: (code: string) => string
  /** `EUR euro`, for the legend. */
  readonly currency: (code: string) => string
  /** An identifier with the name of its scheme: `SIREN 123 456 789`. */
  readonly identifier: (identifier: Identifier) => string
  /** With the currency of the invoice, or another one. */
  readonly money: (value: Decimal, currency?: string) => string
  readonly figure: (value: Decimal, decimals?: number) => string
  readonly percent: (value: Decimal) => string
  readonly longDate: (date: CalendarDate) => string
  readonly shortDate: (date: CalendarDate) => string
  /** Codes whose words were printed, in the order met: `380 Facture`. */
  readonly legend: () => readonly string[]
}

/** Names of countries and currencies as the CLDR has them; making them takes longer than a sheet does. */
const namesIn = (language: Language) => ({
  regions: new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
  currencies: new Intl.DisplayNames(language, { type: 'currency', fallback: 'code' }),
})
const names = { fr: namesIn('fr'), en: namesIn('en') }

/** The words for an invoice: its currencies (BT-5, BT-6) are those of the amounts. */
export function wordingFor(
  { currency, vatAccountingCurrency }: Pick<Invoice, 'currency' | 'vatAccountingCurrency'>,
  language: Language,
): Wording {
  const met = new Map<string, string>()
  const noted = (code: string, word: string): string => {
    if (word !== code) met.set(`${code}\u0000${word}`, `${code}\u00a0${word}`)
    return word
  }
  const { regions, currencies } = names[language]
  const word = (list: CodeList, code: string): string => {
    const known: Readonly<Record<string, Bilingual>> = codeWords[list]
    const text = Object.hasOwn(known, code) ? known[code]?.[language] : undefined
    if (text === undefined) return code
    // The legend has the whole word for a category, not the short one of the column.
    return list === 'vatCategoryShort' ? text : noted(code, text)
  }
  return {
    language,
    minorDigits: minorDigits(currency),
    accountingCurrency: vatAccountingCurrency,
    say: (label) => labels[label][language],
    pick: (text) => text[language],
    word,
    country: (code) =>
      noted(code, /^([A-Z]{2}|\d{3})$/.test(code) ? (regions.of(code) ?? code) : code),
    currency: (code) => (isCurrencyCode(code) ? `${code}\u00a0${currencies.of(code) ?? ''}` : code),
    identifier: ({ id, scheme }) => {
      if (scheme === undefined) return id
      const name = word('scheme', scheme)
      return name === scheme ? `${id} (${scheme})` : `${name}\u00a0${identifierText(id, scheme)}`
    },
    money: (value, other = currency) => money(value, other, language),
    figure: (value, decimals = 0) => figure(value, language, decimals),
    percent: (value) => percent(value, language),
    longDate: (date) => longDate(date, language),
    shortDate,
    legend: () => [...met.values()],
  }
}

const identifierText = (id: string, scheme: string): string => {
  if (scheme === '0002' && /^\d{9}$/.test(id)) return grouped(id, [3])
  if (scheme === '0009' && /^\d{14}$/.test(id)) return grouped(id, [3, 3, 3, 5])
  return id
}
