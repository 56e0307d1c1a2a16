import { addDays, calendarDate, type CalendarDate } from '@acquit/einvoice'
import type { PaymentTerms } from '../company.ts'

/** The day payment is due: so many days after issue, then the last day of that month when the terms say so. */
export function dueDateOf(issueDate: CalendarDate, { days, endOfMonth }: PaymentTerms) {
  const due = addDays(issueDate, days)
  return endOfMonth ? lastDayOfMonth(due) : due
}

function lastDayOfMonth(day: CalendarDate): CalendarDate {
  const firstOfNext = addDays(calendarDate(`${day.slice(0, 8)}28`), 4)
  return addDays(calendarDate(`${firstOfNext.slice(0, 8)}01`), -1)
}
