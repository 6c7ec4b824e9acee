import type { SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { kindCalled } from './kind-by-name.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { isTotal, loneText, SIGNATURE_ROW, sectionTitle, skipper } from './row-kind.ts'

/** What a row is to its sheet. */
export type RowRole =
  | { readonly kind: 'record' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'total' | 'nothing'; readonly reason: string }

const RECORD: RowRole = { kind: 'record' }
const ABOVE: RowRole = { kind: 'nothing', reason: 'Dòng ở trên bảng hoặc dòng tiêu đề.' }
const SIGNED: RowRole = { kind: 'nothing', reason: SIGNATURE_ROW }
/** Names and offices of those who sign stand in so many rows at the end of a sheet. */
const SIGNED_WITHIN = 30
/** In a sheet of so few columns a name alone may be a whole record. */
const FEWEST_COLUMNS = 3

/**
 * Tells what each row of a sheet is. A row that carries a record's own id is that record, whatever it looks like. A title
 * without a number ("Máy chủ", "Khoa Nội") is known by what it names.
 */
export function rowRoles(
  { rows }: Pick<SourceSheet, 'rows'>,
  { header, columns, collection }: SheetLayout,
  isDepartment: (name: string) => boolean,
): (row: SourceRow) => RowRole {
  const idColumn = columns.findIndex(({ kind }) => kind === 'id')
  const skippedBecause = skipper(header.headings)
  const counted = ({ cells: [first], number }: SourceRow) =>
    number > header.toRow &&
    (typeof first === 'number' || (typeof first === 'string' && /^\s*\d+[.)]?\s*$/.test(first)))
  const numbered = columns[0]?.kind === 'ignore' && rows.some(counted)
  const signedFrom = signatureIn(rows, skippedBecause)
  const wide = columns.filter(({ kind }) => kind === 'field').length >= FEWEST_COLUMNS
  return ({ number, cells }) => {
    if (number <= header.toRow) return ABOVE
    const id = cells[idColumn]
    if (typeof id === 'string' && id.trim() !== '') return RECORD
    const reason = skippedBecause(cells)
    if (reason !== null) return { kind: isTotal(cells) ? 'total' : 'nothing', reason }
    if (number > signedFrom && filled(cells) <= FEWEST_COLUMNS) return SIGNED
    const title = sectionTitle(cells, numbered)
    if (title !== null) return { kind: 'title', title }
    const lone = wide && collection === 'assets' ? loneText(cells) : null
    return lone !== null && (kindCalled(lone) !== null || isDepartment(lone)) ? { kind: 'title', title: lone } : RECORD
  }
}

/** The row with which the signatures under a table begin; infinite without any. */
function signatureIn(rows: readonly SourceRow[], skippedBecause: ReturnType<typeof skipper>): number {
  const signed = rows.slice(-SIGNED_WITHIN).find(({ cells }) => skippedBecause(cells) === SIGNATURE_ROW)
  return signed?.number ?? Number.POSITIVE_INFINITY
}

function filled(cells: SourceRow['cells']): number {
  return cells.filter((cell) => cell !== null && cell !== '').length
}
