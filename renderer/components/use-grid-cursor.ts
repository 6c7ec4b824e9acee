import { useCallback, useState } from 'react'
import type { ActiveCell } from './grid-keys.ts'
import { type GridLine, standingLine } from './grid-line.ts'

/** A block of cells by their places, both ends included. */
export interface CellRange {
  readonly fromRow: number
  readonly toRow: number
  readonly fromColumn: number
  readonly toColumn: number
}

interface Cursor {
  readonly active: ActiveCell
  /** The line the keyboard is on, so that a sort, a filter or an undo does not put it on another. */
  readonly lineId: string | null
  /** The other corner of the range that begins at the active cell. */
  readonly end: ActiveCell
}

const START: Cursor = { active: { row: 0, column: 0 }, lineId: null, end: { row: 0, column: 0 } }

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
 * Where the keyboard is in a grid, and the block of cells that goes with it; row -1 is the head. The place of a row that is
 * gone is taken by a row near it rather than by an empty line.
 */
export function useGridCursor<T>(lines: readonly GridLine<T>[], columnCount: number): GridCursor {
  const [cursor, setCursor] = useState(START)
  const { active, end, lineId } = cursor
  const moved = lineId !== null && active.row >= 0 && lines[active.row]?.id !== lineId
  const found = moved ? lines.findIndex(({ id }) => id === lineId) : active.row
  const lastColumn = Math.max(0, columnCount - 1)
  const column = Math.min(active.column, lastColumn)
  const isGone = moved && found === -1
  const row = active.row < 0 ? -1 : isGone ? nearestRow(lines, active.row) : standingLine(lines, found, 1)
  const here = { row, column }
  // Rows that have moved are no block any more.
  const there = moved ? here : { row: Math.min(end.row, lines.length - 1), column: Math.min(end.column, lastColumn) }
  const goTo = useCallback(
    (cell: ActiveCell) => setCursor({ active: cell, lineId: lines[cell.row]?.id ?? null, end: cell }),
    [lines],
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
    stretchTo: (cell) => setCursor({ active: here, lineId: lines[here.row]?.id ?? null, end: cell }),
  }
}

/** The row at a place, else the nearest above it, else the nearest below; without any row, whatever takes the keyboard. */
function nearestRow<T>(lines: readonly GridLine<T>[], index: number): number {
  const isRow = ({ kind }: GridLine<T>) => kind === 'row'
  const above = lines.slice(0, index + 1).findLastIndex(isRow)
  if (above !== -1) return above
  const below = lines.findIndex(isRow)
  return below === -1 ? standingLine(lines, index, 1) : below
}
