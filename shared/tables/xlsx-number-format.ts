import { addDays, type IsoDate } from '#shared/basics/calendar-date.ts'

/** What a number in a cell of this format is: a plain number, a day, or a code whose zeros in front belong to it. */
export type CellFormat =
  | { readonly kind: 'number' | 'date' }
  | { readonly kind: 'code'; readonly prefix: string; readonly digits: number }

const NUMBER: CellFormat = { kind: 'number' }
const DATE: CellFormat = { kind: 'date' }
const CODE = /^(?:"([^"]*)")?(0{2,})$/

// ECMA-376 Part 1, 18.8.30: the formats without a code of their own, with those of East Asian Excel.
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
]

/** `code` is the format's text, absent for a built-in one. A time of day alone is no date. */
export function cellFormat(id: number, code: string | undefined): CellFormat {
  if (code === undefined) return builtInDates.some(([from, to]) => id >= from && id <= to) ? DATE : NUMBER
  const [, prefix = '', zeros] = CODE.exec(code) ?? []
  if (zeros !== undefined) return { kind: 'code', prefix, digits: zeros.length }
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  return /[dy]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters)) ? DATE : NUMBER
}

/** The day of an Excel day number; null outside the calendar's years. Excel believes that 1900 had a 29 February. */
export function dateOfSerial(serial: number, since1904: boolean): IsoDate | null {
  const day = Math.floor(serial)
  try {
    if (since1904) return addDays('1904-01-01', day)
    if (day < 1 || day === 60) return null
    return addDays('1900-01-01', day < 60 ? day - 1 : day - 2)
  } catch (error) {
    // addDays says so of a day outside its years.
    if (error instanceof RangeError) return null
    throw error
  }
}
