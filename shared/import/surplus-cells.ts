import { formatInteger } from '#shared/basics/money.ts'
import type { SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import type { SheetLayout } from './propose-sheet.ts'

/**
 * How many cells a row of the table may have. In a text file a row of more has the separator inside a value ("1,500,000"),
 * and all that follows stands in a wrong column; a sheet of Excel may hold whatever beside its table.
 */
export function mostCells({ name, rows }: SourceSheet, { header }: SheetLayout): number {
  if (name !== '') return Number.POSITIVE_INFINITY
  return rows.reduce((most, { number, cells }) => {
    return number >= header.fromRow && number <= header.toRow ? Math.max(most, cells.length) : most
  }, 0)
}

/** Why a row of more cells is refused; null for any other. */
export function surplusIn({ cells }: SourceRow, most: number): string | null {
  if (cells.length <= most) return null
  const last = cells.findLastIndex((cell) => cell !== null && cell !== '')
  if (last < most) return null
  return `Dòng có ${formatInteger(last + 1)} ô nhưng bảng chỉ có ${formatInteger(most)} cột: dấu phân cách có lẽ nằm trong nội dung một ô nên các ô sau bị lệch cột. Hãy đặt nội dung ô đó trong dấu ngoặc kép (hoặc ghi đủ tiêu đề cho mọi cột) rồi nhập lại.`
}
