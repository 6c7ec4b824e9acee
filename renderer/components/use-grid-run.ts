import { useRef } from 'react'

/** A row being filled in cell by cell: Tab goes on to the right, and Enter goes below the cell where it began, as in Excel. */
export interface GridRun {
  /** The column it began in; null when none is on. */
  readonly began: () => number | null
  /** A cell was left by Tab: the first one of a run begins it. */
  readonly goOn: (column: number) => void
  readonly end: () => void
}

/** Remembered without a drawing: nothing on screen shows it. */
export function useGridRun(): GridRun {
  const began = useRef<number | null>(null)
  return {
    began: () => began.current,
    goOn: (column) => {
      began.current ??= column
    },
    end: () => {
      began.current = null
    },
  }
}
