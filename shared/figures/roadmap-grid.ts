import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { type Period, printPeriod } from '#shared/basics/period.ts'
import type { MonthSpan } from '#shared/basics/period-steps.ts'
import type { RoadmapSpan, YearSpan } from './roadmap.ts'

/** One column of the grid: a quarter or a year. */
export interface GridSpan extends MonthSpan {
  readonly title: string
}

/** So many years still print a column per quarter; a longer plan has a column per year (seed 004, Phụ lục 01). */
const YEARS_IN_QUARTERS = 2
/** The mark of an item that fills its columns: it stands on the grey ground, and alone where a copy loses that. */
const ALL_ALONG = '→'

/** The columns of a printed roadmap over these years. */
export function gridColumns({ from, to }: YearSpan): readonly GridSpan[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  if (years.length > YEARS_IN_QUARTERS) {
    return years.map((year) => ({ title: `Năm ${year}`, from: year * 12, to: year * 12 + 11 }))
  }
  return years.flatMap((year) =>
    [0, 1, 2, 3].map((quarter) => ({
      title: `Quý ${toRoman(quarter + 1)}/${year}`,
      from: year * 12 + quarter * 3,
      to: year * 12 + quarter * 3 + 2,
    })),
  )
}

/** The first and last column that a span touches, counted from 0; null when it lies outside all of them. */
export function coveredColumns(
  span: MonthSpan,
  columns: readonly MonthSpan[],
): { readonly first: number; readonly last: number } | null {
  const touches = (column: MonthSpan): boolean => column.from <= span.to && column.to >= span.from
  const first = columns.findIndex(touches)
  return first < 0 ? null : { first, last: columns.findLastIndex(touches) }
}

/**
 * What stands in the columns an item covers: an arrow when it fills them, otherwise what the columns do not say: "Quý I-III" in
 * the column of its year, "trước 15/12", "Thường xuyên". `period` is null for an item drawn over its parts.
 */
export function barWords(period: Period | null, span: RoadmapSpan, covered: MonthSpan): string {
  if (period === null || (span.kind === 'own' && span.from === covered.from && span.to === covered.to)) return ALL_ALONG
  const inOneYear = Math.floor(covered.from / 12) === Math.floor(covered.to / 12)
  const year = String(Math.floor(covered.from / 12))
  switch (period.kind) {
    case 'date':
    case 'by':
    case 'before': {
      const day = formatShortDate(period.date)
      const short = inOneYear && day.endsWith(`/${year}`) ? day.slice(0, -5) : day
      return period.kind === 'date' ? short : `${period.kind === 'by' ? 'chậm nhất' : 'trước'} ${short}`
    }
    case 'quarter':
    case 'quarters':
    case 'month':
    case 'months': {
      const printed = printPeriod(period)
      return inOneYear && printed.endsWith(`/${year}`) ? printed.slice(0, -5) : printed
    }
    default:
      return printPeriod(period)
  }
}
