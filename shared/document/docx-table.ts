import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { pointTwips, spaced, twips } from './docx-measures.ts'
import { textRuns } from './docx-text.ts'
import type { TableRow as OutlineRow, Run, TableBlock } from './outline.ts'
import { isTallHead, isTallRow } from './page-breaks.ts'
import { type Orientation, pageLayouts, spacing, typeSize } from './page-layout.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** Column widths in twips that add up to the text width exactly, whatever the shares round to. */
function columnTwips(table: TableBlock, orientation: Orientation): number[] {
  const { width, left, right } = pageLayouts[orientation]
  const total = twips(width) - twips(left) - twips(right)
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0) || 1
  let share = 0
  let used = 0
  return table.columns.map((column) => {
    share += column.share
    const until = Math.round((total * share) / shares)
    const own = until - used
    used = until
    return own
  })
}

const cellParagraph = (runs: readonly Run[], align: keyof typeof alignments, bold: boolean): Paragraph =>
  new Paragraph({
    alignment: alignments[align],
    spacing: spaced(spacing.tableCell, spacing.tableCell),
    children: textRuns(runs, { size: typeSize.table, bold }),
  })

function bodyRow(table: TableBlock, row: OutlineRow, widths: readonly number[], tall: boolean, keepNext: boolean) {
  let column = 0
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    const align = cell.align ?? table.columns[column]?.align ?? 'left'
    column += span
    return new TableCell({
      children: [cellParagraph(cell.runs, align, row.kind !== 'row')],
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: tall ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    })
  })
  return new TableRow({ children: cells, cantSplit: !tall, keepNext })
}

/** A bordered table as wide as the text; its head repeats on each page, its rows stay whole unless taller than a page. */
export function dataTable(table: TableBlock, orientation: Orientation, keepsWithNext: boolean): Table {
  const widths = columnTwips(table, orientation)
  const tallHead = isTallHead(table, orientation)
  const head = new TableRow({
    tableHeader: !tallHead,
    cantSplit: !tallHead,
    keepNext: !tallHead,
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          children: [cellParagraph([{ text: column.title }], 'center', true)],
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
        }),
    ),
  })
  const rows = table.rows.map((row, index) => {
    const tall = isTallRow(table, row, orientation)
    // A section's title stays with its first row, and the total with the row above it.
    const joined = row.kind === 'section' || table.rows[index + 1]?.kind === 'total'
    const last = index === table.rows.length - 1
    return bodyRow(table, row, widths, tall, !tall && (joined || (last && keepsWithNext)))
  })
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: {
      top: 0,
      bottom: 0,
      left: pointTwips(4),
      right: pointTwips(4),
      marginUnitType: WidthType.DXA,
    },
    rows: [head, ...rows],
  })
}
