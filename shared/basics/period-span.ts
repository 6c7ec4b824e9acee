import { assertNever } from './assert-never.ts'
import { addDays, type IsoDate } from './calendar-date.ts'
import type { WrittenPeriod } from './period-grammar.ts'

/** First and last day of a period, both counted. */
export type Span = { readonly start: IsoDate; readonly end: IsoDate }

/**
 * The days of a period that can exist; null for what goes on or comes back without end. A deadline is its last good day:
 * "Trước 01/01/2027" is still of 2026.
 */
export function spanOf(period: WrittenPeriod): Span | null {
  switch (period.kind) {
    case 'ongoing':
    case 'recurring':
      return null
    case 'year':
      return monthSpan(period.year, 1, period.year, 12)
    case 'years':
      return monthSpan(period.from, 1, period.to, 12)
    case 'quarter':
      return monthSpan(period.year, period.quarter * 3 - 2, period.year, period.quarter * 3)
    case 'quarters':
      return monthSpan(period.from.year, period.from.quarter * 3 - 2, period.to.year, period.to.quarter * 3)
    case 'month':
      return monthSpan(period.year, period.month, period.year, period.month)
    case 'months':
      return monthSpan(period.from.year, period.from.month, period.to.year, period.to.month)
    case 'date':
    case 'by':
      return { start: period.date, end: period.date }
    case 'before': {
      const last = addDays(period.date, -1)
      return { start: last, end: last }
    }
    default:
      return assertNever(period)
  }
}

/** From the first day of one month to the last day of another. */
function monthSpan(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Span {
  const pad = (part: number): string => String(part).padStart(2, '0')
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return { start: `${fromYear}-${pad(fromMonth)}-01`, end: `${toYear}-${pad(toMonth)}-${pad(lastDay)}` }
}
