import type { GridSort } from './grid-column.ts'

/**
 * The orders after a heading was clicked: up, down, not at all. `more` (Shift) puts the column after those already sorted
 * by, or turns it among them.
 */
export function nextSorts(sorts: readonly GridSort[], column: string, more: boolean): readonly GridSort[] {
  const was = sorts.find((sort) => sort.column === column)
  const next: readonly GridSort[] =
    was === undefined ? [{ column, descending: false }] : was.descending ? [] : [{ column, descending: true }]
  if (!more) return sorts.length > 1 && was !== undefined ? [{ column, descending: false }] : next
  if (was === undefined) return [...sorts, ...next]
  return sorts.flatMap((sort) => (sort === was ? next : [sort]))
}
