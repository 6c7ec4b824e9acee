import type { ReactNode } from 'react'

/** One column of a DataGrid, in plain words and functions. */
export interface GridColumn<T> {
  readonly id: string
  readonly header: string
  /** Pixels at least; room left over is shared out, and a column with `grow` gets more of it. */
  readonly width: number
  readonly grow?: boolean
  /** Numbers stand right-aligned with figures of equal width. */
  readonly numeric?: boolean
  /** The cell as text: shown, searched, copied. */
  readonly text: (row: T) => string
  /** What to sort by instead of the text; null goes last whichever the direction. */
  readonly sortBy?: (row: T) => string | number | null
  /** Draws the cell instead of the text. */
  readonly cell?: (row: T) => ReactNode
  /** Not shown until the user chooses it. */
  readonly hidden?: boolean
}

export interface GridSort {
  readonly column: string
  readonly descending: boolean
}

export const ROW_HEIGHT = 36
