import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { SourceCell, SourceSheet } from '#shared/tables/source-sheet.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { rowRoles } from './row-role.ts'
import { mostCells } from './surplus-cells.ts'

/**
 * The columns, from 0, without a heading and without a use in which records hold something: nothing of it is imported, and
 * that is told. Who signed below the table is no record, and a column that counts the rows says nothing of them.
 */
export function unheadedColumns(sheet: SourceSheet, layout: SheetLayout): readonly number[] {
  const { header, columns } = layout
  const most = mostCells(sheet, layout)
  const isUnheaded = (cell: SourceCell, at: number) =>
    cell !== null &&
    cell !== '' &&
    (header.headings[at] ?? '') === '' &&
    (columns[at]?.kind ?? 'ignore') === 'ignore' &&
    at < most
  const suspects = sheet.rows.filter(({ number, cells }) => number > header.toRow && cells.some(isUnheaded))
  if (suspects.length === 0) return []
  const roleOf = rowRoles(sheet, layout, looksLikeDepartment)
  const counts = new Map<number, number>()
  const found = new Set<number>()
  for (const row of suspects) {
    if (roleOf(row).kind !== 'record') continue
    for (const [at, cell] of row.cells.entries()) {
      if (!isUnheaded(cell, at) || found.has(at)) continue
      const count = Number(typeof cell === 'string' ? cell.replace(/[.)]$/, '') : cell)
      if (count === 1 || count === (counts.get(at) ?? 0) + 1) counts.set(at, count)
      else found.add(at)
    }
  }
  return [...found].sort((a, b) => a - b)
}
