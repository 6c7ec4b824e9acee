import type { CellEdit, GridColumn, GridRefusals } from './grid-column.ts'
import type { CellRange } from './use-grid-cursor.ts'

interface HasId {
  readonly id: string
}

/** Some rows and columns of a table. */
export interface Block<T> {
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
}

/** The rows and columns of a range, from the first. */
export function blockAt<T>({ rows, columns }: Block<T>, range: CellRange): Block<T> {
  return {
    rows: rows.slice(Math.max(0, range.fromRow), range.toRow + 1),
    columns: columns.slice(range.fromColumn, range.toColumn + 1),
  }
}

/** Empties the cells that hold something, a refused text included. */
export function emptyingEdits<T extends HasId>(
  { rows, columns }: Block<T>,
  refusals?: GridRefusals,
): readonly CellEdit[] {
  const content = { kind: 'text', text: '' } as const
  return rows.flatMap((row) =>
    columns
      .filter((column) => column.text(row) !== '' || refusals?.get(row.id)?.has(column.id))
      .map((column): CellEdit => ({ rowId: row.id, columnId: column.id, content })),
  )
}

/** The first row of a range into those below; a single row takes the one above it. */
export function fillingEdits<T extends HasId>(all: Block<T>, range: CellRange): readonly CellEdit[] {
  const { fromRow, toRow } = range
  const single = fromRow === toRow
  const source = all.rows[single ? fromRow - 1 : fromRow]
  if (source === undefined) return []
  return all.rows.slice(single ? fromRow : fromRow + 1, toRow + 1).flatMap(({ id }) =>
    blockAt(all, range).columns.flatMap((column): CellEdit[] => {
      const { value } = column
      if (value === undefined) return []
      return [{ rowId: id, columnId: column.id, content: { kind: 'value', value: value(source) } }]
    }),
  )
}

/** What is copied of a block, with its headings when asked for. */
export function copiedLines<T>({ rows, columns }: Block<T>, headed: boolean): readonly (readonly string[])[] {
  const lines = rows.map((row) => columns.map((column) => column.text(row)))
  return headed ? [columns.map((column) => column.header), ...lines] : lines
}
