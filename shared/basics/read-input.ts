import { formatShortDate, type IsoDate, parseVietnameseDate, whyNoDate } from '#shared/basics/calendar-date.ts'
import { formatInteger, formatMoney } from '#shared/basics/money.ts'
import { describeNumberProblem, readMoney, readNumber } from '#shared/basics/number-reading.ts'
import { type Period, printPeriod, readPeriod } from '#shared/basics/period.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { cleanLine, cleanText, quote, traditionalTone } from '#shared/basics/text.ts'

/** What a number field accepts; `grouped` prints thousands with dots (a year has none). */
export interface NumberRule {
  readonly min: number
  readonly max: number
  readonly empty: 'allowed' | 'refused'
  readonly grouped: boolean
  readonly whole: boolean
  /** The sign that may stand behind the number, as it stands in the field's label. */
  readonly sign?: '%'
}

/** The records' own limit of one text, in characters; a test holds the two together. */
export const LONGEST_TEXT = 20_000

export function readLine(text: string): Result<string, string> {
  return withinLimit(traditionalTone(cleanLine(text)))
}

export function readParagraphs(text: string): Result<string, string> {
  return withinLimit(traditionalTone(cleanText(text)).replace(/\s+$/u, ''))
}

function withinLimit(text: string): Result<string, string> {
  // An emoji is one character of two units.
  const length = text.length <= LONGEST_TEXT ? text.length : [...text].length
  if (length <= LONGEST_TEXT) return ok(text)
  const limit = formatInteger(LONGEST_TEXT)
  return err(`Dài ${formatInteger(length)} ký tự, nhiều hơn mức ${limit} của một ô. Hãy rút gọn.`)
}

export function readNumberField(text: string, rule: NumberRule): Result<number | null, string> {
  if (text.trim() === '') return rule.empty === 'allowed' ? ok(null) : err('Ô này cần một số.')
  const bare = rule.sign === undefined ? text : text.replace(new RegExp(`\\s*${rule.sign}\\s*$`), '')
  const read = readNumber(bare, 'vietnamese')
  if (!read.ok) return err(describeNumberProblem(read.error))
  if (rule.whole && !Number.isInteger(read.value)) return err(`“${text.trim()}” không phải là số nguyên.`)
  const show = (n: number) => formatNumberField(n, rule)
  if (read.value < rule.min || read.value > rule.max) {
    return err(`${quote(text)} nằm ngoài khoảng cho phép: số phải từ ${show(rule.min)} đến ${show(rule.max)}.`)
  }
  return ok(read.value)
}

export function formatNumberField(value: number | null, rule: NumberRule): string {
  if (value === null) return ''
  if (!Number.isInteger(value)) return String(value).replace('.', ',')
  return rule.grouped ? formatInteger(value) : String(value)
}

/** Whole đồng; "1,5 tỷ" and "200 triệu" are understood too. */
export function readMoneyField(text: string): Result<number | null, string> {
  if (text.trim() === '') return ok(null)
  const read = readMoney(text, 'dong', 'vietnamese')
  return read.ok ? read : err(describeNumberProblem(read.error))
}

export function formatMoneyField(value: number | null): string {
  return value === null ? '' : formatMoney(value, 'dong')
}

export function readDateField(text: string, required: boolean): Result<IsoDate | null, string> {
  if (text.trim() === '') return required ? err('Ô này cần một ngày, ví dụ 05/01/2026.') : ok(null)
  const date = parseVietnameseDate(text)
  return date === null ? err(`${quote(text)} ${whyNoDate(text)} Hãy viết như 05/01/2026.`) : ok(date)
}

export function formatDateField(value: IsoDate | null): string {
  return value === null ? '' : formatShortDate(value)
}

export function readPeriodField(text: string): Result<Period | null, string> {
  return text.trim() === '' ? ok(null) : readPeriod(text)
}

export function formatPeriodField(value: Period | null): string {
  return value === null ? '' : printPeriod(value)
}
