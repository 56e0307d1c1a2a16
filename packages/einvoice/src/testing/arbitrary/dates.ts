import fc from 'fast-check'
import { addDays, calendarDate, type CalendarDate } from '../../calendar-date.ts'

const firstDay = calendarDate('2026-09-01')

/** A day of the first two years of the French obligation, leap day included. */
export const issueDay = fc.integer({ min: 0, max: 730 }).map((days) => addDays(firstDay, days))

/** A day from `min` to `max` days after another. */
export const dayAfter = (
  day: CalendarDate,
  { min, max }: { readonly min: number; readonly max: number },
): fc.Arbitrary<CalendarDate> => fc.integer({ min, max }).map((days) => addDays(day, days))

/** A period that ends no later than 30 days after `day`. */
export const periodAround = (day: CalendarDate) =>
  fc
    .tuple(fc.integer({ min: -60, max: 0 }), fc.integer({ min: 0, max: 30 }))
    .map(([from, length]) => ({ start: addDays(day, from), end: addDays(day, from + length) }))
