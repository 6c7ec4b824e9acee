import { cellText, type FigureRow, type FigureTable, tableOrientation } from '#shared/figures/figure-table.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import type { Appendix, OutlineBlock, TableRow } from './outline.ts'
import type { DocumentContext } from './runs.ts'
import { textCell } from './table-cells.ts'
import { fitColumns } from './table-columns.ts'

const INVENTORY_APPENDIX_TITLE = 'HIỆN TRẠNG HẠ TẦNG CÔNG NGHỆ THÔNG TIN'

/** The tables the plan prints, each under the caption with its number. */
export function printedTables({
  snapshot,
  plan,
  today,
}: DocumentContext): readonly { readonly caption: string; readonly table: FigureTable }[] {
  const tables = inventoryTables(snapshot, today, plan.inventoryTables)
  return tables.map((table, index) => ({
    caption: tables.length === 1 ? table.title : `Bảng ${index + 1}. ${table.title}`,
    table,
  }))
}

/** The state of the hospital's IT in the tables the plan asks for, as of the plan's day; one appendix, one page format. */
export function inventoryAppendix(context: DocumentContext, label: string, attachedTo: string): Appendix {
  const printed = printedTables(context)
  const orientation = printed.some(({ table }) => tableOrientation(table) === 'landscape') ? 'landscape' : 'portrait'
  return {
    label,
    title: [INVENTORY_APPENDIX_TITLE],
    attachedTo,
    orientation,
    blocks: printed.flatMap(({ caption, table }) => tableBlocks(caption, table, orientation)),
  }
}

function tableBlocks(caption: string, table: FigureTable, orientation: Appendix['orientation']): OutlineBlock[] {
  const rows = [
    ...table.rows.map((row) => tableRow(row, 'row')),
    ...(table.total === null ? [] : [totalRow(table.total)]),
  ]
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0)
  const columns = table.columns.map((column) => ({ ...column, share: (column.share * 100) / whole }))
  return [
    { kind: 'remark', align: 'center', runs: [{ text: caption, bold: true }] },
    { kind: 'table', columns: fitColumns(columns, rows, orientation), rows },
    ...table.remarks.map(
      (text): OutlineBlock => ({ kind: 'remark', align: 'left', runs: [{ text: `Ghi chú: ${text}`, italic: true }] }),
    ),
  ]
}

function tableRow({ cells }: FigureRow, kind: TableRow['kind']): TableRow {
  return { kind, cells: cells.map((cell) => textCell(cellText(cell))) }
}

/** The number's empty cell and the words become one, as in the plan's other tables. */
function totalRow(total: FigureRow): TableRow {
  const [, words, ...figures] = total.cells.map(cellText)
  return {
    kind: 'total',
    cells: [{ ...textCell(words ?? ''), span: 2, align: 'center' }, ...figures.map((text) => textCell(text))],
  }
}
