import { pointTwips, twips } from './docx-measures.ts'
import { paragraphXml, runsXml } from './docx-xml.ts'
import type { TableRow as OutlineRow, TableBlock, TableCell, TableColumn } from './outline.ts'
import { isTallHead, isTallRow } from './page-breaks.ts'
import { type Orientation, pageLayouts, shadeColour, spacing, typeSize } from './page-layout.ts'

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`)
  .join('')
const margins = Object.entries({ top: 0, left: pointTwips(4), bottom: 0, right: pointTwips(4) })
  .map(([side, width]) => `<w:${side} w:type="dxa" w:w="${width}"/>`)
  .join('')
const space = pointTwips(spacing.tableCell)
const cellSpacing = `<w:spacing w:after="${space}" w:before="${space}" w:line="240" w:lineRule="auto"/>`

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Column widths in twips that add up to the text width exactly, whatever the shares round to. */
function columnTwips(table: TableBlock, orientation: Orientation): number[] {
  const { width, left, right } = pageLayouts[orientation]
  const total = twips(width) - twips(left) - twips(right)
  const shares = sum(table.columns.map((column) => column.share)) || 1
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

interface CellFormat {
  /** Twips. */
  readonly width: number
  readonly align: TableColumn['align']
  readonly vertical: 'top' | 'center'
  readonly bold: boolean
  readonly keepNext: boolean
}

function cellXml({ runs, span = 1, shade }: TableCell, { width, align, vertical, bold, keepNext }: CellFormat): string {
  const merged = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`
  const ground = shade === true ? `<w:shd w:val="clear" w:color="auto" w:fill="${shadeColour}"/>` : ''
  const keep = keepNext ? '<w:keepNext/>' : ''
  return [
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${merged}${ground}<w:vAlign w:val="${vertical}"/></w:tcPr>`,
    paragraphXml(`${keep}${cellSpacing}<w:jc w:val="${align}"/>`, runsXml(runs, { size: typeSize.table, bold })),
    '</w:tc>',
  ].join('')
}

function headXml(table: TableBlock, widths: readonly number[], tall: boolean): string {
  const cells = table.columns.map((column, index) =>
    cellXml(
      { runs: [{ text: column.title }] },
      { width: widths[index] ?? 0, align: 'center', vertical: 'center', bold: true, keepNext: !tall },
    ),
  )
  return `<w:tr>${tall ? '' : '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>'}${cells.join('')}</w:tr>`
}

function rowXml(table: TableBlock, row: OutlineRow, widths: readonly number[], tall: boolean, keepNext: boolean) {
  let column = 0
  const cells = row.cells.map((cell) => {
    const width = sum(widths.slice(column, column + (cell.span ?? 1)))
    const align = cell.align ?? table.columns[column]?.align ?? 'left'
    column += cell.span ?? 1
    return cellXml(cell, { width, align, vertical: tall ? 'top' : 'center', bold: row.kind !== 'row', keepNext })
  })
  // Word wants at least one cell in a row.
  if (cells.length === 0) return ''
  return `<w:tr>${tall ? '' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells.join('')}</w:tr>`
}

/** A bordered table as wide as the text; its head repeats on each page, its rows stay whole unless taller than a page. */
export function tableXml(table: TableBlock, orientation: Orientation, keepsWithNext: boolean): string {
  const widths = columnTwips(table, orientation)
  const rows = table.rows.map((row, index) => {
    const tall = isTallRow(table, row, orientation)
    // A section's title stays with its first row, and the total with the row above it.
    const joined = row.kind === 'section' || table.rows[index + 1]?.kind === 'total'
    const last = index === table.rows.length - 1
    return rowXml(table, row, widths, tall, !tall && (joined || (last && keepsWithNext)))
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`)
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${sum(widths)}"/><w:tblBorders>${borders}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${grid.join('')}</w:tblGrid>`,
    headXml(table, widths, isTallHead(table, orientation)),
    ...rows,
    '</w:tbl>',
  ].join('')
}
