import { compareVietnamese } from '#shared/basics/search-fold.ts'
import type { GridColumn, GridSort } from './grid-column.ts'

type SortValue = string | number | null

/**
 * The rows by the first order, those equal in it by the second, and so on, at last as they are given; empty cells last,
 * whichever the direction. `places` is where rows stood before: sorting that begins there compares far less.
 */
export function sortRows<T extends { readonly id: string }>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sorts: readonly GridSort[],
  places: ReadonlyMap<string, number>,
): readonly T[] {
  const keys = sorts.flatMap(({ column, descending }) => {
    const found = columns.find(({ id }) => id === column)
    return found === undefined ? [] : [{ read: found.sortBy ?? found.text, descending }]
  })
  if (keys.length === 0) return rows
  const keyed = rows.map((row, given) => ({
    row,
    given,
    values: keys.map(({ read }): SortValue => read(row)),
    place: places.get(row.id) ?? -1,
  }))
  keyed.sort((a, b) => a.place - b.place)
  keyed.sort((a, b) => {
    for (const [at, { descending }] of keys.entries()) {
      const order = compareValues(a.values[at] ?? null, b.values[at] ?? null, descending)
      if (order !== 0) return order
    }
    return a.given - b.given
  })
  return keyed.map(({ row }) => row)
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0
  const noA = a === null || a === ''
  const noB = b === null || b === ''
  if (noA || noB) return Number(noA) - Number(noB)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b))
  return descending ? -order : order
}
