import { assertNever } from './assert-never.ts'
import { type Decimal, looksLikeNumber, type NumberNotation, readDecimal } from './decimal-text.ts'
import { formatInteger, MAX_MONEY, type MoneyUnit, moneyUnitLabel } from './money.ts'
import { err, ok, type Result } from './result.ts'
import { quote } from './text.ts'
import { splitWrittenUnit, type WrittenUnit } from './written-unit.ts'

export type { NumberNotation } from './decimal-text.ts'

/** Why a piece of text was not read as a number; describeNumberProblem turns it into a sentence. */
export type NumberProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number'; readonly text: string }
  | { readonly kind: 'wrong-separators'; readonly text: string; readonly notation: NumberNotation }
  | { readonly kind: 'unit-conflict'; readonly text: string; readonly unit: MoneyUnit }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'fraction-of-dong'; readonly text: string }
  | { readonly kind: 'too-precise'; readonly text: string }
  | { readonly kind: 'too-large'; readonly text: string }

// How many digits a unit moves the decimal mark to give whole đồng.
const DIGITS: Record<WrittenUnit, number> = { dong: 0, thousand: 3, million: 6, billion: 9 }
// A Number holds 15 decimal digits for certain.
const MOST_DIGITS = 15
// A dash of any length, alone in its cell, is how tables write "nothing".
const NIL = /^[-\u2010-\u2015\u2212]*$/

/**
 * Reads a number typed in the given notation: "1.234,5" is 1234.5 in Vietnamese notation. Negative numbers are allowed; a
 * unit or a percent sign behind the number is not. A dash alone is an empty cell. More than 15 digits is a problem, because
 * a Number would round them.
 */
export function readNumber(text: string, notation: NumberNotation): Result<number, NumberProblem> {
  const read = decimalOf(text, text, notation)
  if (!read.ok) return read
  const { negative, whole, fraction } = trimZeros(read.value)
  if (whole.length > MOST_DIGITS) return err({ kind: 'too-large', text: text.trim() })
  if (whole.length + fraction.length > MOST_DIGITS) return err({ kind: 'too-precise', text: text.trim() })
  const size = Number(`${whole || '0'}.${fraction || '0'}`)
  return ok(negative && size !== 0 ? -size : size)
}

/**
 * Reads money from a column in the given unit, as whole đồng: "1.275" in millions is 1275000000. Never rounds: a part of a
 * đồng, a negative amount and one above MAX_MONEY are problems.
 *
 * A unit written in the cell wins over the column's, being nearer to the number: "1,5 tỷ" is 1500000000 in every column.
 * Only a bare "đồng" in a column of thousands or millions is a problem to be asked about, for it may be a habit of the
 * typist ("1.275 đ" for 1.275 million) or the true unit.
 */
export function readMoney(text: string, unit: MoneyUnit, notation: NumberNotation): Result<number, NumberProblem> {
  const cell = text.trim()
  const written = splitWrittenUnit(cell)
  const read = decimalOf(written.number, cell, notation)
  if (!read.ok) return read
  if (written.unit === 'dong' && unit !== 'dong') return err({ kind: 'unit-conflict', text: cell, unit })
  const { negative, whole, fraction } = trimZeros(read.value)
  if (negative && whole + fraction !== '') return err({ kind: 'negative', text: cell })
  const shift = DIGITS[written.unit ?? unit]
  if (fraction.length > shift) return err({ kind: 'fraction-of-dong', text: cell })
  const digits = (whole + fraction.padEnd(shift, '0')).replace(/^0+/, '')
  if (digits.length > String(MAX_MONEY).length) return err({ kind: 'too-large', text: cell })
  return ok(Number(digits))
}

function decimalOf(number: string, cell: string, notation: NumberNotation): Result<Decimal, NumberProblem> {
  const text = cell.trim()
  if (NIL.test(text)) return err({ kind: 'empty' })
  const decimal = readDecimal(number, notation)
  if (decimal) return ok(decimal)
  return err(looksLikeNumber(number) ? { kind: 'wrong-separators', text, notation } : { kind: 'not-a-number', text })
}

function trimZeros(decimal: Decimal): Decimal {
  return { ...decimal, whole: decimal.whole.replace(/^0+/, ''), fraction: decimal.fraction.replace(/0+$/, '') }
}

/** What a column of texts says about its notation; what reads two ways in it must be asked about. */
export type NotationFinding =
  | { readonly kind: 'certain'; readonly notation: NumberNotation }
  | { readonly kind: 'plain' }
  | { readonly kind: 'ambiguous'; readonly examples: readonly string[] }
  | {
      readonly kind: 'contradictory'
      readonly examples: Readonly<Record<NumberNotation | 'either', readonly string[]>>
    }

const MOST_EXAMPLES = 3

/**
 * Finds out in which notation a column of numbers is written, from the cells that can be read in one notation only.
 * - certain: some cells can only be Vietnamese (or only English), none only the other;
 * - plain: no cell has a separator that matters, so either notation reads the same;
 * - ambiguous: cells such as "1.275" give a number in both notations, and no other cell tells which; up to 3 examples;
 * - contradictory: some cells can only be Vietnamese and some only English; up to 3 examples of each, and of those that may be either.
 * Empty cells and words are passed over, and so are cells that are wrong in both notations: readMoney reports those.
 */
export function detectNotation(column: readonly string[]): NotationFinding {
  const found: Record<NumberNotation | 'either', string[]> = { vietnamese: [], english: [], either: [] }
  for (const cell of column) {
    const notation = notationOf(cell)
    if (notation !== null) found[notation].push(cell)
  }
  const { vietnamese, english, either } = found
  const some = (cells: readonly string[]) => cells.slice(0, MOST_EXAMPLES)
  if (vietnamese.length > 0 && english.length > 0) {
    return {
      kind: 'contradictory',
      examples: { vietnamese: some(vietnamese), english: some(english), either: some(either) },
    }
  }
  if (vietnamese.length > 0) return { kind: 'certain', notation: 'vietnamese' }
  if (english.length > 0) return { kind: 'certain', notation: 'english' }
  return either.length > 0 ? { kind: 'ambiguous', examples: some(either) } : { kind: 'plain' }
}

/**
 * The one notation in which a number can be read ("12.500.000" and "3,5" are Vietnamese, "14.2" is English); 'either' when it
 * gives another number in each ("1.275"); null when it gives the same in both, or none.
 */
export function notationOf(text: string): NumberNotation | 'either' | null {
  const { number } = splitWrittenUnit(text)
  const asVietnamese = readDecimal(number, 'vietnamese')
  const asEnglish = readDecimal(number, 'english')
  if (asVietnamese && !asEnglish) return 'vietnamese'
  if (asEnglish && !asVietnamese) return 'english'
  return asVietnamese && asEnglish && !sameDecimal(asVietnamese, asEnglish) ? 'either' : null
}

function sameDecimal(a: Decimal, b: Decimal): boolean {
  return a.whole === b.whole && a.fraction === b.fraction
}

/** The problem in Vietnamese: what is wrong and what to do. Where it is (sheet, cell) is for the caller to say in front. */
export function describeNumberProblem(problem: NumberProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Ô chưa có số. Hãy nhập một số.'
    case 'not-a-number':
      return `${quote(problem.text)} không phải là một số. Hãy chỉ nhập chữ số, không kèm phép tính hay ghi chú.`
    case 'wrong-separators':
      return problem.notation === 'vietnamese'
        ? `${quote(problem.text)} không đúng cách viết số kiểu Việt Nam. Hãy dùng dấu chấm cho hàng nghìn và dấu phẩy cho phần thập phân, ví dụ 1.234,5.`
        : `${quote(problem.text)} không đúng cách viết số kiểu Anh. Hãy dùng dấu phẩy cho hàng nghìn và dấu chấm cho phần thập phân, ví dụ 1,234.5.`
    case 'unit-conflict': {
      const unit = moneyUnitLabel(problem.unit)
      return `${quote(problem.text)} ghi đơn vị là đồng nhưng cột tính bằng ${unit}. Hãy xóa chữ “đồng” nếu số đã theo ${unit}, hoặc đổi số đó sang ${unit}.`
    }
    case 'negative':
      return `${quote(problem.text)} là số âm. Số tiền phải từ 0 trở lên; hãy bỏ dấu trừ hoặc dấu ngoặc, hoặc kiểm tra lại số.`
    case 'fraction-of-dong':
      return `${quote(problem.text)} có phần lẻ nhỏ hơn một đồng. Hãy kiểm tra dấu chấm, dấu phẩy và đơn vị tính, hoặc làm tròn đến đồng.`
    case 'too-precise':
      return `${quote(problem.text)} có quá nhiều chữ số. Hãy bớt chữ số ở phần thập phân, tổng cộng không quá ${MOST_DIGITS} chữ số.`
    case 'too-large':
      return `${quote(problem.text)} quá lớn. Hãy kiểm tra số và đơn vị tính; số lớn nhất nhận được là ${formatInteger(MAX_MONEY)}.`
    default:
      return assertNever(problem)
  }
}
