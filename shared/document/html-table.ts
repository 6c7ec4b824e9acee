import { originAttribute, runsHtml, textHtml } from './html-text.ts'
import type { TableBlock, TableRow } from './outline.ts'
import { isTallHead, isTallRow } from './page-breaks.ts'
import type { Orientation } from './page-layout.ts'

function rowHtml(table: TableBlock, row: TableRow, next: TableRow | undefined, tall: boolean): string {
  let column = 0
  const cells = row.cells.map((cell) => {
    const span = cell.span ?? 1
    const align = cell.align ?? table.columns[column]?.align ?? 'left'
    column += span
    return `<td class="${align}${cell.shade === true ? ' shade' : ''}"${span > 1 ? ` colspan="${span}"` : ''}>${runsHtml(cell.runs)}</td>`
  })
  const keep = !tall && (row.kind === 'section' || next?.kind === 'total')
  const classes = [row.kind, ...(tall ? ['tall'] : []), ...(keep ? ['keep'] : [])]
  return `<tr class="${classes.join(' ')}"${originAttribute(row.origin)}>${cells.join('')}</tr>`
}

/**
 * A bordered table as wide as the text. Rows marked `tall` may break over pages; `keep` marks a row, or the table, that
 * stands on one page with what follows.
 */
export function tableHtml(table: TableBlock, orientation: Orientation, keep: boolean): string {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0) || 1
  const columns = table.columns.map((column) => `<col style="width: ${((column.share / shares) * 100).toFixed(3)}%" />`)
  const heads = table.columns.map((column) => `<th scope="col">${textHtml(column.title)}</th>`)
  const rows = table.rows.map((row, index) =>
    rowHtml(table, row, table.rows[index + 1], isTallRow(table, row, orientation)),
  )
  return [
    `<table class="grid${keep ? ' keep' : ''}"><colgroup>${columns.join('')}</colgroup>`,
    `<thead${isTallHead(table, orientation) ? ' class="once"' : ''}><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
  ].join('')
}
