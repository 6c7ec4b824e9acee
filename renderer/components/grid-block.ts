import type { CellEdit, GridColumn, GridRefusals } from './grid-column.ts'
import { type GridLine, rowAt, rowsOf } from './grid-line.ts'
import type { CellRange } from './use-grid-cursor.ts'

interface HasId {
  readonly id: string
}

/** Some rows and columns of a table. */
export interface Block<T> {
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
}

/** A table whose range is meant. */
export interface Lined<T> {
  readonly lines: readonly GridLine<T>[]
  readonly columns: readonly GridColumn<T>[]
}

/** The rows and columns of a range, from the first; lines that are no rows are left out. */
export function blockAt<T>({ lines, columns }: Lined<T>, range: CellRange): Block<T> {
  return {
    rows: rowsOf(lines.slice(Math.max(0, range.fromRow), range.toRow + 1)),
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
export function fillingEdits<T extends HasId>(all: Lined<T>, range: CellRange): readonly CellEdit[] {
  const marked = blockAt(all, range)
  const isSingle = marked.rows.length === 1
  const source = isSingle ? rowsOf(all.lines.slice(0, range.fromRow)).at(-1) : marked.rows[0]
  if (source === undefined) return []
  return marked.rows.slice(isSingle ? 0 : 1).flatMap(({ id }) =>
    marked.columns.flatMap((column): CellEdit[] => {
      const { value } = column
      if (value === undefined) return []
      return [{ rowId: id, columnId: column.id, content: { kind: 'value', value: value(source) } }]
    }),
  )
}

/** What is copied of a block. */
export function copiedRows<T>({ rows, columns }: Block<T>): readonly (readonly string[])[] {
  return rows.map((row) => columns.map((column) => column.text(row)))
}

/** What is copied of some lines under their headings: sections and sums stand between the rows, as they do on screen. */
export function copiedTable<T>({ lines, columns }: Lined<T>): readonly (readonly string[])[] {
  const cells = lines.flatMap((line, at): (readonly string[])[] => {
    if (line.kind === 'band') return line.band.look === 'note' ? [] : [bandCells(line.band, columns)]
    const row = rowAt(lines, at)
    return row === undefined ? [] : [columns.map((column) => column.text(row))]
  })
  return [columns.map((column) => column.header), ...cells]
}

function bandCells<T>(
  { label, cells }: { label: string; cells: Readonly<Record<string, string>> },
  columns: readonly GridColumn<T>[],
) {
  const labelled = columns.findIndex(({ id }) => cells[id] === undefined)
  return columns.map(({ id }, at) => (at === labelled ? label : (cells[id] ?? '')))
}
