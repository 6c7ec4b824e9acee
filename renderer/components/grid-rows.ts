import { createSortedRowModel, type RowData, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import type { GridColumn, GridSort } from './grid-column.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

interface Valued {
  getValue(columnId: string): unknown
}

/** Vietnamese order for words, plain order for numbers. */
function compareCells(a: Valued, b: Valued, columnId: string): number {
  const x = a.getValue(columnId)
  const y = b.getValue(columnId)
  if (typeof x === 'number' && typeof y === 'number') return x - y
  return compareVietnamese(String(x), String(y))
}

/** The rows in the order the user asked for; empty cells last, equal rows as they came. */
export function useSortedRows<T extends RowData>(
  rows: readonly T[],
  columns: readonly GridColumn<T>[],
  sort: GridSort | null,
): readonly T[] {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: T) => {
          const value = column.sortBy ? column.sortBy(row) : column.text(row)
          return value === null || value === '' ? undefined : value
        },
        sortFn: compareCells,
        sortUndefined: 'last' as const,
      })),
    [columns],
  )
  const sorting = useMemo(() => (sort === null ? [] : [{ id: sort.column, desc: sort.descending }]), [sort])
  const table = useTable({ features, columns: definitions, data: rows, state: { sorting } })
  const sorted = table.getRowModel().rows
  return useMemo(() => sorted.map((row) => row.original), [sorted])
}
