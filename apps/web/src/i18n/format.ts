import type { Bilingual } from '@acquit/einvoice'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { withFrenchSpacing } from './french-spacing.ts'
import type { Language } from './index.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const day = 86_400_000

/** How amounts, numbers and moments are written in a language. Amounts are exact text, and never pass through a number. */
export function formatIn(language: Language) {
  const locale = locales[language]
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' })
  const longDates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    language,
    /** `1 234,50 €`; two decimals, more when the text has more. */
    money: (amount: string, currency = 'EUR'): string => {
      const minimumFractionDigits = 2
      const style = { style: 'currency', currency, minimumFractionDigits } as const
      return exactly(new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 6 }), amount)
    },
    /** `1 234,5`: every decimal of the text, no more. */
    number: (value: string): string => {
      return exactly(new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }), value)
    },
    /** `20 %`, from `20`. */
    percent: (value: string): string => {
      const written = exactly(new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }), value)
      return language === 'fr' ? `${written}\u202f%` : `${written}%`
    },
    /** `31/12/2026`, from `2026-12-31`. */
    date: (value: string): string => dates.format(Date.parse(`${value}T00:00:00Z`)),
    /** `31 décembre 2026`. */
    longDate: (value: string): string => longDates.format(Date.parse(`${value}T00:00:00Z`)),
    /** An instant, in the reader's own time zone. */
    moment: (instant: string): string => moments.format(Date.parse(instant)),
    /** `hier`, `il y a 3 jours`, for a day counted from another. */
    daysFrom: (value: string, today: string): string => {
      const days = Math.round((Date.parse(value) - Date.parse(today)) / day)
      return relative.format(days, 'day')
    },
    /** `il y a 2 secondes`, `il y a 5 minutes`. */
    secondsAgo: (seconds: number): string => {
      if (seconds < 60) return relative.format(-seconds, 'second')
      if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute')
      return relative.format(-Math.floor(seconds / 3600), 'hour')
    },
    /** `2,4 Mo`. */
    bytes: (size: number): string => {
      const [amount, unit] =
        size < 1_000_000 ? [Math.max(1, Math.round(size / 1000)), 'k'] : [size / 1_000_000, 'M']
      const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(amount)
      return `${written}\u00a0${unit}${language === 'fr' ? 'o' : 'B'}`
    },
    /** The reader's version of a sentence of the engine or of the server. */
    say: (text: Bilingual): string => (language === 'fr' ? withFrenchSpacing(text.fr) : text.en),
  }
}

export type Format = ReturnType<typeof formatIn>

/** `Intl` reads decimal text exactly (ECMA-402, StringNumericLiteral), which its type narrows to literal patterns. */
const exactly = (formatter: Intl.NumberFormat, value: string): string =>
  // The narrow space of French thousands is a hair in this typeface: the plain no-break one is read better all day long.
  formatter.format(value as `${number}`).replaceAll('\u202f', '\u00a0')

export function useFormat(): Format {
  const { i18n } = useTranslation()
  const language: Language = i18n.language === 'en' ? 'en' : 'fr'
  return useMemo(() => formatIn(language), [language])
}
