import { foldForSearch } from '#shared/basics/search-fold.ts'
import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { SourceCell, SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { targetText } from './column-target.ts'
import type { Header } from './find-header.ts'
import { isHeadingRow } from './heading-row.ts'
import { headingMeaning } from './heading-words.ts'
import { kindCalled } from './kind-by-name.ts'
import { proposeSheet, type SheetLayout } from './propose-sheet.ts'
import { isSignature, isTotal, loneText, sameLine, sectionTitle } from './row-kind.ts'
import { isDocumentTitle } from './sheet-titles.ts'
import { tablesBeside } from './tables-beside.ts'

/** The titles of a table stand in so many rows over it at most. */
const MOST_TITLES = 4

/** The tables of a sheet, each as a sheet of its own: those that stand side by side, and those one below the other. */
export function splitTables(sheet: SourceSheet): readonly SourceSheet[] {
  return tablesBeside(sheet).flatMap(tablesBelow)
}

/**
 * The tables of a sheet, each as a sheet of its own with its own rows: below a table another one may begin, with other
 * headings ("II. MÁY IN" and its columns in another order). The same headings once more, as on each printed page, begin none.
 */
function tablesBelow(sheet: SourceSheet): readonly SourceSheet[] {
  const { rows } = sheet
  const candidates = rows.flatMap((row, at) => (isHeadingRow(row.cells) ? [at] : []))
  if (candidates.length === 0) return [sheet]
  const main = proposeSheet(sheet)
  if (main === null) return [sheet]
  const headings = rows.findIndex(({ number }) => number === main.header.fromRow)
  const heads: { readonly at: number; readonly layout: SheetLayout }[] = []
  for (const at of [...new Set([...candidates, headings])].sort((a, b) => a - b)) {
    const before = heads.at(-1)
    const row = rows[at]
    if (row === undefined || (before !== undefined && row.number <= before.layout.header.toRow)) continue
    if (before !== undefined && isSameLine(rows[before.at]?.cells ?? [], row.cells)) continue
    const layout = at === headings ? main : proposeSheet(sheet, { headerRow: row.number })
    if (layout === null || (before !== undefined && isSame(before.layout, layout.header))) continue
    // Headings over headings are one table's.
    if (before !== undefined && !hasRows(rows, before.layout.header, at)) {
      if (at === headings) heads.splice(-1, 1, { at, layout })
      continue
    }
    heads.push({ at, layout })
  }
  const [first, ...others] = heads
  if (first === undefined || others.length === 0) return [sheet]
  const starts = others.map(({ at }) => withTitles(rows, at))
  const over = [...rows.slice(0, first.at), ...(sheet.over ?? [])]
  return [
    { ...sheet, rows: rows.slice(0, starts[0]) },
    ...starts.map((start, at): SourceSheet => {
      return { ...sheet, rows: rows.slice(start, starts[at + 1]), fromRow: rows[start]?.number, over }
    }),
  ]
}

/** Whether two lines of headings say the same; one with a column more says more. */
function isSameLine(above: readonly SourceCell[], below: readonly SourceCell[]): boolean {
  return sameLine(above, below) && sameLine(below, above)
}

/** Whether headings say of every column what those of the table above say of it. */
function isSame({ header, columns, collection }: SheetLayout, { headings }: Header): boolean {
  const meaning = headingMeaning(collection)
  return Array.from({ length: Math.max(header.headings.length, headings.length) }).every((_, at) => {
    const [above = '', below = ''] = [header.headings[at], headings[at]]
    if (foldForSearch(above) === foldForSearch(below)) return true
    const target = meaning(below) ?? { kind: 'ignore' }
    return targetText(columns[at] ?? { kind: 'ignore' }) === targetText(target)
  })
}

/** Whether a table has anything below its headings, and above the row at `end`. */
function hasRows(rows: readonly SourceRow[], { toRow }: Header, end: number): boolean {
  return rows.slice(0, end).some(({ number, cells }) => number > toRow && loneText(cells) === null)
}

/** Where the titles over the headings at `at` begin: lines of one text, apart from the table above or known as titles. */
function withTitles(rows: readonly SourceRow[], at: number): number {
  let start = at
  let known = true
  for (let each = at - 1; each >= at - MOST_TITLES; each -= 1) {
    const row = rows[each]
    const text = row === undefined ? null : loneText(row.cells)
    if (row === undefined || text === null || isTotal(row.cells) || isSignature(row.cells)) break
    const isApart = (rows[each - 1]?.number ?? 0) < row.number - 1
    known &&= sectionTitle(row.cells, false) !== null || isTitle(text)
    if (isApart || known) start = each
  }
  return start
}

function isTitle(text: string): boolean {
  return kindCalled(text) !== null || looksLikeDepartment(text) || isDocumentTitle(text)
}
