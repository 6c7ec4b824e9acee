import { toRoman } from '#shared/basics/numbering.ts'
import type { MonthSpan, PeriodStep } from '#shared/basics/period-steps.ts'
import type { YearSpan } from '#shared/figures/roadmap.ts'

/** How fine the grid is drawn; a bar moves by its columns, by a quarter when they are years. */
export const zooms = ['year', 'quarter', 'month'] as const satisfies readonly PeriodStep[]
export type Zoom = (typeof zooms)[number]
export const zoomLabels: Readonly<Record<Zoom, string>> = { year: 'Năm', quarter: 'Quý', month: 'Tháng' }

/** Pixels a month is wide at least, so that the head of its column can be read. */
const LEAST_MONTH: Readonly<Record<Zoom, number>> = { year: 6, quarter: 11, month: 30 }
const COLUMNS_A_YEAR: Readonly<Record<Zoom, number>> = { year: 1, quarter: 4, month: 12 }

/** By how much a bar moves at this zoom; a whole year with Shift held. */
export function stepAt(zoom: Zoom, whole: boolean): PeriodStep {
  return whole ? 'year' : zoom === 'month' ? 'month' : 'quarter'
}

export function monthCount({ from, to }: YearSpan): number {
  return (to - from + 1) * 12
}

/** Least width of the grid in pixels. */
export function leastWidth(years: YearSpan, zoom: Zoom): number {
  return monthCount(years) * LEAST_MONTH[zoom]
}

/** The heads under one year: none when a column is a year. */
export function columnHeads(zoom: Zoom): readonly string[] {
  if (zoom === 'year') return []
  const count = COLUMNS_A_YEAR[zoom]
  return Array.from({ length: count }, (_, index) => (zoom === 'quarter' ? toRoman(index + 1) : String(index + 1)))
}

export function columnCount(years: YearSpan, zoom: Zoom): number {
  return (years.to - years.from + 1) * COLUMNS_A_YEAR[zoom]
}

export interface Placed {
  /** Percent of the grid's width. */
  readonly left: number
  readonly width: number
}

/** Where a span lies on the grid, cut off at its edges; null when it lies outside. */
export function placeOf({ from, to }: MonthSpan, years: YearSpan): Placed | null {
  const [first, last] = [years.from * 12, years.to * 12 + 11]
  if (to < first || from > last) return null
  const [start, end] = [Math.max(from, first), Math.min(to, last)]
  const month = 100 / monthCount(years)
  return { left: (start - first) * month, width: (end - start + 1) * month }
}
