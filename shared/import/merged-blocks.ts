import type { Merge, SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'

/** The cells of a row, with the value of a block merged over several rows in each of them. */
export function downwards(sheet: SourceSheet, headerRow: number): (row: SourceRow) => readonly SourceCell[] {
  const columns = new Map<number, Merge[]>()
  for (const merge of sheet.merges) {
    if (merge.toRow === merge.fromRow || merge.fromRow <= headerRow) continue
    const blocks = columns.get(merge.fromColumn)
    if (blocks === undefined) columns.set(merge.fromColumn, [merge])
    else blocks.push(merge)
  }
  if (columns.size === 0) return ({ cells }) => cells
  const filled = new Map<number, { readonly column: number; readonly value: SourceCell }[]>()
  for (const [column, blocks] of columns) fillColumn(sheet.rows, column, blocks, filled)
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

/** Whether a cell lies in a block of several rows that holds something: of which of them it is, nobody can say. */
export function sharedCells(sheet: SourceSheet, headerRow: number): (row: number, column: number) => boolean {
  const blocks = new Map<number, Merge[]>()
  for (const merge of sheet.merges) {
    if (merge.toRow === merge.fromRow || merge.fromRow <= headerRow) continue
    const same = blocks.get(merge.fromColumn)
    if (same === undefined) blocks.set(merge.fromColumn, [merge])
    else same.push(merge)
  }
  return (row, column) => blocks.get(column)?.some(({ fromRow, toRow }) => row >= fromRow && row <= toRow) ?? false
}

/** One walk down the rows: blocks of one column never lie on one another, and where a file says so the first stands. */
function fillColumn(
  rows: readonly SourceRow[],
  column: number,
  blocks: readonly Merge[],
  filled: Map<number, { readonly column: number; readonly value: SourceCell }[]>,
): void {
  const byStart = new Map(blocks.map((block) => [block.fromRow, block]))
  let open: Merge | null = null
  let value: SourceCell = null
  for (const { number, cells } of rows) {
    if (open === null || number > open.toRow) {
      open = byStart.get(number) ?? null
      value = cells[column] ?? null
    } else if (value !== null) {
      const more = filled.get(number)
      if (more === undefined) filled.set(number, [{ column, value }])
      else more.push({ column, value })
    }
  }
}
