import type { GridColumn } from '#renderer/components/grid-column.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { headingMeaning, isCounting } from '#shared/import/heading-words.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { CellReader } from './read-cells.ts'

/** Where the cells under one heading of a pasted block go. */
export type HeadedColumn<T> =
  | { readonly kind: 'column'; readonly column: GridColumn<T> }
  /** It counts the rows of the sheet. */
  | { readonly kind: 'counting' }
  | LeftHeading

/** What stands below it goes nowhere; `reason` is a Vietnamese sentence. */
export interface LeftHeading {
  readonly kind: 'left'
  readonly reason: string
}

/** What stands under no heading. */
export const UNHEADED: LeftHeading = { kind: 'left', reason: 'Cột này của khối không có tiêu đề.' }

/** What a heading says in the words of a list: a column in sight, a field that has none, the row's number, or nothing known. */
type Said<T> =
  | { readonly kind: 'column'; readonly column: GridColumn<T>; readonly byLabel: boolean }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'counting' }
  | { readonly kind: 'unknown' }

/**
 * What the first row of a block heads, cell by cell; null when it is a row like the others. It is one of headings when most
 * of its cells, or two at least, are headings that this list knows, and no other cell is a value of the column it would fall on.
 */
export function pastedHeadings<T>(
  block: readonly (readonly string[])[],
  collection: CollectionName,
  columns: readonly GridColumn<T>[],
  fromColumn: number,
  reader: CellReader,
): readonly HeadedColumn<T>[] | null {
  const [first = []] = block
  const said = first.map(saying(collection, columns))
  const isValue = (at: number) => {
    const column = columns[fromColumn + at]
    const text = first[at] ?? ''
    return column?.editor !== undefined && !reader.takesAnyText(column.id) && reader.read(column.id, text, null).ok
  }
  const filled = first.flatMap((text, at) => (text.trim() === '' ? [] : [at]))
  const heading = filled.filter((at) => {
    const each = said[at]
    if (each?.kind === 'column' && !each.byLabel) {
      // A lone word for a column may well be a value: “Dự phòng”, “Windows”.
      return !isValue(at) && (filled.length > 1 || each.column === columns[fromColumn])
    }
    return each?.kind === 'column' || (each?.kind !== 'unknown' && filled.length > 1)
  })
  const enough = heading.length >= 2 || heading.length * 2 > filled.length
  const named = heading.some((at) => said[at]?.kind !== 'counting')
  if (!enough || !named || (block.length === 1 && filled.length === 1)) return null
  if (filled.some((at) => said[at]?.kind === 'unknown' && isValue(at))) return null
  const taken = new Set<GridColumn<T>>()
  return said.map((each, at): HeadedColumn<T> => {
    if (each.kind === 'counting') return { kind: 'counting' }
    if ((first[at] ?? '').trim() === '') return UNHEADED
    if (each.kind === 'unknown') return { kind: 'left', reason: 'Bảng không có cột này.' }
    if (each.kind === 'hidden') {
      return { kind: 'left', reason: 'Cột này không hiện trong bảng. Hãy hiện cột rồi dán lại.' }
    }
    const { column } = each
    if (taken.has(column)) return { kind: 'left', reason: `Cột “${column.header}” đã lấy từ cột trước của khối.` }
    taken.add(column)
    return { kind: 'column', column }
  })
}

/** Reads headings: a column's own first, then what sheets call its field. */
function saying<T>(collection: CollectionName, columns: readonly GridColumn<T>[]): (heading: string) => Said<T> {
  const meaning = headingMeaning(collection)
  const byHeader = new Map(columns.map((column) => [foldForSearch(column.header), column]))
  return (heading) => {
    const own = byHeader.get(foldForSearch(heading))
    if (own !== undefined) return { kind: 'column', column: own, byLabel: true }
    if (isCounting(heading)) return { kind: 'counting' }
    const meant = meaning(heading)
    if (meant?.kind === 'id') return { kind: 'counting' }
    if (meant?.kind !== 'field') return { kind: 'unknown' }
    const column = columns.find(({ id }) => id === meant.key)
    return column === undefined ? { kind: 'hidden' } : { kind: 'column', column, byLabel: false }
  }
}
