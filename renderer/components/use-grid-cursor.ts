import { useCallback, useState } from 'react'
import type { ActiveCell } from './grid-keys.ts'

/** A block of cells by their places, both ends included. */
export interface CellRange {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

interface Cursor {
  readonly active: ActiveCell
  /** The row the keyboard is on, so that a sort, a filter or an undo does not put it on another. */
  readonly rowId: string | null
  /** The other corner of the range that begins at the active cell. */
  readonly end: ActiveCell
}

const START: Cursor = { active: { row: 0, column: 0 }, rowId: null, end: { row: 0, column: 0 } }

export interface GridCursor {
  readonly active: ActiveCell
  readonly end: ActiveCell
  readonly range: CellRange
  /** Whether more than the active cell is marked. */
  readonly isRange: boolean
  /** Puts the keyboard on a cell. */
  readonly goTo: (cell: ActiveCell) => void
  /** Stretches the range from the active cell to this one. */
  readonly stretchTo: (cell: ActiveCell) => void
}

/**
 * Where the keyboard is in a grid, and the block of cells that goes with it; row -1 is the head. `rows` are all lines, of
 * which the first `rowCount` are rows: the place of one that is gone is not taken by the empty line below.
 */
export function useGridCursor(
  rows: readonly { readonly id: string }[],
  rowCount: number,
  columnCount: number,
): GridCursor {
  const [cursor, setCursor] = useState(START)
  const { active, end, rowId } = cursor
  const moved = rowId !== null && active.row >= 0 && rows[active.row]?.id !== rowId
  const found = moved ? rows.findIndex((row) => row.id === rowId) : active.row
  const lastColumn = Math.max(0, columnCount - 1)
  const column = Math.min(active.column, lastColumn)
  const isGone = moved && found === -1
  const row = Math.min(isGone ? active.row : found, (isGone && rowCount > 0 ? rowCount : rows.length) - 1)
  const here = { row, column }
  // Rows that have moved are no block any more.
  const there = moved ? here : { row: Math.min(end.row, rows.length - 1), column: Math.min(end.column, lastColumn) }
  const goTo = useCallback(
    (cell: ActiveCell) => setCursor({ active: cell, rowId: rows[cell.row]?.id ?? null, end: cell }),
    [rows],
  )
  return {
    active: here,
    end: there,
    range: {
      fromRow: Math.min(here.row, there.row),
      toRow: Math.max(here.row, there.row),
      fromColumn: Math.min(here.column, there.column),
      toColumn: Math.max(here.column, there.column),
    },
    isRange: here.row >= 0 && (here.row !== there.row || here.column !== there.column),
    goTo,
    stretchTo: (cell) => setCursor({ active: here, rowId: rows[here.row]?.id ?? null, end: cell }),
  }
}
