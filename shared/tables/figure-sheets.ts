import {
  cellText,
  type FigureCell,
  type FigureColumn,
  type FigureRow,
  type FigureTable,
  tableOrientation,
} from '#shared/figures/figure-table.ts'
import type { CellLook, Sheet, SheetCell, SheetRow } from './sheet.ts'

/** A page is about as wide as this many characters. */
const CHARACTERS = { portrait: 85, landscape: 130 } as const

/**
 * A table of figures as a sheet: the given lines, its head, rows, total and remarks. Counts are numbers; what is not known
 * is the word for it, never an empty cell or 0. `name` must be one Excel accepts (see sheetNames).
 */
export function figureSheet(table: FigureTable, name: string, lines: readonly SheetLine[]): Sheet {
  const { columns } = table
  const orientation = tableOrientation(table)
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const line = ({ text, look }: SheetLine): SheetRow => ({
    cells: [{ kind: 'text', text, span: columns.length, ...look }],
  })
  const head: SheetRow = {
    cells: columns.map(({ title }) => ({ kind: 'text', text: title, bold: true, border: true, align: 'center' })),
  }
  return {
    name,
    columnWidths: columns.map((column) => (column.share / whole) * CHARACTERS[orientation]),
    rows: [
      ...lines.map(line),
      head,
      ...table.rows.map((row) => sheetRow(row, columns, {})),
      ...(table.total === null ? [] : [sheetRow(table.total, columns, { bold: true })]),
      ...table.remarks.map((text) => line({ text: `Ghi chú: ${text}`, look: { italic: true } })),
    ],
    headRows: lines.length + 1,
    orientation,
  }
}

/** A line over the table, across all its columns. */
export interface SheetLine {
  readonly text: string
  readonly look: CellLook
}

function sheetRow({ cells }: FigureRow, columns: readonly FigureColumn[], look: CellLook): SheetRow {
  return {
    cells: cells.map((cell, at) => sheetCell(cell, { border: true, align: columns[at]?.align ?? 'left', ...look })),
  }
}

function sheetCell(cell: FigureCell, look: CellLook): SheetCell {
  return cell.kind === 'count' && cell.count !== null
    ? { kind: 'number', value: cell.count, ...look }
    : { kind: 'text', text: cellText(cell), ...look }
}
