import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { RecordFinder } from '#shared/records/record-finder.ts'
import { targetOf } from '#shared/records/references.ts'
import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import type { ColumnTarget } from './column-target.ts'
import { isKeyField } from './match-record.ts'
import { downwards } from './merged-blocks.ts'
import { isPartName } from './part-rows.ts'
import type { ImportedCollection, SheetLayout } from './propose-sheet.ts'
import type { RowRole } from './row-role.ts'

const LONGEST = 20
/** Tells most cells, many times faster, that they say something of their own. */
const PERHAPS = /^[\s\-–—(.]*[n"″〃“”„'/]/i
/** "nt", "-nt-", "n.t", "như trên", "//", "-//-", "″", '"'. */
const SAME = /^[\s\-–—(.]*(?:n ?[./]? ?t|nhu (?:(?:dong|o|muc) )?tren|\/{2,}|'{2}|["″〃“”„]+)[\s\-–—).]*$/

/** Whether a cell says no more than that it says what the cell above it does. */
export function saysSameAsAbove(text: string): boolean {
  return text.length <= LONGEST && PERHAPS.test(text) && SAME.test(foldForSearch(text))
}

/** What only one thing has: such a cell is never that of the row above. */
export function tellsOneThing(collection: ImportedCollection, key: string): boolean {
  return isKeyField(collection, key) || ['oldCode', 'ipAddress', 'macAddress'].includes(key)
}

/**
 * The sheet with the value of the cell above in each cell that says “nt”, “//” or the like: that of the record before it in
 * its group, itself put in by then. What has nothing above it, and what would give two things one code, stays as it is
 * written, to be told by whoever reads it.
 */
export function withCellsAbove(
  sheet: SourceSheet,
  { collection, header, columns }: SheetLayout,
  roleOf: (row: SourceRow) => RowRole,
  finder: RecordFinder,
): SourceSheet {
  const nameColumn = columns.findIndex((target) => target.kind === 'field' && target.key === 'name')
  const idColumn = columns.findIndex(({ kind }) => kind === 'id')
  const open = columns.flatMap((target, at) => (mayRepeat(collection, target) ? [at] : []))
  const isSame = (cell: SourceCell | undefined, at: number) =>
    typeof cell === 'string' && saysSameAsAbove(cell) && !isNamed(collection, columns[at], cell, finder)
  const isBelow = ({ number }: SourceRow) => number > header.toRow
  if (
    !sheet.rows.some((row) => isBelow(row) && !isOwnRow(row, idColumn) && open.some((at) => isSame(row.cells[at], at)))
  )
    return sheet
  const fillDown = downwards(sheet, header.toRow)
  let above: readonly SourceCell[] = []
  const rows = sheet.rows.map((row): SourceRow => {
    const { kind } = roleOf(row)
    // The app's own export says what it says.
    if (isOwnRow(row, idColumn)) {
      above = row.cells
      return row
    }
    // A heading that is repeated on the next page parts nothing.
    if (kind === 'nothing' || kind === 'unclear') return row
    if (kind !== 'record') {
      above = []
      return row
    }
    const cells = [...row.cells]
    for (const at of open) if (isSame(cells[at], at)) cells[at] = above[at] ?? cells[at] ?? null
    const whole = fillDown({ number: row.number, cells })
    const name = whole[nameColumn]
    // A part says little of its own: the next device repeats the device before it.
    const isPart = typeof name === 'string' && isPartName(name)
    above = columns.map((target, at) => {
      // How much of a block merged over several rows is one row's, nobody can say.
      const cell = (isCounted(target) ? cells : whole)[at] ?? null
      if (isPart && (cell === null || cell === '')) return above[at] ?? null
      return isSame(cell, at) || (typeof cell === 'string' && cell.trim() === '') ? null : cell
    })
    return { number: row.number, cells }
  })
  return { ...sheet, rows }
}

/** Whether a row of the app's own export names its record by its id. */
function isOwnRow({ cells }: Pick<SourceRow, 'cells'>, idColumn: number): boolean {
  const id = cells[idColumn]
  return typeof id === 'string' && id.trim() !== ''
}

function mayRepeat(collection: ImportedCollection, target: ColumnTarget): boolean {
  return target.kind === 'funding' || (target.kind === 'field' && !tellsOneThing(collection, target.key))
}

/** What is counted or paid. */
function isCounted(target: ColumnTarget): boolean {
  return target.kind === 'funding' || (target.kind === 'field' && COUNTED.has(target.key))
}
const COUNTED = new Set(['quantity', 'bookQuantity', 'unitPrice'])

/** Whether such a text is the name of a record: the department “NT” of Nội tiết. */
export function isNamed(
  collection: ImportedCollection,
  target: ColumnTarget | undefined,
  text: string,
  finder: RecordFinder,
): boolean {
  const list = target?.kind === 'field' ? targetOf(collection, target.key) : null
  return list !== null && finder.find(list, text).length > 0
}
