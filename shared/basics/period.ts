import { assertNever } from './assert-never.ts'
import { compareIso, formatShortDate, type IsoDate, isIsoDate, yearOf } from './calendar-date.ts'
import { toRoman } from './numbering.ts'
import { parsePeriod, type WrittenPeriod, type WrittenQuarter } from './period-grammar.ts'
import { err, ok, type Result } from './result.ts'
import { quote } from './text.ts'

/** When something is done, as plans write it: from "Thường xuyên" to a single day. */
export type Period =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'quarter'; readonly quarter: Quarter; readonly year: number }
  | { readonly kind: 'quarters'; readonly from: QuarterOfYear; readonly to: QuarterOfYear }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'date'; readonly date: IsoDate }

/** A quarter of a year. */
export type Quarter = 1 | 2 | 3 | 4

/** A quarter with its year. */
export type QuarterOfYear = { readonly quarter: Quarter; readonly year: number }

// A year beyond these (20222) is a slip of the keyboard.
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

const EXAMPLES = 'Thường xuyên; 2027; 2027-2028; Quý I/2026; Quý I-III/2026; Tháng 6/2026; 15/12/2026'

/**
 * Reads a period as people write it in plans: "Quý I/2026", "Quý II- 2026", "quý 3 năm 2026", "Q4/2026", "Quý I-III/2026",
 * "Quý I và II/2026", "2027", "Năm 2025-2026", "giai đoạn 2027-2030", "Tháng 6/2026", "Trước 15/12/2026", "Thường xuyên",
 * "Hằng năm". "Trước" is understood before a day only, where the day itself is kept as the deadline. The error is a
 * sentence in Vietnamese: what is wrong and what to write.
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
 * The one printed form: "Thường xuyên", "2027", "2027-2028", "Quý I/2026", "Quý I-III/2026", "Quý IV/2026 - Quý I/2027",
 * "Tháng 6/2026", "15/12/2026". readPeriod reads it back to the same period.
 */
export function printPeriod(period: Period): string {
  switch (period.kind) {
    case 'ongoing':
      return 'Thường xuyên'
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
    case 'date':
      return formatShortDate(period.date)
    default:
      return assertNever(period)
  }
}

/** For sorting: by first day, then by last day; what is ongoing comes last. Below 0 when a comes first. */
export function comparePeriods(a: Period, b: Period): number {
  const spanA = spanOf(a)
  const spanB = spanOf(b)
  if (spanA === null || spanB === null) return Number(spanA === null) - Number(spanB === null)
  return compareIso(spanA.start, spanB.start) || compareIso(spanA.end, spanB.end)
}

/** The first and last calendar year of a period; null for what is ongoing. */
export function periodYears(period: Period): { readonly from: number; readonly to: number } | null {
  const span = spanOf(period)
  return span && { from: yearOf(span.start), to: yearOf(span.end) }
}

/** True when any day of the period falls in the years from–to (both counted); always true for what is ongoing. */
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

type Span = { readonly start: IsoDate; readonly end: IsoDate }

function spanOf(period: Period): Span | null {
  switch (period.kind) {
    case 'ongoing':
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
    case 'date':
      return { start: period.date, end: period.date }
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

/** The end of a sentence that says why a period cannot exist; null when it can. */
function complaintAbout(period: WrittenPeriod): string | null {
  switch (period.kind) {
    case 'ongoing':
      return null
    case 'year':
      return yearComplaint(period.year)
    case 'years': {
      const { from, to } = period
      return (
        yearComplaint(from) ?? yearComplaint(to) ?? (from < to ? null : `năm đầu ${from} phải trước năm cuối ${to}`)
      )
    }
    case 'quarter':
      return quarterComplaint(period)
    case 'quarters': {
      const { from, to } = period
      const inOrder = from.year * 4 + from.quarter < to.year * 4 + to.quarter
      return quarterComplaint(from) ?? quarterComplaint(to) ?? (inOrder ? null : 'quý đầu phải trước quý cuối')
    }
    case 'month':
      return isWithin(period.month, 1, 12) ? yearComplaint(period.year) : `không có tháng ${period.month}`
    case 'date':
      return isIsoDate(period.date) ? yearComplaint(yearOf(period.date)) : 'không có ngày này trong lịch'
    default:
      return assertNever(period)
  }
}

function quarterComplaint({ quarter, year }: WrittenQuarter): string | null {
  return isWithin(quarter, 1, 4) ? yearComplaint(year) : 'chỉ có quý I, II, III và IV'
}

function yearComplaint(year: number): string | null {
  return isWithin(year, FIRST_YEAR, LAST_YEAR) ? null : `năm ${year} nằm ngoài khoảng ${FIRST_YEAR}-${LAST_YEAR}`
}

function isWithin(n: number, first: number, last: number): boolean {
  return Number.isInteger(n) && n >= first && n <= last
}
