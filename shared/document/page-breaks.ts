import type { OutlineBlock, TableBlock, TableRow } from './outline.ts'
import { runsText } from './outline-text.ts'
import { type Orientation, textHeightOf, textWidthOf, typeSize } from './page-layout.ts'
import { lineCount } from './text-width.ts'

const millimetresPerTableLine = (typeSize.table * 1.15 * 25.4) / 72
const cellPadding = 4

/**
 * Whether the block at `index` must stand on one page with what follows it: a heading with its text, a lead-in that ends
 * in a colon with its list, a caption with its table, a table with its remarks, and the two closing paragraphs with the
 * signature, which must never stand alone on a page.
 */
export function keepsWithNext(blocks: readonly OutlineBlock[], index: number, beforeSignature: boolean): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block === undefined) return false
  if (block.kind === 'heading') return true
  if (beforeSignature && index >= blocks.length - 2) return true
  if (next === undefined) return false
  if (block.kind === 'table') return next.kind === 'remark'
  if (block.kind === 'remark') return next.kind === 'table' || next.kind === 'remark'
  return next.kind === 'table' || block.runs.at(-1)?.text.trimEnd().endsWith(':') === true
}

/** Text of each cell with its width in mm. */
function cellsWithWidths(table: TableBlock, row: TableRow, orientation: Orientation): [string, number][] {
  let column = 0
  return row.cells.map((cell) => {
    const shares = table.columns.slice(column, column + (cell.span ?? 1))
    column += cell.span ?? 1
    const share = shares.reduce((sum, one) => sum + one.share, 0)
    return [runsText(cell.runs), (share / 100) * textWidthOf(orientation) - cellPadding]
  })
}

const tall = (cells: readonly [string, number][], orientation: Orientation): boolean =>
  cells.some(
    ([text, width]) => lineCount(text, typeSize.table, width) * millimetresPerTableLine > textHeightOf(orientation) / 2,
  )

/**
 * Whether a row is so tall that it must be allowed to break over pages. Rows are kept whole, but one taller than a page
 * would run off the paper in Word, and one taller than half a page would leave a hole. Estimated from the text's length.
 */
export function isTallRow(table: TableBlock, row: TableRow, orientation: Orientation): boolean {
  return tall(cellsWithWidths(table, row, orientation), orientation)
}

/** Whether a table's head is too tall to be repeated on each page. */
export function isTallHead(table: TableBlock, orientation: Orientation): boolean {
  const width = textWidthOf(orientation)
  return tall(
    table.columns.map((column) => [column.title, (column.share / 100) * width - cellPadding]),
    orientation,
  )
}
