import type { KeyboardEvent } from 'react'

/** The cell the keyboard is on; row -1 is the header. */
export interface ActiveCell {
  readonly row: number
  readonly column: number
}

/** The element id of a cell, by which the grid names the active one. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`
}

/** Where a key leads in a grid, as in Excel; null when the key does not move. */
export function moveInGrid(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  at: ActiveCell,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): ActiveCell | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const row = (n: number) => ({ row: Math.max(-1, Math.min(lastRow, n)), column: at.column })
  const column = (n: number) => ({ row: at.row, column: Math.max(0, Math.min(lastColumn, n)) })
  switch (event.key) {
    case 'ArrowDown':
      return event.ctrlKey ? row(lastRow) : row(at.row + 1)
    case 'ArrowUp':
      return event.ctrlKey ? row(0) : row(at.row - 1)
    case 'PageDown':
      return row(at.row + size.page)
    case 'PageUp':
      return row(Math.max(0, at.row - size.page))
    case 'ArrowLeft':
      return event.ctrlKey ? column(0) : column(at.column - 1)
    case 'ArrowRight':
      return event.ctrlKey ? column(lastColumn) : column(at.column + 1)
    case 'Home':
      return event.ctrlKey ? { row: 0, column: 0 } : column(0)
    case 'End':
      return event.ctrlKey ? { row: lastRow, column: lastColumn } : column(lastColumn)
    default:
      return null
  }
}
