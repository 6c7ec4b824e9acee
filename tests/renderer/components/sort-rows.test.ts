import { expect, test } from 'vitest'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { sortRows } from '#renderer/components/sort-rows.ts'

interface Row {
  readonly id: string
  readonly type: string
  readonly date: string
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'type', header: 'Loại', width: 100, text: ({ type }) => type },
  { id: 'date', header: 'Ngày', width: 100, text: ({ date }) => date },
]
const rows: readonly Row[] = [
  { id: 'a', type: 'Luật', date: '2024' },
  { id: 'b', type: 'Luật', date: '2020' },
  { id: 'c', type: 'Luật', date: '2020' },
  { id: 'd', type: 'Chỉ thị', date: '2023' },
]
const ids = (sorts: readonly string[], before: readonly string[] = []) =>
  sortRows(
    rows,
    columns,
    sorts.map((column) => ({ column, descending: false })),
    new Map(before.map((id, place) => [id, place])),
  )
    .map(({ id }) => id)
    .join('')

test('rows equal in an order stand by the next one, at last as they are given, wherever they stood before', () => {
  expect(ids(['type'])).toBe('dabc')
  expect(ids(['type'], ['c', 'b', 'a', 'd'])).toBe('dabc')
  expect(ids(['type', 'date'], ['c', 'b', 'a', 'd'])).toBe('dbca')
})
