import { formatInteger } from '#shared/basics/money.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import type { SheetLayout } from './propose-sheet.ts'

/** That rows which Excel hides are imported like the others; null where a table has none below its headings. */
export function hiddenRowsWords({ rows, hiddenRows }: SourceSheet, { header }: SheetLayout): string | null {
  if (hiddenRows === undefined) return null
  const count = rows.filter(({ number }) => number > header.toRow && hiddenRows.has(number)).length
  return count === 0 ? null : `${formatInteger(count)} dòng đang ẩn trong tệp cũng được nhập`
}
