import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import { kindByName } from './kind-by-name.ts'
import { HEADING_ROW, isCarried, isSignature, isTotal, loneText, SIGNATURE_ROW } from './row-kind.ts'
import { isDocumentTitle, isLetterhead } from './sheet-titles.ts'

/** Titles, departments, dates and letterhead stand in so many rows over the headings of a document at most. */
const MOST_OVER = 12
/** The names of those who sign stand in so many rows below. */
const NAMES_WITHIN = 5
const MOST_NAMES = 4

/** The documents that stand one below the other in a sheet, each with its own titles, headings, rows and signatures. */
export interface StackedDocuments {
  /** The rows below the first headings, document by document. */
  readonly parts: readonly (readonly SourceRow[])[]
  /** The numbers of the rows between two documents that stand over the headings of the lower one. */
  readonly over: ReadonlySet<number>
  /** The numbers of the rows that hold nothing but the names of those who signed above. */
  readonly names: ReadonlySet<number>
}

/**
 * Parts the rows below the headings of a table where the headings are repeated under titles of their own ("BIÊN BẢN BÀN
 * GIAO", "Khoa/phòng: Khoa Nhi"); repeated alone, as on each printed page, they part nothing.
 */
export function stackedDocuments(
  rows: readonly SourceRow[],
  skippedBecause: (cells: readonly SourceCell[]) => string | null,
): StackedDocuments {
  const over = new Set<number>()
  const names = new Set<number>()
  const starts: number[] = [0]
  let columns: ReadonlySet<number> = new Set()
  let signedAt = Number.NEGATIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    // Most rows begin with their number.
    const reason = typeof row.cells[0] === 'number' ? null : skippedBecause(row.cells)
    if (reason === SIGNATURE_ROW) {
      columns = new Set([...filled(row.cells), ...columns])
      signedAt = at
    } else if (at - signedAt <= NAMES_WITHIN && isNames(row.cells, columns)) names.add(row.number)
    else if (columns.size > 0) {
      columns = new Set()
      signedAt = Number.NEGATIVE_INFINITY
    }
    if (reason !== HEADING_ROW) continue
    const start = titlesFrom(rows, at)
    if (start === at || start <= (starts.at(-1) ?? 0)) continue
    starts.push(start)
    for (let each = start; each < at; each += 1) over.add(rows[each]?.number ?? 0)
  }
  return { parts: starts.map((start, at) => rows.slice(start, starts[at + 1])), over, names }
}

/** Where the titles over the headings at `at` begin; `at` itself where none of the lines over them is a title. */
function titlesFrom(rows: readonly SourceRow[], at: number): number {
  let start = at
  for (let each = at - 1; each >= Math.max(0, at - MOST_OVER); each -= 1) {
    const cells = rows[each]?.cells ?? []
    const text = loneText(cells)
    const isHead = isLetterhead(cells)
    // "Bên giao: Phòng CNTT" names who hands over; nobody signs there.
    const isSigned = isSignature(cells) && !isHead && text?.includes(': ') !== true
    if ((text === null && !isHead) || isTotal(cells) || isCarried(cells) || isSigned) break
    if (isHead || (text !== null && isDocumentTitle(text))) start = each
  }
  return start
}

function filled(cells: readonly SourceCell[]): readonly number[] {
  return [...cells.keys()].filter((at) => cells[at] !== null && cells[at] !== '')
}

/** Whether a row holds names of people only, in the columns in which offices stand above. */
function isNames(cells: readonly SourceCell[], columns: ReadonlySet<number>): boolean {
  const places = filled(cells)
  return (
    places.length > 0 &&
    places.length <= MOST_NAMES &&
    places.every((at) => {
      const cell = cells[at]
      return columns.has(at) && typeof cell === 'string' && PERSON.test(cell.trim()) && kindByName(cell) === null
    })
  )
}
/** "Nguyễn Văn A", "BS. Trần B". */
const PERSON = /^(?:\p{L}{1,5}\.\s*)*\p{Lu}[\p{L}\p{M}]*(?:\s+\p{Lu}[\p{L}\p{M}]*){1,5}\.?$/u
