import { useMemo, useRef } from 'react'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import type { GridColumn, GridSort } from './grid-column.ts'

type SortValue = string | number | null

/** The rows in the order the user asked for; empty cells last, whichever the direction. */
export function useSortedRows<T extends { readonly id: string }>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sort: GridSort | null,
): readonly T[] {
  const before = useRef<ReadonlyMap<string, number>>(new Map())
  return useMemo(() => {
    const column = columns.find((each) => each.id === sort?.column)
    if (sort === null || column === undefined) return rows
    const sortValue = column.sortBy ?? column.text
    const keyed = rows.map((row) => ({ row, value: sortValue(row), place: before.current.get(row.id) ?? -1 }))
    // Begun from the order of the last time, one edit among thousands costs a pass of comparing, not a whole sort.
    keyed.sort((a, b) => a.place - b.place)
    keyed.sort((a, b) => compareValues(a.value, b.value, sort.descending))
    const sorted = keyed.map(({ row }) => row)
    before.current = new Map(sorted.map((row, index) => [row.id, index]))
    return sorted
  }, [rows, columns, sort])
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  const noA = a === null || a === ''
  const noB = b === null || b === ''
  if (noA || noB) return Number(noA) - Number(noB)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareVietnamese(String(a), String(b))
  return descending ? -order : order
}
