import type { IsoDate } from '#shared/basics/calendar-date.ts'

/** A cell as its file holds it, before anyone decides what it means. Text is as written: "0045" keeps its zeros. */
export type SourceCell =
  | null
  | string
  | number
  | boolean
  | { readonly kind: 'date'; readonly date: IsoDate }
  /** Excel's own error: "#REF!", "#N/A". */
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold. */
  | { readonly kind: 'formula' }

export interface SourceRow {
  /** From 1, as Excel shows it; in a text file, the line of the table. */
  readonly number: number
  readonly cells: readonly SourceCell[]
}

/** A merged block of cells, both ends included; its value stands in the first cell. Rows by their number, columns from 0. */
export interface Merge {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

/** One sheet of a file (or the clipboard): rows without any content are left out, so numbers may jump. */
export interface SourceSheet {
  /** The file's name as the user knows it; "Bảng tạm" for the clipboard. */
  readonly file: string
  /** Empty for a text file, which has but one table. */
  readonly name: string
  readonly rows: readonly SourceRow[]
  readonly merges: readonly Merge[]
  /** Excel does not show it. */
  readonly hidden: boolean
  /** The numbers of its rows that Excel does not show; none where it shows all. */
  readonly hiddenRows?: ReadonlySet<number>
  /** What people have written in the margin of its cells, by their name ("C14"); none where nobody has. */
  readonly comments?: ReadonlyMap<string, string>
  /** Of several tables in one sheet: the row with which this one begins; none for the first. */
  readonly fromRow?: number | undefined
  /** Of tables side by side in one sheet: what Excel calls the sheet, where `name` says with which column this one begins. */
  readonly tab?: string
  /** The rows over the first table of its sheet, which say things of this one, too. */
  readonly over?: readonly SourceRow[]
}

/** A cell's name as Excel shows it: column from 0, row from 1. (2, 14) → "C14". */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** "kiem-ke.xlsx, bảng Khoa Nội", "kiem-ke.xlsx, bảng Khoa Nội từ dòng 16"; the table of a text file has no name. */
export function sheetLabel({ file, name, fromRow }: Pick<SourceSheet, 'file' | 'name' | 'fromRow'>): string {
  const named = name === '' ? file : `${file}, bảng ${name}`
  if (fromRow === undefined) return named
  return name === '' ? `${named}, từ dòng ${fromRow}` : `${named} từ dòng ${fromRow}`
}

/** "kiem-ke.xlsx, bảng Khoa Nội, ô F7"; column null: its whole row. */
export function cellPlace({ file, name }: SourceSheet, column: number | null, { number }: SourceRow): string {
  return `${sheetLabel({ file, name })}, ${column === null ? `dòng ${number}` : `ô ${cellName(column, number)}`}`
}
