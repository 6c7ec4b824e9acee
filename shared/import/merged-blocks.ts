import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'

/** The cells of a row, with the value of a block merged over several rows in each of them. */
export function downwards(sheet: SourceSheet, headerRow: number): (row: SourceRow) => readonly SourceCell[] {
  const blocks = sheet.merges.filter(({ fromRow, toRow }) => toRow > fromRow && fromRow > headerRow)
  if (blocks.length === 0) return ({ cells }) => cells
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]))
  const filled = new Map<number, { readonly column: number; readonly value: SourceCell }[]>()
  for (const { fromRow, toRow, fromColumn } of blocks) {
    const value = byNumber.get(fromRow)?.cells[fromColumn] ?? null
    if (value === null) continue
    for (let number = fromRow + 1; number <= toRow; number += 1) {
      // A block may reach a million rows down; only rows that are there count.
      if (!byNumber.has(number)) continue
      filled.set(number, [...(filled.get(number) ?? []), { column: fromColumn, value }])
    }
  }
  return ({ number, cells }) => {
    const more = filled.get(number)
    if (more === undefined) return cells
    const next = [...cells]
    for (const { column, value } of more) {
      while (next.length <= column) next.push(null)
      next[column] ??= value
    }
    return next
  }
}
