import { type GridLine, rowsOf } from '#renderer/components/grid-line.ts'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'

/** Where a block lies in a table with bands. */
export interface BandPasteTarget<T> {
  readonly rows: readonly T[]
  readonly range: CellRange
  /** The empty line that new rows begin from. */
  readonly blank: T | null
}

/**
 * Where a pasted block lies: from the first marked row on, over the marked rows and the others of the same group; what goes
 * beyond becomes new rows at the end of that group.
 */
export function bandPasteTarget<T>(lines: readonly GridLine<T>[], at: CellRange): BandPasteTarget<T> {
  const from = Math.max(0, at.fromRow)
  const end = lines.findIndex(({ kind }, place) => place >= Math.max(from, at.toRow) && kind === 'blank')
  const blank = lines[end]
  const marked = rowsOf(lines.slice(from, at.toRow + 1))
  const rows = rowsOf(lines.slice(from, end === -1 ? lines.length : end))
  return {
    rows,
    range: { ...at, fromRow: 0, toRow: Math.max(0, marked.length - 1) },
    blank: blank?.kind === 'blank' ? blank.row : null,
  }
}
