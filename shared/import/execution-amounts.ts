import type { MoneyUnit } from '#shared/basics/money.ts'
import { describeNumberProblem, readMoney } from '#shared/basics/number-reading.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'

export interface AmountReader {
  /** Whole đồng; null for an empty cell. The error is a Vietnamese sentence. */
  readonly read: (text: string) => Result<number | null, string>
  /** How amounts are understood, when that is not plain; a Vietnamese sentence. */
  readonly note: string | null
}

const NOTHING = /^[-\u2010-\u2015\u2212\s]*$/
/** "1.386,000", "125.400", "2,872,600": three figures behind the last mark. */
const THREE_BEHIND = /^\d{1,3}(?:[.,]?\d{3})*[.,]\d{3}$/
/** Only a comma with three figures behind it shows that they are a fraction. */
const SHOWS_FRACTION = /^\d{1,3}(?:\.\d{3})*,\d{3}$/
const ZERO = /^0+(?:[.,]0+)?$/

/**
 * How the amounts of one table are read. Where every amount in millions has three figures behind its last mark, and some show
 * that these are a fraction, they are that in all of them: the tables of seed 001 write "125.400" and "2,872,600" beside
 * "1.386,000". Otherwise amounts are Vietnamese, and English where they can be nothing else ("5,000,000,000").
 */
export function amountReader(cells: readonly string[], unit: MoneyUnit): AmountReader {
  const written = cells.map((text) => text.trim()).filter((text) => !NOTHING.test(text) && !ZERO.test(text))
  const numbers = written.filter((text) => /\d/.test(text))
  const isFixed =
    unit === 'million' &&
    numbers.every((text) => THREE_BEHIND.test(text)) &&
    numbers.some((text) => SHOWS_FRACTION.test(text))
  if (isFixed) {
    return {
      read: (text) => (NOTHING.test(text) ? ok(null) : ZERO.test(text.trim()) ? ok(0) : readFixed(text)),
      note: 'Mọi số của bảng có ba chữ số sau dấu cuối cùng, nên được hiểu là phần lẻ của triệu đồng: “125.400” là 125,4 triệu đồng.',
    }
  }
  return { read: (text) => (NOTHING.test(text) ? ok(null) : readEither(text, unit)), note: null }
}

function readFixed(text: string): Result<number, string> {
  const read = readMoney(text.replace(/[.,\s]/g, ''), 'thousand', 'vietnamese')
  return read.ok ? read : err(describeNumberProblem(read.error))
}

function readEither(text: string, unit: MoneyUnit): Result<number, string> {
  const read = readMoney(text, unit, 'vietnamese')
  if (read.ok) return read
  const english = read.error.kind === 'wrong-separators' ? readMoney(text, unit, 'english') : read
  return english.ok ? english : err(describeNumberProblem(read.error))
}

/** In which unit a pasted table is likely written: as its headings say, else by the size of its amounts. */
export function likelyUnit(block: readonly (readonly string[])[]): MoneyUnit {
  const words = foldForSearch(block.slice(0, 6).flat().join(' '))
  if (/trieu dong/.test(words)) return 'million'
  if (/nghin dong|1\.000 ?dong/.test(words)) return 'thousand'
  const cells = block.flat().map((text) => text.trim())
  if (cells.some((text) => SHOWS_FRACTION.test(text))) return 'million'
  const digits = cells.filter((text) => /^[\d.,]+$/.test(text)).map((text) => text.replace(/\D/g, '').length)
  return Math.max(0, ...digits) >= 8 ? 'dong' : 'million'
}
