import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import type { InventoryTableName } from '#shared/records/inventory-table.ts'
import type { RowsBehind } from './rows-behind.ts'

/** A table of figures as plain data; paper, screen and spreadsheet are made from the same. */
export interface FigureTable {
  readonly name: InventoryTableName
  readonly title: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
  /** Under the rows; null where adding them up says nothing. */
  readonly total: FigureRow | null
  /** Sentences under the table. */
  readonly remarks: readonly string[]
}

export interface FigureColumn {
  readonly title: string
  /** How wide beside the others. */
  readonly share: number
  readonly align: 'left' | 'center' | 'right'
}

/** One cell per column. */
export interface FigureRow {
  readonly cells: readonly FigureCell[]
}

export type FigureCell =
  | { readonly kind: 'text'; readonly text: string }
  /** Null is not known, which is not 0. `rows` leads to what was counted. */
  | { readonly kind: 'count'; readonly count: number | null; readonly rows?: RowsBehind }
  /** Both are kept, so that a percentage shows what it was made of; a null whole is not known. */
  | { readonly kind: 'ratio'; readonly part: number; readonly whole: number | null }

/** What stands where nobody knows. */
export const UNKNOWN = 'Không rõ'

/** The words of a cell: "1.275", "18/55 (32,7%)", "Không rõ"; a ratio of nothing is empty, for there is no such share. */
export function cellText(cell: FigureCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'count':
      return cell.count === null ? UNKNOWN : formatInteger(cell.count)
    case 'ratio':
      return ratioText(cell.part, cell.whole)
  }
}

function ratioText(part: number, whole: number | null): string {
  if (whole === null) return UNKNOWN
  if (whole === 0) return ''
  return `${formatInteger(part)}/${formatInteger(whole)} (${formatPercent(part / whole)})`
}

/** The row's place: "1", "2" …; a total has none. */
export function numbered(rows: readonly (readonly FigureCell[])[]): readonly FigureRow[] {
  return rows.map((cells, index) => ({ cells: [{ kind: 'text', text: String(index + 1) }, ...cells] }))
}

/** A total row: no number, and the words "Tổng cộng" in front of its figures. */
export function totalling(cells: readonly FigureCell[]): FigureRow {
  return { cells: [{ kind: 'text', text: '' }, { kind: 'text', text: 'Tổng cộng' }, ...cells] }
}

/** The column of running numbers. */
export const numberColumn: FigureColumn = { title: 'STT', share: 7, align: 'center' }

/** A column of counts. */
export function countColumn(title: string, share = 12): FigureColumn {
  return { title, share, align: 'right' }
}

/** A column of words. */
export function wordColumn(title: string, share = 30): FigureColumn {
  return { title, share, align: 'left' }
}

/** More columns than this are too narrow for their words on a portrait page. */
const MOST_IN_PORTRAIT = 6

/** How the page lies that a table is printed on. */
export function tableOrientation({ columns }: FigureTable): 'portrait' | 'landscape' {
  return columns.length > MOST_IN_PORTRAIT ? 'landscape' : 'portrait'
}
