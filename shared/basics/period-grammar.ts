import { parseVietnameseDate } from './calendar-date.ts'
import { fromRoman } from './numbering.ts'
import { foldForSearch } from './search-fold.ts'

/** How often a duty comes back. */
export type Recurrence = 'month' | 'quarter' | 'halfYear' | 'year'

/** A month with its year; the 13th month is possible. */
export type MonthOfYear = { readonly month: number; readonly year: number }

/** A quarter as it was typed; 5 is possible. */
export type WrittenQuarter = { readonly quarter: number; readonly year: number }

/** A period as it was typed, before anybody asked whether it can exist: the 5th quarter and the year 20222 are possible. */
export type WrittenPeriod =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'recurring'; readonly every: Recurrence }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number }
  | { readonly kind: 'quarters'; readonly from: WrittenQuarter; readonly to: WrittenQuarter }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'months'; readonly from: MonthOfYear; readonly to: MonthOfYear }
  | { readonly kind: 'date' | 'before' | 'by'; readonly date: string }

/** What the grammar made of a text; everything but a period is a reason to ask the user again. */
export type PeriodReading =
  | WrittenPeriod
  | { readonly kind: 'empty' | 'unknown' | 'no-year' | 'open-ended' | 'vague' | 'not-consecutive' | 'no-such-day' }

const ONGOING = /^(?:thuong xuyen|lien tuc|thuong xuyen,? lien tuc)$/
const TURN = '(thang|quy|nam|0?6 thang|nua nam)'
const ONCE = '(?:0?1|mot)'
const RECURRING = [
  new RegExp(`^(?:dinh ky,? )?(?:hang|moi) ${TURN}(?:,? ${ONCE} lan)?$`),
  new RegExp(`^(?:dinh ky,? )?${ONCE} lan ?(?:/|moi|trong)? ?(?:${ONCE} )?${TURN}$`),
  new RegExp(`^(?:dinh ky,? )?(?:${ONCE} )?${TURN}(?:/| )(?:${ONCE} )?lan$`),
  new RegExp(`^dinh ky ${TURN}$`),
]
// "Chậm nhất 15/12" takes the day in and "Trước 15/12" does not: what is due on the 15th must not become due on the 14th.
const DEADLINE = /^(?:(?:xong|hoan thanh) )?(?:(truoc)|den het|den|cham nhat|han)(?: la)?:? /
const DATE = /^(?:ngay )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4,5}|\d{4}-\d\d-\d\d)$/
const MONTH = /^(?:(?:thang ?|t)(\d{1,2})[/. -]|(\d{1,2})[/-])(\d{4,5})$/
// Either the word "tháng" or a year of its own: a bare "1-6/2026" may be the first of June.
const MONTHS =
  /^(?:tu )?(?:(?:thang ?|t)(\d{1,2})(?:[/. -](\d{4,5}))?|(\d{1,2})\/(\d{4,5}))-(?:thang ?|t)?(\d{1,2})[/. -](\d{4,5})$/
const MONTH_LIST = /^((?:thang ?|t)\d{1,2}(?:(?:, ?| va | ?[+&] ?)(?:thang ?|t)?\d{1,2})+)[/., -] ?(\d{4,5})$/
const PART_OF_YEAR = /^(?:(\d{1,2}) thang|nua) (dau|cuoi)(?: cua)? (\d{4,5})$/
const YEAR = /^(\d{4,5})$/
const YEARS = /^(?:tu )?(\d{4,5})(-|,? va |, ?)(\d{4,5})$/
const QUARTER = /^q([ivx]+|\d)[/., -] ?(\d{4,5})$/
const QUARTERS = /^(?:tu )?q([ivx]+|\d)(?:[/., -] ?(\d{4,5}))?-q?([ivx]+|\d)[/., -] ?(\d{4,5})$/
// ("Từ" needs both ends: alone, "Từ năm 2027" has no last day, and reading it as 2027 would change what the plan says.)
const QUARTER_LIST = /^((?:q?(?:[ivx]+|\d)(?:, ?| va | ?[+&] ?))+q?(?:[ivx]+|\d))[/., -] ?(\d{4,5})$/
const WITHOUT_YEAR =
  /^(?:q(?:[ivx]+|\d)(?:-q?(?:[ivx]+|\d))?|thang ?\d{1,2}(?:-(?:thang ?)?\d{1,2})?|(?:\d{1,2} thang|nua) (?:dau|cuoi) nam|\d{1,2}\/\d{1,2})$/
const VAGUE = /^(?:dau|giua|cuoi) (?:nam|quy|thang|q[ivx\d]|\d{4})/

/** Reads the shape of a period; which shapes are understood is told at readPeriod in period.ts. */
export function parsePeriod(text: string): PeriodReading {
  const plain = simplify(text)
  if (plain === '') return { kind: 'empty' }
  if (ONGOING.test(plain)) return { kind: 'ongoing' }
  return (
    readRecurring(plain) ??
    readDate(plain) ??
    readQuarters(plain) ??
    readMonths(plain) ??
    readYears(plain) ?? { kind: reasonOf(plain) }
  )
}

/** Folds the many ways of typing the same thing into one: "Từ Quý I năm 2026 – đến quý II/ 2027." → "tu qi 2026-qii/2027". */
function simplify(text: string): string {
  return foldForSearch(text)
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/[.,;: ]+$/, '')
    .replace(/^(?:(?:trong|ca|giai doan) )+/, '')
    .replace(/(?<=\S) ?-? (?:den het|den|toi) /g, '-')
    .replace(/ ?([/-]) ?/g, '$1')
    .replace(/\bq(?:u[yi])?[. ]{0,2}(?=[ivx]+\b|\d)/g, 'q')
    .replace(/\bnam (?=\d{4})/g, '')
    .replace(/(\d{1,2}) thang (\d{1,2})[ /](?=\d{4})/, '$1/$2/')
}

const turns: Readonly<Record<string, Recurrence>> = { thang: 'month', quy: 'quarter', nam: 'year' }

function readRecurring(plain: string): PeriodReading | null {
  for (const shape of RECURRING) {
    const match = shape.exec(plain)
    if (match) return { kind: 'recurring', every: turns[match[1] ?? ''] ?? 'halfYear' }
  }
  return null
}

function readDate(plain: string): PeriodReading | null {
  const deadline = DEADLINE.exec(plain)
  const match = DATE.exec(plain.slice(deadline?.[0].length ?? 0))
  if (match === null) return null
  const date = parseVietnameseDate(match[1] ?? '')
  if (date === null) return { kind: 'no-such-day' }
  return { kind: deadline === null ? 'date' : deadline[1] === undefined ? 'by' : 'before', date }
}

function readQuarters(plain: string): PeriodReading | null {
  const one = QUARTER.exec(plain)
  if (one) return { kind: 'quarter', quarter: quarterNumber(one[1]), year: Number(one[2]) }
  const range = QUARTERS.exec(plain)
  if (range) {
    const toYear = Number(range[4])
    return quarterRange(
      { quarter: quarterNumber(range[1]), year: Number(range[2] ?? toYear) },
      { quarter: quarterNumber(range[3]), year: toYear },
    )
  }
  const list = plain.startsWith('q') ? QUARTER_LIST.exec(plain) : null
  if (list === null) return null
  const year = Number(list[2])
  // "(?!a)" passes over the v of "va", which is the word "và" and not a five.
  const ends = endsOf([...(list[1] ?? '').matchAll(/[ivx]+(?!a)|\d/g)].map((match) => quarterNumber(match[0])))
  if (ends === null) return { kind: 'not-consecutive' }
  return quarterRange({ quarter: ends.first, year }, { quarter: ends.last, year })
}

function readMonths(plain: string): PeriodReading | null {
  const one = MONTH.exec(plain)
  if (one) return { kind: 'month', month: Number(one[1] ?? one[2]), year: Number(one[3]) }
  const range = MONTHS.exec(plain)
  if (range) {
    const year = Number(range[6])
    const from = { month: Number(range[1] ?? range[3]), year: Number(range[2] ?? range[4] ?? year) }
    return monthRange(from, { month: Number(range[5]), year })
  }
  const list = MONTH_LIST.exec(plain)
  if (list) {
    const year = Number(list[2])
    const ends = endsOf((list[1] ?? '').match(/\d+/g)?.map(Number) ?? [])
    return ends === null
      ? { kind: 'not-consecutive' }
      : monthRange({ month: ends.first, year }, { month: ends.last, year })
  }
  const part = PART_OF_YEAR.exec(plain)
  if (part === null) return null
  const months = Number(part[1] ?? 6)
  const year = Number(part[3])
  if (months < 1 || months > 11) return null
  return part[2] === 'dau'
    ? monthRange({ month: 1, year }, { month: months, year })
    : monthRange({ month: 13 - months, year }, { month: 12, year })
}

function readYears(plain: string): PeriodReading | null {
  const one = YEAR.exec(plain)
  if (one) return { kind: 'year', year: Number(one[1]) }
  const match = YEARS.exec(plain)
  if (match === null) return null
  const from = Number(match[1])
  const to = Number(match[3])
  if (match[2] !== '-' && to !== from + 1) return { kind: 'not-consecutive' }
  return from === to ? { kind: 'year', year: from } : { kind: 'years', from, to }
}

function reasonOf(plain: string): 'no-year' | 'open-ended' | 'vague' | 'unknown' {
  if (WITHOUT_YEAR.test(plain)) return 'no-year'
  if (VAGUE.test(plain)) return 'vague'
  return DEADLINE.test(plain) || plain.startsWith('tu ') ? 'open-ended' : 'unknown'
}

/** The ends of a list of numbers that follow each other; null when one is left out. */
function endsOf(numbers: readonly number[]): { readonly first: number; readonly last: number } | null {
  const first = numbers[0] ?? 0
  return numbers.every((each, index) => each === first + index) ? { first, last: first + numbers.length - 1 } : null
}

function quarterRange(from: WrittenQuarter, to: WrittenQuarter): WrittenPeriod {
  if (from.quarter === to.quarter && from.year === to.year) return { kind: 'quarter', ...from }
  return { kind: 'quarters', from, to }
}

function monthRange(from: MonthOfYear, to: MonthOfYear): WrittenPeriod {
  if (from.month === to.month && from.year === to.year) return { kind: 'month', ...from }
  return { kind: 'months', from, to }
}

/** 0, which is no quarter, for Roman letters in no order. */
function quarterNumber(text = ''): number {
  return /\d/.test(text) ? Number(text) : (fromRoman(text) ?? 0)
}
