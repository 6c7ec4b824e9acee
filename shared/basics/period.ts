import type { IsoDate } from './calendar-date.ts'
import type { Result } from './result.ts'

/** When something is done, as plans write it: from "Thường xuyên" to a single day. */
export type Period =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: number }
  | { readonly kind: 'quarters'; readonly from: QuarterOfYear; readonly to: QuarterOfYear }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'date'; readonly date: IsoDate }

export type Quarter = 1 | 2 | 3 | 4

export type QuarterOfYear = { readonly quarter: Quarter; readonly year: number }

export function readPeriod(_text: string): Result<Period, string> {
  throw new Error('not built yet')
}

export function printPeriod(_period: Period): string {
  throw new Error('not built yet')
}

export function comparePeriods(_a: Period, _b: Period): number {
  throw new Error('not built yet')
}

export function periodYears(_period: Period): { readonly from: number; readonly to: number } | null {
  throw new Error('not built yet')
}

export function overlapsYears(_period: Period, _from: number, _to: number): boolean {
  throw new Error('not built yet')
}

export function isPeriodSane(_period: Period): boolean {
  throw new Error('not built yet')
}
