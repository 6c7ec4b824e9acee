import { assertNever } from './assert-never.ts'
import { addDays, type IsoDate } from './calendar-date.ts'
import { isPeriodSane, type Period, type Quarter } from './period.ts'

/** By how much a period is moved: the steps of a roadmap. */
export type PeriodStep = 'month' | 'quarter' | 'year'
/** Which end of a period is drawn out. */
export type PeriodEnd = 'start' | 'end'

/** First and last month of a span, both counted, as months since the year 0: January 2026 is 2026 × 12. */
export interface MonthSpan {
  readonly from: number
  readonly to: number
}

export const monthsIn: Readonly<Record<PeriodStep, number>> = { month: 1, quarter: 3, year: 12 }

/** The months of a period, a deadline being that of its day; null for what goes on or comes back without end. */
export function monthsOf(period: Period): MonthSpan | null {
  const at = (year: number, month: number): number => year * 12 + month - 1
  switch (period.kind) {
    case 'ongoing':
    case 'recurring':
      return null
    case 'year':
      return { from: at(period.year, 1), to: at(period.year, 12) }
    case 'years':
      return { from: at(period.from, 1), to: at(period.to, 12) }
    case 'quarter':
      return { from: at(period.year, period.quarter * 3 - 2), to: at(period.year, period.quarter * 3) }
    case 'quarters':
      return {
        from: at(period.from.year, period.from.quarter * 3 - 2),
        to: at(period.to.year, period.to.quarter * 3),
      }
    case 'month':
      return { from: at(period.year, period.month), to: at(period.year, period.month) }
    case 'months':
      return { from: at(period.from.year, period.from.month), to: at(period.to.year, period.to.month) }
    case 'date':
    case 'by':
      return monthOf(period.date)
    // "Trước 01/01/2027" is still of 2026.
    case 'before':
      return monthOf(addDays(period.date, -1))
    default:
      return assertNever(period)
  }
}

/** Why a period cannot be moved or drawn out without saying something else, as a Vietnamese sentence; null when it can. */
export function whyPeriodIsFixed(period: Period): string | null {
  if (period.kind === 'ongoing')
    return '“Thường xuyên” không có đầu và cuối nên không kéo được. Muốn có mốc, hãy ghi lại thời gian.'
  if (period.kind === 'recurring')
    return 'Việc lặp lại theo chu kỳ không có đầu và cuối nên không kéo được. Muốn có mốc, hãy ghi lại thời gian.'
  return null
}

/** Whether a period is a deadline: a day without length, which is moved and never drawn out. */
export function isDeadline(period: Period): boolean {
  return period.kind === 'date' || period.kind === 'by' || period.kind === 'before'
}

/**
 * The period `by` steps later (earlier when negative), as long as before; a deadline stays a deadline, at the end of the month
 * when it was there. Null when it has no place to move (ongoing, recurring) or would leave the years a period may have.
 */
export function movePeriod(period: Period, by: number, step: PeriodStep): Period | null {
  const months = by * monthsIn[step]
  if (period.kind === 'date' || period.kind === 'by' || period.kind === 'before') {
    return sane({ kind: period.kind, date: dayInMonths(period.date, months) })
  }
  const span = monthsOf(period)
  return span === null ? null : spanPeriod({ from: span.from + months, to: span.to + months }, grainOf(period, step))
}

/**
 * The period with its beginning or end `by` steps later (earlier when negative); null when nothing would be left of it, when
 * it is a deadline or without end, or would leave the years a period may have.
 */
export function stretchPeriod(period: Period, end: PeriodEnd, by: number, step: PeriodStep): Period | null {
  const span = isDeadline(period) ? null : monthsOf(period)
  if (span === null) return null
  const months = by * monthsIn[step]
  const next = end === 'start' ? { ...span, from: span.from + months } : { ...span, to: span.to + months }
  return next.from > next.to ? null : spanPeriod(next, grainOf(period, step))
}

/** What was told in months, or is now moved by months, is told in months; the rest in years where they are whole, else in quarters. */
function grainOf(period: Period, step: PeriodStep): 'month' | 'quarter' {
  return step === 'month' || period.kind === 'month' || period.kind === 'months' ? 'month' : 'quarter'
}

/** The period of some months, told in whole years or quarters where `grain` allows it. */
function spanPeriod({ from, to }: MonthSpan, grain: 'month' | 'quarter'): Period | null {
  const [fromYear, toYear] = [Math.floor(from / 12), Math.floor(to / 12)]
  const [fromMonth, toMonth] = [(from % 12) + 1, (to % 12) + 1]
  if (grain === 'quarter' && fromMonth === 1 && toMonth === 12) {
    return sane(fromYear === toYear ? { kind: 'year', year: fromYear } : { kind: 'years', from: fromYear, to: toYear })
  }
  if (grain === 'quarter' && fromMonth % 3 === 1 && toMonth % 3 === 0) {
    const first = { quarter: quarterOf(fromMonth), year: fromYear }
    const last = { quarter: quarterOf(toMonth), year: toYear }
    return sane(to - from === 2 ? { kind: 'quarter', ...first } : { kind: 'quarters', from: first, to: last })
  }
  const first = { month: fromMonth, year: fromYear }
  return sane(
    from === to ? { kind: 'month', ...first } : { kind: 'months', from: first, to: { month: toMonth, year: toYear } },
  )
}

function quarterOf(month: number): Quarter {
  return Math.ceil(month / 3) as Quarter
}

function sane(period: Period): Period | null {
  return isPeriodSane(period) ? period : null
}

function monthOf(date: IsoDate): MonthSpan {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  return { from: month, to: month }
}

/** The same day some months later; the last day of a month stays the last. */
function dayInMonths(date: IsoDate, months: number): IsoDate {
  const day = Number(date.slice(8, 10))
  const at = monthOf(date).from + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  const isLast = addDays(date, 1).slice(8, 10) === '01'
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const pad = (part: number, width: number): string => String(part).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(isLast ? lastDay : Math.min(day, lastDay), 2)}`
}
