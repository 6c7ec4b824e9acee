import { parseVietnameseDate } from './calendar-date.ts'
import { fromRoman } from './numbering.ts'
import { foldForSearch } from './search-fold.ts'

/** A quarter as it was typed; 5 is possible. */
export type WrittenQuarter = { readonly quarter: number; readonly year: number }

/** A period as it was typed, before anybody asked whether it can exist: the 5th quarter and the year 20222 are possible. */
export type WrittenPeriod =
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number }
  | { readonly kind: 'quarters'; readonly from: WrittenQuarter; readonly to: WrittenQuarter }
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'date'; readonly date: string }

/** What the grammar made of a text; everything but a period is a reason to ask the user again. */
export type PeriodReading =
  | WrittenPeriod
  | { readonly kind: 'empty' | 'unknown' | 'no-year' | 'open-ended' | 'not-consecutive' | 'no-such-day' }

const ONGOING = /^(?:thuong xuyen|hang nam|lien tuc|thuong xuyen,? (?:hang nam|lien tuc))$/
const DEADLINE = /^(?:(?:xong|hoan thanh) )?(?:truoc|den het|den|cham nhat|han):? /
const DATE = /^(?:ngay )?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4,5}|\d{4}-\d\d-\d\d)$/
const MONTH = /^(?:(?:thang ?|t)(\d{1,2})[/. -]|(\d{1,2})[/-])(\d{4,5})$/
const YEAR = /^(\d{4,5})$/
const YEARS = /^(?:tu )?(\d{4,5})(-|,? va |, ?)(\d{4,5})$/
const QUARTER = /^q([ivx]+|\d)[/., -] ?(\d{4,5})$/
const QUARTERS = /^(?:tu )?q([ivx]+|\d)(?:[/., -] ?(\d{4,5}))?-q?([ivx]+|\d)[/., -] ?(\d{4,5})$/
// ("Từ" needs both ends: alone, "Từ năm 2027" has no last day, and reading it as 2027 would change what the plan says.)
const QUARTER_LIST = /^((?:q?(?:[ivx]+|\d)(?:, ?| va | ?[+&] ?))+q?(?:[ivx]+|\d))[/., -] ?(\d{4,5})$/
const WITHOUT_YEAR = /^(?:q(?:[ivx]+|\d)(?:-q?(?:[ivx]+|\d))?|thang ?\d{1,2}|\d{1,2}\/\d{1,2})$/

/** Reads the shape of a period; which shapes are understood is told at readPeriod in period.ts. */
export function parsePeriod(text: string): PeriodReading {
  const plain = simplify(text)
  if (plain === '') return { kind: 'empty' }
  if (ONGOING.test(plain)) return { kind: 'ongoing' }
  return readDate(plain) ?? readQuarters(plain) ?? readMonth(plain) ?? readYears(plain) ?? { kind: reasonOf(plain) }
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

function readDate(plain: string): PeriodReading | null {
  const match = DATE.exec(plain.replace(DEADLINE, ''))
  if (match === null) return null
  const date = parseVietnameseDate(match[1] ?? '')
  return date === null ? { kind: 'no-such-day' } : { kind: 'date', date }
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
  const quarters = [...(list[1] ?? '').matchAll(/[ivx]+(?!a)|\d/g)].map((match) => quarterNumber(match[0]))
  const first = quarters[0] ?? 0
  if (quarters.some((quarter, index) => quarter !== first + index)) return { kind: 'not-consecutive' }
  return quarterRange({ quarter: first, year }, { quarter: first + quarters.length - 1, year })
}

function readMonth(plain: string): PeriodReading | null {
  const match = MONTH.exec(plain)
  return match && { kind: 'month', month: Number(match[1] ?? match[2]), year: Number(match[3]) }
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

function reasonOf(plain: string): 'no-year' | 'open-ended' | 'unknown' {
  if (WITHOUT_YEAR.test(plain)) return 'no-year'
  return DEADLINE.test(plain) || plain.startsWith('tu ') ? 'open-ended' : 'unknown'
}

function quarterRange(from: WrittenQuarter, to: WrittenQuarter): WrittenPeriod {
  if (from.quarter === to.quarter && from.year === to.year) return { kind: 'quarter', ...from }
  return { kind: 'quarters', from, to }
}

/** 0, which is no quarter, for Roman letters in no order. */
function quarterNumber(text = ''): number {
  return /\d/.test(text) ? Number(text) : (fromRoman(text) ?? 0)
}
