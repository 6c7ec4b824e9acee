import { daysBetween, type IsoDate } from '#shared/basics/calendar-date.ts'
import { formatMoney, type MoneyUnit } from '#shared/basics/money.ts'
import { cleanText } from '#shared/basics/text.ts'

/** A spreadsheet as plain data, before any file format. */
export interface Sheet {
  /** Made by sheetNames, so that Excel accepts it. */
  readonly name: string
  /** One per column, in characters, as Excel counts them. */
  readonly columnWidths: readonly number[]
  /** Columns, counted from 0, that are in the file but not in sight. */
  readonly hiddenColumns?: readonly number[]
  readonly rows: readonly SheetRow[]
  /** How many rows at the top stay on the screen; the last of them repeats on each printed page. 0 for none. */
  readonly headRows: number
  readonly orientation: 'portrait' | 'landscape'
}

/** The cells of a row cover all columns once their spans are added up. */
export interface SheetRow {
  readonly cells: readonly SheetCell[]
}

/** How a cell looks. */
export interface CellLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly border?: boolean
  /** On a grey ground. */
  readonly shade?: boolean
  readonly align?: 'left' | 'center' | 'right'
  /** Columns it covers; 1 when absent. */
  readonly span?: number
}

/** What a cell holds. Text is text whatever it starts with: never a formula. */
export type SheetCell = CellLook &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'number'; readonly value: number }
    /** `amount` is whole đồng; the cell holds it as a number in `unit`. */
    | { readonly kind: 'money'; readonly amount: number; readonly unit: MoneyUnit }
    | { readonly kind: 'date'; readonly date: IsoDate }
  )

/** The most characters (UTF-16 units) a cell of Excel holds. */
export const MAX_CELL_TEXT = 32_767
const DONG_IN: Readonly<Record<MoneyUnit, number>> = { dong: 1, thousand: 1000, million: 1_000_000 }

/**
 * What stands in the file for a cell: a text fit for XML (cut with "…" beyond MAX_CELL_TEXT), a number, or null for a cell
 * without content. Money is divided by its unit; a date is Excel's day number.
 */
export function storedValue(cell: SheetCell): string | number | null {
  switch (cell.kind) {
    case 'text': {
      const text = fitCell(cleanText(cell.text))
      return text === '' ? null : text
    }
    case 'number':
      return cell.value
    case 'money':
      return cell.amount / DONG_IN[cell.unit]
    case 'date':
      return excelDay(cell.date)
  }
}

/** Excel counts 1900-01-01 as day 1, and believes that February 1900 had 29 days. */
function excelDay(date: IsoDate): number {
  return daysBetween('1900-01-01', date) + (date < '1900-03-01' ? 1 : 2)
}

/** Excel's number format of a cell, null for text. Money shows exactly the decimals the paper prints. */
export function numberFormat(cell: SheetCell): string | null {
  switch (cell.kind) {
    case 'text':
      return null
    case 'number':
      return 'General'
    case 'money': {
      const decimals = formatMoney(cell.amount, cell.unit).split(',')[1]?.length ?? 0
      return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
    }
    case 'date':
      return 'dd/mm/yyyy'
  }
}

function fitCell(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text
  return `${withoutHalf(text.slice(0, MAX_CELL_TEXT - 1))}…`
}

/** A cut through a surrogate pair leaves a half that XML forbids. */
function withoutHalf(text: string): string {
  return text.replace(/\p{Cs}$/u, '')
}

const MAX_NAME = 31

/**
 * Names of the sheets of one workbook as Excel accepts them: 1 to 31 characters, none of []:*?/\, no apostrophe at the
 * ends, not "History", and no two alike in any case.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history'])
  return wanted.map((name) => {
    const plain = cleanText(name)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` (${copy})`
      const stem = withoutHalf((plain || 'Bảng').slice(0, MAX_NAME - ending.length)).replace(/[' ]+$/, '')
      const free = `${stem || 'Bảng'}${ending}`
      if (taken.has(free.toLocaleLowerCase('vi'))) continue
      taken.add(free.toLocaleLowerCase('vi'))
      return free
    }
  })
}
