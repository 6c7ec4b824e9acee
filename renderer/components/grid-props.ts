import type { CellEdit, GridColumn, GridRefusals, GridSort } from './grid-column.ts'
import type { GridLine } from './grid-line.ts'
import type { CellRange } from './use-grid-cursor.ts'

/** Up or down among its own, into the row above it, or out of the row it is part of. */
export type RowMove = 'up' | 'down' | 'in' | 'out'

export interface DataGridProps<T extends { readonly id: string }> {
  readonly label: string
  /** In the order they stand in. */
  readonly rows: readonly T[]
  /** Stands as an empty line after the last row: what is typed into it is handed over with its id. */
  readonly blank?: T
  /** All lines where there is more than rows and one empty line: sections, sums, several empty lines. Its rows are `rows`. */
  readonly lines?: readonly GridLine<T>[]
  readonly columns: readonly GridColumn<T>[]
  readonly sorts: readonly GridSort[]
  /** Absent: the rows have an order of their own, which is not asked for by headings. */
  readonly onSort?: (sorts: readonly GridSort[]) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  /** The row whose details are open; the keyboard stands on it when they close. */
  readonly openId: string | null
  /** Enter or the button of the row; F2 on a cell that has no input of its own (then with its column). */
  readonly onOpen: (id: string, columnId: string | null) => void
  /** Delete with rows selected, or Ctrl+Delete on a row. */
  readonly onDelete?: (ids: readonly string[]) => void
  /** Esc with nothing selected: closes what is open. */
  readonly onEscape?: () => void
  /** What to call a row aloud and in its checkbox. */
  readonly nameOf: (row: T) => string
  /** Hands over what shall stand in cells: one that was typed, many that were emptied or filled. */
  readonly onEdit?: (edits: readonly CellEdit[], how: 'typed' | 'emptied' | 'filled') => void
  /** What was typed and not taken. */
  readonly refusals?: GridRefusals
  /** Esc in a cell whose text was refused. */
  readonly onGiveUp?: (rowId: string, columnId: string) => void
  /** Text pasted at the marked block of cells, by the places of lines. */
  readonly onPaste?: (text: string, at: CellRange) => void
  /** Alt with an arrow on a row: where it shall stand among the others. */
  readonly onMoveRow?: (rowId: string, to: RowMove) => void
  /** Ctrl+Enter on a row: a new one shall stand below it. */
  readonly onInsert?: (rowId: string) => void
  /** A row that was just made: the keyboard goes to it once it is there. */
  readonly awaitedId?: string | null
  /** Told which row the keyboard is on; null for every other line. */
  readonly onStand?: (rowId: string | null) => void
  readonly onWidth?: (columnId: string, width: number | null) => void
  readonly onMoveColumn?: (columnId: string, before: string) => void
}
