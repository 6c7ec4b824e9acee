import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid-column.ts'
import { useSortedRows } from '#renderer/components/use-sorted-rows.ts'
import { draw, giveElementsASize } from './mantine.tsx'

beforeAll(giveElementsASize)
afterEach(cleanup)

interface Row {
  readonly id: string
  readonly name: string
  readonly count: number | null
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'name', header: 'Tên', width: 200, text: (row) => row.name },
  {
    id: 'count',
    header: 'Số lượng',
    width: 100,
    numeric: true,
    text: (row) => String(row.count ?? ''),
    sortBy: (row) => row.count,
  },
]
const few: readonly Row[] = [
  { id: 'c', name: 'Ổ cứng', count: null },
  { id: 'a', name: 'Đầu đọc 10', count: 9 },
  { id: 'b', name: 'Đầu đọc 2', count: 10 },
]

function Page({
  rows = few,
  onOpen = () => {},
  onDelete,
}: {
  rows?: readonly Row[]
  onOpen?: (id: string, column: string | null) => void
  onDelete?: (ids: readonly string[]) => void
}) {
  const [sorts, setSorts] = useState<readonly GridSort[]>([])
  const sorted = useSortedRows(rows, columns, sorts)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataGrid
      label="Bảng"
      rows={sorted}
      columns={columns}
      sorts={sorts}
      onSort={setSorts}
      selected={selected}
      onSelect={setSelected}
      openId={null}
      onOpen={onOpen}
      nameOf={(row) => row.name}
      {...(onDelete ? { onDelete } : {})}
    />
  )
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent)
const press = (key: string, more = {}) => fireEvent.keyDown(screen.getByRole('grid'), { key, ...more })
const activeText = () => {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant')
  return document.getElementById(id ?? '')?.textContent
}

describe('order', () => {
  test('words go by the Vietnamese alphabet with numbers by value, and back, and as they came', () => {
    draw(<Page />)
    const head = screen.getByRole('columnheader', { name: 'Tên' })
    fireEvent.click(within(head).getByRole('button'))
    expect(names()).toEqual(['Đầu đọc 2', 'Đầu đọc 10', 'Ổ cứng'])
    expect(head.getAttribute('aria-sort')).toBe('ascending')
    fireEvent.click(within(head).getByRole('button'))
    expect(names()).toEqual(['Ổ cứng', 'Đầu đọc 10', 'Đầu đọc 2'])
    fireEvent.click(within(head).getByRole('button'))
    expect(names()).toEqual(['Ổ cứng', 'Đầu đọc 10', 'Đầu đọc 2'])
    expect(head.getAttribute('aria-sort')).toBe('none')
  })

  test('empty cells stay last in both directions', () => {
    draw(<Page />)
    const button = within(screen.getByRole('columnheader', { name: 'Số lượng' })).getByRole('button')
    fireEvent.click(button)
    expect(names()).toEqual(['Đầu đọc 10', 'Đầu đọc 2', 'Ổ cứng'])
    fireEvent.click(button)
    expect(names()).toEqual(['Đầu đọc 2', 'Đầu đọc 10', 'Ổ cứng'])
  })
})

describe('keyboard', () => {
  test('arrows walk the cells, Enter opens the row, F2 opens it at the cell', () => {
    const onOpen = vi.fn()
    draw(<Page onOpen={onOpen} />)
    press('ArrowDown')
    expect(activeText()).toBe('Đầu đọc 10')
    press('ArrowRight')
    expect(activeText()).toBe('9')
    press('Enter')
    expect(onOpen).toHaveBeenLastCalledWith('a', null)
    press('F2')
    expect(onOpen).toHaveBeenLastCalledWith('a', 'count')
    press('End', { ctrlKey: true })
    expect(activeText()).toBe('10')
  })

  test('Space selects, Shift+Space the rows between, Delete asks for the removal of the selected', () => {
    const onDelete = vi.fn()
    draw(<Page onDelete={onDelete} />)
    press(' ')
    press('ArrowDown')
    press('ArrowDown')
    press(' ', { shiftKey: true })
    press('Delete')
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(['c', 'a', 'b'])
  })

  test('rows are copied as Excel takes them', () => {
    draw(<Page />)
    press('a', { ctrlKey: true })
    const setData = vi.fn()
    fireEvent.copy(screen.getByRole('grid'), { clipboardData: { setData } })
    expect(setData).toHaveBeenCalledWith('text/plain', 'Ổ cứng\t\r\nĐầu đọc 10\t9\r\nĐầu đọc 2\t10')
  })
})

test('of ten thousand rows only those in sight are drawn, and all are counted', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), name: `Máy ${i}`, count: i }))
  draw(<Page rows={rows} />)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001')
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
})
