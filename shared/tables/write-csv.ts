import Papa from 'papaparse'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { type Sheet, type SheetCell, storedValue } from './sheet.ts'

/**
 * Excel splits a CSV at the list separator of Windows. Under Vietnamese settings decimals have a comma ("2,5"), and where
 * the decimal mark is a comma Excel takes the semicolon; so numbers need no quotes either.
 */
export const CSV_SEPARATOR = ';'
const BYTE_ORDER_MARK = '\uFEFF'
/** Text that begins so would be run as a formula; a leading ' too, so that taking one off gives back what was there. */
const NEEDS_GUARD = /^[=+\-@\t\r']/

/**
 * A sheet as the bytes of a .csv file for Vietnamese Excel: UTF-8 with byte-order mark, semicolons, CRLF after every row,
 * decimals with a comma, dates dd/mm/yyyy, money in its unit without dots. A ' stands before text that Excel would take for
 * a formula (CSV injection), and before text that itself begins with one.
 */
export function writeCsv(sheet: Sheet): Uint8Array {
  const rows = csvRows(sheet).map((row) => row.map(({ text, isText }) => (isText ? guarded(text) : text)))
  const body = Papa.unparse(rows, { delimiter: CSV_SEPARATOR, newline: '\r\n' })
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${body}\r\n`)
}

/**
 * Whether the bytes of writeCsv hold exactly this sheet, read by another way than they were written. Asked before the
 * program says that a file is saved. The error is a Vietnamese sentence.
 */
export function csvCarriesSheet(bytes: Uint8Array, sheet: Sheet): Result<true, string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return err('Tệp CSV bị hỏng, không giải mã được.')
  }
  if (!text.startsWith(BYTE_ORDER_MARK)) return err('Tệp CSV thiếu dấu nhận biết UTF-8 ở đầu.')
  const read = Papa.parse<string[]>(text.slice(1), { delimiter: CSV_SEPARATOR, newline: '\r\n' })
  // What follows the last CRLF is one more, empty line.
  const found = read.data.slice(0, -1)
  const wanted = csvRows(sheet)
  if (found.length !== wanted.length) return err(`Tệp CSV có ${found.length} dòng, cần ${wanted.length} dòng.`)
  for (const [at, cells] of wanted.entries()) {
    const row = found[at] ?? []
    if (row.length !== cells.length || cells.some((cell, column) => cell.text !== unguarded(row[column] ?? '', cell))) {
      return err(`Tệp CSV thiếu hoặc sai ở dòng ${at + 1}.`)
    }
  }
  return ok(true)
}

/** Text with the ' that keeps Excel from running it, where it needs one. */
export function guarded(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text
}

interface CsvCell {
  readonly text: string
  readonly isText: boolean
}

function csvRows(sheet: Sheet): readonly (readonly CsvCell[])[] {
  return sheet.rows.map(({ cells }) =>
    cells.flatMap((cell) => [
      csvCell(cell),
      ...Array.from({ length: (cell.span ?? 1) - 1 }, (): CsvCell => ({ text: '', isText: false })),
    ]),
  )
}

function csvCell(cell: SheetCell): CsvCell {
  if (cell.kind === 'date') return { text: formatShortDate(cell.date), isText: false }
  const value = storedValue(cell)
  if (typeof value === 'number') return { text: String(value).replace('.', ','), isText: false }
  return { text: value ?? '', isText: true }
}

function unguarded(text: string, { isText }: CsvCell): string {
  return isText && text.startsWith("'") ? text.slice(1) : text
}
