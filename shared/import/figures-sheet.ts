import { foldForSearch } from '#shared/basics/search-fold.ts'
import { inventoryTables } from '#shared/figures/inventory-tables.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'

/** A table of figures in a sheet: what it is called, and the row of its headings; null where only its title tells it. */
export interface FiguresSheet {
  readonly title: string
  readonly headerRow: number | null
}

interface KnownTable {
  readonly title: string
  /** Folded. */
  readonly headings: readonly string[]
}

/** The day makes no difference to what stands over a table. */
const ANY_DAY = '2026-01-01'
let tables: readonly KnownTable[] | null = null

/** The app's own tables, as their own makers head them. */
function knownTables(): readonly KnownTable[] {
  tables ??= inventoryTables(emptySnapshot(), ANY_DAY).map(({ title, columns }) => ({
    title,
    headings: columns.map((column) => foldForSearch(column.title)),
  }))
  return tables
}

const LOOKED_AT = 40
const NUMBER = /^bang \d+[.:]? +/
const AS_OF = /^\(?tinh den ngay /

/**
 * Whether a sheet is a table of figures that the app itself has counted out of its lists ("So-lieu-….xlsx", an appendix of the
 * plan): nothing of it is a record. It is known by its headings, all of them in their order, or by its title over the day it
 * was counted, so that it is known after Excel has saved it again, and with another title or with a column taken out.
 */
export function figuresSheet({ rows }: Pick<SourceSheet, 'rows'>): FiguresSheet | null {
  const texts: string[] = []
  for (const { number, cells } of rows.slice(0, LOOKED_AT)) {
    const own = cells.flatMap((cell) => (typeof cell === 'string' ? [foldForSearch(cell)] : []))
    const table = knownTables().find(({ headings }) => standIn(headings, own))
    if (table !== undefined) return { title: table.title, headerRow: number }
    texts.push(...own)
  }
  const titled = knownTables().find(({ title }) => {
    return texts.some((text) => NUMBER.test(text) && text.replace(NUMBER, '') === foldForSearch(title))
  })
  return titled !== undefined && texts.some((text) => AS_OF.test(text))
    ? { title: titled.title, headerRow: null }
    : null
}

/** A sentence for such a sheet. */
export function figuresWords({ title }: FiguresSheet): string {
  return `Bảng số liệu “${title}” do phần mềm lập từ các danh sách nên không nhập lại; số liệu tự đổi theo các danh sách.`
}

/** Whether headings stand in a row in their order, among others at most. */
function standIn(headings: readonly string[], texts: readonly string[]): boolean {
  let at = 0
  for (const text of texts) if (text === headings[at]) at += 1
  return at === headings.length
}
