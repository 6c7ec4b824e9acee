import type { ReactNode } from 'react'
import type { Option } from './ChoiceField.tsx'

/** How a cell is edited in its place; without one it can only be read. */
export type CellEditor<T> =
  /** Typed. `multiline`: Alt+Enter begins a new line. */
  | { readonly kind: 'text'; readonly multiline: boolean }
  /** Chosen from a list; null leaves it open. */
  | {
      readonly kind: 'choice'
      readonly options: (row: T) => readonly Option[]
      readonly chosen: (row: T) => string | null
      readonly clearable: boolean
      /** The value meant by an option. */
      readonly take: (option: string | null) => unknown
    }
  | { readonly kind: 'flag'; readonly checked: (row: T) => boolean }

/** One column of a DataGrid, in plain words and functions. */
export interface GridColumn<T> {
  readonly id: string
  readonly header: string
  /** Pixels at least; room left over is shared out, and a column with `grow` gets more of it. */
  readonly width: number
  readonly grow?: boolean
  /** The user gave it exactly this width. */
  readonly fixed?: boolean
  /** Numbers stand right-aligned with figures of equal width. */
  readonly numeric?: boolean
  /** The cell as text: shown, searched, copied. */
  readonly text: (row: T) => string
  /** What to sort by instead of the text; null goes last whichever the direction. */
  readonly sortBy?: (row: T) => string | number | null
  /** Stands dimmed where the text is empty; neither sorted by nor copied. */
  readonly standIn?: (row: T) => string
  /** Draws the cell instead of the text. */
  readonly cell?: (row: T) => ReactNode
  /** Not shown until the user chooses it. */
  readonly hidden?: boolean
  readonly editor?: CellEditor<T>
  /** Why this row's cell cannot be edited though the column can, in a Vietnamese sentence; null when it can. */
  readonly locked?: (row: T) => string | null
  /** Whether a pasted text says only what the table works out itself, as a number of the row: it is passed over in silence. */
  readonly passesOver?: (text: string) => boolean
  /** Pixels by which the row's text stands further in, as a part of the row above it. */
  readonly indent?: (row: T) => number
  /** A long text takes a second line within the height of the row. */
  readonly wraps?: boolean
  /** What the cell holds, for filling other cells with it. */
  readonly value?: (row: T) => unknown
}

export interface GridSort {
  readonly column: string
  readonly descending: boolean
}

/** What shall stand in a cell: a text still to be read, or a value taken from a list or another cell. */
export interface CellEdit {
  readonly rowId: string
  readonly columnId: string
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'value'; readonly value: unknown }
}

/** A typed text that its cell did not take. */
export interface CellRefusal {
  readonly text: string
  readonly reason: string
}

/** By row, then by column. */
export type GridRefusals = ReadonlyMap<string, ReadonlyMap<string, CellRefusal>>
