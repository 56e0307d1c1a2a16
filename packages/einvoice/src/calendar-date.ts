/** A day of the calendar, `YYYY-MM-DD`: no hour, no time zone, so that it never shifts by a day. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' }

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Reads `YYYY-MM-DD`; `undefined` when the text is not a day that exists (31 February). */
export function readCalendarDate(text: string): CalendarDate | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  // The cast is what this function proves.
  return exists ? (text as CalendarDate) : undefined
}

/** A date written in the code. Throws on what is not a day. */
export function calendarDate(text: string): CalendarDate {
  const date = readCalendarDate(text)
  if (date === undefined) throw new RangeError(`not a calendar date: ${JSON.stringify(text)}`)
  return date
}

/** Adds whole days, across months and years. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return calendarDate(moment.toISOString().slice(0, 10))
}
