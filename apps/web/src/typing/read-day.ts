import { dueDateOf } from '@acquit/contract'
import { addDays, readCalendarDate, type CalendarDate } from '@acquit/einvoice'
import { readPaymentTerms } from '../form/payment-terms.ts'

interface DayContext {
  readonly today: CalendarDate
  /** What `+15` and `30j fdm` count from: the date of issue, for a due date. */
  readonly from: CalendarDate
}

/**
 * Reads a day as people type it: `15/12`, `15.12.26`, `2026-12-15`, `15` (of this month), `+15` (days after `from`),
 * `30j fdm`, `fdm`, `auj`, `demain`. A day without a year is the one nearest to `from`. `undefined` when it is none.
 */
export function readDay(text: string, { today, from }: DayContext): CalendarDate | undefined {
  const said = text.trim().toLowerCase()
  const named = namedDays.get(said.replace(/[’']/g, ''))
  if (named !== undefined) return addDays(today, named)
  const iso = readCalendarDate(said)
  if (iso !== undefined) return iso
  const later = /^([+-])\s*(\d{1,3})\s*(?:j|jours?|d|days?)?$/.exec(said)
  if (later !== null) return addDays(from, Number(later[2]) * (later[1] === '-' ? -1 : 1))
  const parts = /^(\d{1,2})(?:[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?)?$/.exec(said)
  if (parts !== null) return dayOf(parts, from)
  const terms = readPaymentTerms(said)
  return terms === undefined ? undefined : dueDateOf(from, terms)
}

const namedDays = new Map([
  ['auj', 0],
  ['aujourdhui', 0],
  ['today', 0],
  ['demain', 1],
  ['tomorrow', 1],
  ['hier', -1],
  ['yesterday', -1],
])

function dayOf(parts: RegExpExecArray, from: CalendarDate): CalendarDate | undefined {
  const two = (text: string) => text.padStart(2, '0')
  const [fromYear, fromMonth] = [from.slice(0, 4), from.slice(5, 7)]
  const [, day = '', month, year] = parts
  if (month === undefined) return readCalendarDate(`${fromYear}-${fromMonth}-${two(day)}`)
  if (year !== undefined) {
    return readCalendarDate(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`)
  }
  const years = [Number(fromYear) - 1, Number(fromYear), Number(fromYear) + 1]
  const days = years.flatMap((one) => {
    const read = readCalendarDate(`${one}-${two(month)}-${two(day)}`)
    return read === undefined ? [] : [read]
  })
  const distance = (one: CalendarDate) => Math.abs(Date.parse(one) - Date.parse(from))
  return days.toSorted((one, other) => distance(one) - distance(other))[0]
}
