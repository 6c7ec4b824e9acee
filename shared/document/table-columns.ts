import type { TableColumn, TableRow } from './outline.ts'
import { runsText } from './outline-text.ts'
import { type Orientation, pageLayouts, typeSize } from './page-layout.ts'
import { textWidth } from './text-width.ts'

/** Room left and right of a cell's text together, and a little for a program that measures otherwise, in mm. */
const CELL_MARGINS = 4
/** No single word may push the other columns together further than this, in percent of the table. */
const WIDEST = 30

const words = (text: string): readonly string[] => text.split(/\s+/)

/** The share a column needs so that no word or number in it is broken, in percent of the table's width. */
function neededShares(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  tableWidth: number,
): readonly number[] {
  const longest = columns.map((column) =>
    Math.max(...words(column.title).map((word) => textWidth(word, typeSize.table))),
  )
  for (const row of rows) {
    let at = 0
    for (const cell of row.cells) {
      const span = cell.span ?? 1
      const text = runsText(cell.runs)
      if (span === 1) {
        longest[at] = Math.max(longest[at] ?? 0, ...words(text).map((word) => textWidth(word, typeSize.table)))
      }
      at += span
    }
  }
  return longest.map((width) => Math.min(WIDEST, ((width + CELL_MARGINS) * 100) / tableWidth))
}

/**
 * Columns with their shares widened where a number or word would otherwise be broken in two; the columns that have room
 * to spare give it, in proportion. Shares still add up to 100.
 */
export function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  orientation: Orientation,
): readonly TableColumn[] {
  const { width, left, right } = pageLayouts[orientation]
  const needed = neededShares(columns, rows, width - left - right)
  const lacking = columns.map((column, at) => Math.max(0, (needed[at] ?? 0) - column.share))
  const spare = columns.map((column, at) => Math.max(0, column.share - (needed[at] ?? 0)))
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const moved = Math.min(sum(lacking), sum(spare))
  if (moved === 0) return columns
  return columns.map((column, at) => ({
    ...column,
    share: column.share + ((lacking[at] ?? 0) * moved) / sum(lacking) - ((spare[at] ?? 0) * moved) / sum(spare),
  }))
}
