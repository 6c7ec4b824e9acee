import { useMemo, useRef } from 'react'
import type { GridColumn, GridSort } from './grid-column.ts'
import { sortRows } from './sort-rows.ts'

interface Sorted<T> {
  readonly sorts: readonly GridSort[]
  readonly columns: readonly GridColumn<T>[]
  readonly places: ReadonlyMap<string, number>
}

const NONE: { readonly current: ReadonlySet<string> } = { current: new Set() }
const AS_GIVEN: readonly GridSort[] = []

/**
 * The rows in the order the user asked for. As in Excel, an edit moves no row away under one's hands: the order is made
 * again when another one is asked for, and when rows come or go. Those in `late`, just written below the others, stay there.
 * Rows that are equal in it stand in the list's own order, the same at every visit.
 */
export function useSortedRows<T extends { readonly id: string }>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sorts: readonly GridSort[],
  late = NONE,
  own = AS_GIVEN,
): readonly T[] {
  const last = useRef<Sorted<T> | null>(null)
  return useMemo(() => {
    const before = last.current
    const places = before?.places ?? new Map<string, number>()
    if (before !== null && before.sorts === sorts && before.columns === columns) {
      const kept = inTheirPlaces(rows, places)
      if (kept !== null) return kept
    }
    const sorted = lateOnesLast(sortRows(rows, columns, [...sorts, ...own], places), late.current)
    last.current = { sorts, columns, places: new Map(sorted.map((row, index) => [row.id, index])) }
    return sorted
  }, [rows, columns, sorts, late, own])
}

/** The rows of `late` after all others, in its order. */
function lateOnesLast<T extends { readonly id: string }>(
  sorted: readonly T[],
  late: ReadonlySet<string>,
): readonly T[] {
  if (late.size === 0) return sorted
  const found = new Map(sorted.filter(({ id }) => late.has(id)).map((row) => [row.id, row]))
  return [...sorted.filter(({ id }) => !late.has(id)), ...[...late].flatMap((id) => found.get(id) ?? [])]
}

/** The same rows where they stood; null when they are not the same. */
function inTheirPlaces<T extends { readonly id: string }>(
  rows: readonly T[],
  places: ReadonlyMap<string, number>,
): readonly T[] | null {
  if (rows.length !== places.size) return null
  const kept = new Array<T>(rows.length)
  for (const row of rows) {
    const place = places.get(row.id)
    if (place === undefined) return null
    kept[place] = row
  }
  return kept
}
