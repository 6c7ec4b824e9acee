import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { belowTable } from './below-table.ts'
import { kindCalled } from './kind-by-name.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { isCarried, isTotal, loneText, sectionTitle, skipper, TOTAL_ROW } from './row-kind.ts'
import { departmentOfTitle, kindOfTitle, placeSaid } from './sheet-titles.ts'
import { stackedDocuments } from './stacked-documents.ts'
import { subtotals } from './subtotals.ts'

/** What a row is to its sheet. */
export type RowRole =
  /** `remark`: why it may be none. */
  | { readonly kind: 'record'; readonly remark: string | null }
  | { readonly kind: 'title'; readonly title: string }
  /** `unclear`: a record or a remark below the table, for the user to mend. */
  | { readonly kind: 'total' | 'nothing' | 'unclear'; readonly reason: string }

const RECORD: RowRole = { kind: 'record', remark: null }
const ABOVE: RowRole = { kind: 'nothing', reason: 'Dòng ở trên bảng hoặc dòng tiêu đề.' }
const BELOW: RowRole = { kind: 'nothing', reason: 'Dòng ở dưới bảng (ý kiến, chữ ký), không phải bản ghi.' }
const RECORD_BELOW: RowRole = {
  kind: 'record',
  remark: 'Dòng nằm dưới dòng tổng hoặc chữ ký nhưng có mã hoặc số lượng nên vẫn được nhập; hãy kiểm tra.',
}
const UNCLEAR_BELOW: RowRole = {
  kind: 'unclear',
  reason:
    'Dòng nằm dưới dòng tổng hoặc chữ ký, có số nhưng không rõ có phải bản ghi không. Nếu phải, hãy chuyển lên trên dòng tổng; nếu không, hãy xóa dòng này.',
}
const rolesBelow = { remark: BELOW, record: RECORD_BELOW, unclear: UNCLEAR_BELOW } as const
/** In a sheet of so few columns a name alone may be a whole record. */
const FEWEST_COLUMNS = 3

/**
 * Tells what each row of a sheet is. A row that carries a record's own id is that record, whatever it looks like. A title
 * without a number ("Máy chủ", "Khoa Nội") is known by what it names.
 */
export function rowRoles(
  { rows, fromRow, tab }: Pick<SourceSheet, 'rows' | 'fromRow' | 'tab'>,
  { header, columns, collection }: SheetLayout,
  isDepartment: (name: string) => boolean,
): (row: SourceRow) => RowRole {
  const idColumn = columns.findIndex(({ kind }) => kind === 'id')
  const skippedBecause = skipper(rows.filter(({ number }) => number >= header.fromRow && number <= header.toRow))
  // Of tables side by side the right one is counted in its own first column.
  const from = tab === undefined ? 0 : header.headings.findIndex((heading) => heading !== '')
  const counted = ({ cells: { [from]: first }, number }: SourceRow) =>
    number > header.toRow &&
    (typeof first === 'number' || (typeof first === 'string' && /^\s*\d+[.)]?\s*$/.test(first)))
  const numbered = columns[from]?.kind === 'ignore' && rows.some(counted)
  const wide = columns.filter(({ kind }) => kind === 'field').length >= FEWEST_COLUMNS
  const titleOf = (cells: readonly SourceCell[]): string | null => {
    const title = sectionTitle(cells, numbered)
    const lone = title === null && wide && collection === 'assets' ? loneText(cells) : null
    const names = lone !== null && (kindCalled(lone) !== null || isDepartment(lone) || placeSaid(lone) !== null)
    return names ? lone : title
  }
  const own = rows.filter(({ number }) => number > header.toRow)
  const more = subtotals(own, columns, counted, ({ cells }) => titleOf(cells) !== null)
  const adds = (row: SourceRow) => more.has(row.number) || isTotal(row.cells)
  const few = wide ? 2 : 1
  const { parts, over, names } = stackedDocuments(own, skippedBecause)
  const placesBelow = parts.map((part) => belowTable({ rows: part, columns, skippedBecause, adds, counted, few }))
  const starts = parts.map(([first]) => first?.number ?? 0)
  const below = (row: SourceRow) => placesBelow[starts.findLastIndex((start) => start <= row.number)]?.(row)
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
    if (over.has(number)) return roleOver(cells)
    const reason = more.has(number) && !isCarried(cells) ? TOTAL_ROW : skippedBecause(cells)
    if (reason !== null) return { kind: reason === TOTAL_ROW ? 'total' : 'nothing', reason }
    if (names.has(number)) return BELOW
    const place = below(row) ?? 'in the table'
    if (place !== 'in the table') return rolesBelow[place]
    const title = titleOf(cells)
    return title === null ? RECORD : { kind: 'title', title }
  }

  /** A line over the headings of the next document: what it says of the rows below, if anything. */
  function roleOver(cells: readonly SourceCell[]): RowRole {
    const text = loneText(cells)
    const says =
      text !== null && (placeSaid(text) !== null || departmentOfTitle(text) !== null || kindOfTitle(text) !== null)
    const title = titleOf(cells) ?? (says ? text : null)
    return title === null ? ABOVE : { kind: 'title', title }
  }
}
