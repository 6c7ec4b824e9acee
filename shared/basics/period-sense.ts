import { assertNever } from './assert-never.ts'
import { isIsoDate, yearOf } from './calendar-date.ts'
import type { MonthOfYear, WrittenPeriod, WrittenQuarter } from './period-grammar.ts'

// A year beyond these (20222) is a slip of the keyboard.
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** The end of a Vietnamese sentence that says why a period cannot exist; null when it can. */
export function complaintAbout(period: WrittenPeriod): string | null {
  switch (period.kind) {
    case 'ongoing':
    case 'recurring':
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
      return monthComplaint(period)
    case 'months': {
      const { from, to } = period
      const inOrder = from.year * 12 + from.month < to.year * 12 + to.month
      return monthComplaint(from) ?? monthComplaint(to) ?? (inOrder ? null : 'tháng đầu phải trước tháng cuối')
    }
    case 'date':
    case 'before':
    case 'by':
      return isIsoDate(period.date) ? yearComplaint(yearOf(period.date)) : 'không có ngày này trong lịch'
    default:
      return assertNever(period)
  }
}

function quarterComplaint({ quarter, year }: WrittenQuarter): string | null {
  return isWithin(quarter, 1, 4) ? yearComplaint(year) : 'chỉ có quý I, II, III và IV'
}

function monthComplaint({ month, year }: MonthOfYear): string | null {
  return isWithin(month, 1, 12) ? yearComplaint(year) : `không có tháng ${month}`
}

function yearComplaint(year: number): string | null {
  return isWithin(year, FIRST_YEAR, LAST_YEAR) ? null : `năm ${year} nằm ngoài khoảng ${FIRST_YEAR}-${LAST_YEAR}`
}

function isWithin(n: number, first: number, last: number): boolean {
  return Number.isInteger(n) && n >= first && n <= last
}
