import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { kindCalled } from './kind-by-name.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { isTotal, loneText, SIGNATURE_ROW, sectionTitle, skipper, TOTAL_ROW } from './row-kind.ts'
import { subtotals } from './subtotals.ts'

/** What a row is to its sheet. */
export type RowRole =
  | { readonly kind: 'record' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'total' | 'nothing'; readonly reason: string }

const RECORD: RowRole = { kind: 'record' }
const ABOVE: RowRole = { kind: 'nothing', reason: 'Dòng ở trên bảng hoặc dòng tiêu đề.' }
const BELOW: RowRole = { kind: 'nothing', reason: 'Dòng ở dưới bảng (ý kiến, chữ ký), không phải bản ghi.' }
/** Remarks, names and offices of those who sign stand in so many rows at the end of a sheet. */
const END_WITHIN = 40
/** In a sheet of so few columns a name alone may be a whole record. */
const FEWEST_COLUMNS = 3

/**
 * Tells what each row of a sheet is. A row that carries a record's own id is that record, whatever it looks like. A title
 * without a number ("Máy chủ", "Khoa Nội") is known by what it names.
 */
export function rowRoles(
  { rows, fromRow }: Pick<SourceSheet, 'rows' | 'fromRow'>,
  { header, columns, collection }: SheetLayout,
  isDepartment: (name: string) => boolean,
): (row: SourceRow) => RowRole {
  const idColumn = columns.findIndex(({ kind }) => kind === 'id')
  const skippedBecause = skipper(rows.filter(({ number }) => number >= header.fromRow && number <= header.toRow))
  const counted = ({ cells: [first], number }: SourceRow) =>
    number > header.toRow &&
    (typeof first === 'number' || (typeof first === 'string' && /^\s*\d+[.)]?\s*$/.test(first)))
  const numbered = columns[0]?.kind === 'ignore' && rows.some(counted)
  const wide = columns.filter(({ kind }) => kind === 'field').length >= FEWEST_COLUMNS
  const titleOf = (cells: readonly SourceCell[]): string | null => {
    const title = sectionTitle(cells, numbered)
    const lone = title === null && wide && collection === 'assets' ? loneText(cells) : null
    return lone !== null && (kindCalled(lone) !== null || isDepartment(lone)) ? lone : title
  }
  const own = rows.filter(({ number }) => number > header.toRow)
  const more = subtotals(own, columns, counted, ({ cells }) => titleOf(cells) !== null)
  const adds = (row: SourceRow) => more.has(row.number) || isTotal(row.cells)
  const isBelow = belowTable(own, skippedBecause, adds, counted, wide ? 2 : 1)
  return (row) => {
    // What stands between two tables of a sheet is a title of the lower one, or nothing.
    if (row.number > header.toRow) return roleBelow(row)
    const role = fromRow !== undefined && row.number < header.fromRow ? roleBelow(row) : ABOVE
    return role.kind === 'title' ? role : ABOVE
  }

  function roleBelow(row: SourceRow): RowRole {
    const { cells, number } = row
    const id = cells[idColumn]
    if (typeof id === 'string' && id.trim() !== '') return RECORD
    const reason = more.has(number) ? TOTAL_ROW : skippedBecause(cells)
    if (reason !== null) return { kind: reason === TOTAL_ROW ? 'total' : 'nothing', reason }
    if (isBelow(row)) return BELOW
    const title = titleOf(cells)
    return title === null ? RECORD : { kind: 'title', title }
  }
}

/**
 * Tells the rows below a table: remarks, and the names of those who signed. It ends with its first signature, or with its
 * last total where only signatures and rows of so `few` cells follow.
 */
function belowTable(
  rows: readonly SourceRow[],
  skippedBecause: ReturnType<typeof skipper>,
  adds: (row: SourceRow) => boolean,
  counted: (row: SourceRow) => boolean,
  few: number,
): (row: SourceRow) => boolean {
  const lastCounted = rows.findLast(counted)?.number ?? 0
  const last = rows.slice(-END_WITHIN).filter(({ number }) => number > lastCounted)
  const isSignature = ({ cells }: SourceRow) => skippedBecause(cells) === SIGNATURE_ROW
  const total = last.findLastIndex(adds)
  const after = total === -1 ? [] : last.slice(total + 1)
  const isEnd = after.every((row) => isSignature(row) || filled(row) <= few)
  const end = isEnd ? (last[total]?.number ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const signed = last.find(isSignature)?.number ?? Number.POSITIVE_INFINITY
  return (row) => row.number > end || (row.number > signed && filled(row) <= FEWEST_COLUMNS)
}

function filled({ cells }: SourceRow): number {
  return cells.filter((cell) => cell !== null && cell !== '').length
}
