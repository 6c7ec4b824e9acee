import { assertNever } from './assert-never.ts'
import { formatShortDate, type IsoDate, yearOf } from './calendar-date.ts'
import { toRoman } from './numbering.ts'
import { type MonthOfYear, parsePeriod, type Recurrence } from './period-grammar.ts'
import { complaintAbout } from './period-sense.ts'
import { spanOf } from './period-span.ts'
import { err, ok, type Result } from './result.ts'
import { quote } from './text.ts'

/** When something is done, as plans write it: from "Thường xuyên" to a single day. */
export type Period =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'recurring'; readonly every: Recurrence }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: number }
  | { readonly kind: 'quarters'; readonly from: QuarterOfYear; readonly to: QuarterOfYear }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'months'; readonly from: MonthOfYear; readonly to: MonthOfYear }
  /** On the day; before it, the day itself not counted; on it at the latest. */
  | { readonly kind: 'date' | 'before' | 'by'; readonly date: IsoDate }

/** A quarter of a year. */
export type Quarter = 1 | 2 | 3 | 4

/** A quarter with its year. */
export type QuarterOfYear = { readonly quarter: Quarter; readonly year: number }

const EXAMPLES =
  'Thường xuyên; Hằng năm; 2027-2028; Quý I/2026; Quý I-III/2026; Tháng 6/2026; Tháng 1-6/2026; Trước 15/12/2026'
const recurrenceWords: Readonly<Record<Recurrence, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  halfYear: '06 tháng một lần',
  year: 'Hằng năm',
}

/**
 * Reads a period as people write it in plans: "Quý I/2026", "quý 3 năm 2026", "Q4/2026", "Quý I-III/2026", "Quý I và
 * II/2026", "2027", "giai đoạn 2027-2030", "Tháng 6/2026", "Từ tháng 1 đến tháng 6/2026", "6 tháng đầu năm 2026",
 * "15/12/2026", "Trước 15/12/2026", "Chậm nhất 15/12/2026", "Thường xuyên", "Hàng năm", "Định kỳ 6 tháng/lần", "01 lần/năm".
 * A deadline is understood before a day only. The error is a sentence in Vietnamese: what is wrong and what to write.
 */
export function readPeriod(text: string): Result<Period, string> {
  const written = parsePeriod(text)
  const quoted = quote(text)
  switch (written.kind) {
    case 'empty':
      return err(`Chưa có thời gian. Hãy viết như: ${EXAMPLES}.`)
    case 'unknown':
      return err(`Không đọc được thời gian ${quoted}. Hãy viết như: ${EXAMPLES}.`)
    case 'no-year':
      return err(`${quoted} thiếu năm. Hãy ghi thêm năm, ví dụ: Quý I/2026; Tháng 6/2026; 15/12/2026.`)
    case 'no-such-day':
      return err(`${quoted} không phải là một ngày có trong lịch. Hãy kiểm tra lại ngày, tháng và năm.`)
    case 'open-ended':
      return err(
        `${quoted} chưa rõ bắt đầu hoặc kết thúc khi nào. Hãy ghi một ngày hoặc một khoảng, ví dụ: Trước 15/12/2026; 2026-2030.`,
      )
    case 'vague':
      return err(
        `${quoted} chưa rõ là khi nào. Hãy ghi rõ tháng, quý hoặc thời hạn, ví dụ: 6 tháng cuối năm 2026; Quý I/2026; Trước 15/12/2026.`,
      )
    case 'not-consecutive':
      return err(
        `${quoted} có các mốc không liền nhau. Hãy ghi một khoảng liền nhau, ví dụ: Quý I-III/2026; 2026-2027.`,
      )
    default: {
      // What complaintAbout lets pass has quarters 1 to 4 only, and so is a Period; the compiler cannot see that.
      const complaint = complaintAbout(written)
      return complaint === null ? ok(written as Period) : err(`${quoted} không hợp lý: ${complaint}. Hãy kiểm tra lại.`)
    }
  }
}

/**
 * The one printed form: "Thường xuyên", "Hằng năm", "06 tháng một lần", "2027", "2027-2028", "Quý I/2026", "Quý I-III/2026",
 * "Quý IV/2026 - Quý I/2027", "Tháng 6/2026", "Tháng 1-6/2026", "Tháng 12/2025 - Tháng 6/2026", "15/12/2026", "Trước
 * 15/12/2026", "Chậm nhất 15/12/2026". readPeriod reads it back to the same period.
 */
export function printPeriod(period: Period): string {
  switch (period.kind) {
    case 'ongoing':
      return 'Thường xuyên'
    case 'recurring':
      return recurrenceWords[period.every]
    case 'year':
      return String(period.year)
    case 'years':
      return `${period.from}-${period.to}`
    case 'quarter':
      return `Quý ${toRoman(period.quarter)}/${period.year}`
    case 'quarters': {
      const { from, to } = period
      return from.year === to.year
        ? `Quý ${toRoman(from.quarter)}-${toRoman(to.quarter)}/${to.year}`
        : `Quý ${toRoman(from.quarter)}/${from.year} - Quý ${toRoman(to.quarter)}/${to.year}`
    }
    case 'month':
      return `Tháng ${period.month}/${period.year}`
    case 'months': {
      const { from, to } = period
      return from.year === to.year
        ? `Tháng ${from.month}-${to.month}/${to.year}`
        : `Tháng ${from.month}/${from.year} - Tháng ${to.month}/${to.year}`
    }
    case 'date':
      return formatShortDate(period.date)
    case 'before':
      return `Trước ${formatShortDate(period.date)}`
    case 'by':
      return `Chậm nhất ${formatShortDate(period.date)}`
    default:
      return assertNever(period)
  }
}

/** The first and last calendar year of a period; null for what is ongoing or comes back. */
export function periodYears(period: Period): { readonly from: number; readonly to: number } | null {
  const span = spanOf(period)
  return span && { from: yearOf(span.start), to: yearOf(span.end) }
}

/** True when any day of the period falls in the years from–to (both counted); always true for what is ongoing or comes back. */
export function overlapsYears(period: Period, from: number, to: number): boolean {
  const years = periodYears(period)
  return years === null || (years.from <= to && years.to >= from)
}

/**
 * True for a period that can exist: known quarter and month, a real day, years within 1990–2100, and a range that ends after
 * it begins ("2027-2027" is the year 2027 and not a range). These are the periods for which readPeriod undoes printPeriod.
 */
export function isPeriodSane(period: Period): boolean {
  return complaintAbout(period) === null
}
