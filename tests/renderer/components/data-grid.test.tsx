import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import type { CellEdit, GridColumn, GridSort } from '#renderer/components/grid-column.ts'
import type { GridLine } from '#renderer/components/grid-line.ts'
import type { DataGridProps } from '#renderer/components/grid-props.ts'
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

describe('sections, sums and several empty lines between the rows', () => {
  const editable: readonly GridColumn<Row>[] = [
    {
      id: 'name',
      header: 'Tên',
      width: 200,
      text: (row) => row.name,
      value: (row) => row.name,
      editor: { kind: 'text', multiline: false },
    },
    {
      id: 'count',
      header: 'Số lượng',
      width: 100,
      numeric: true,
      text: (row) => String(row.count ?? ''),
      value: (row) => row.count,
      locked: (row) => (row.id === 'c' ? 'Là tổng của các dòng khác.' : null),
      editor: { kind: 'text', multiline: false },
    },
  ]
  const row = (id: string): GridLine<Row> => ({ kind: 'row', id, row: few.find((each) => each.id === id) as Row })
  const blank = (id: string): GridLine<Row> => ({ kind: 'blank', id, row: { id, name: '', count: null } })
  const band = (label: string, cells: Record<string, string> = {}): GridLine<Row> => ({
    kind: 'band',
    id: `band/${label}`,
    band: { look: 'group', label, cells },
  })
  const lines = [
    band('I'),
    row('c'),
    blank('x'),
    band('II', { count: '19' }),
    row('a'),
    row('b'),
    blank('y'),
    band('Tổng'),
  ]

  function Lines(props: Partial<DataGridProps<Row>>) {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
    return (
      <DataGrid
        label="Bảng"
        rows={[few[0], few[1], few[2]] as Row[]}
        lines={lines}
        columns={editable}
        sorts={[]}
        selected={selected}
        onSelect={setSelected}
        openId={null}
        onOpen={() => {}}
        nameOf={({ name }) => name}
        {...props}
      />
    )
  }
  const type = (text: string) => {
    press(text.slice(0, 1))
    const input = screen.getByRole('textbox')
    fireEvent.change(input, { target: { value: text } })
    return (key: string) => fireEvent.keyDown(input, { key })
  }

  test('the keyboard passes over them, and only from the first row up into the head', () => {
    draw(<Lines />)
    expect(activeText()).toBe('Ổ cứng')
    press('ArrowDown')
    expect(activeText()).toBe('Dòng mới')
    press('ArrowDown')
    expect(activeText()).toBe('Đầu đọc 10')
    press('End', { ctrlKey: true })
    press('ArrowLeft')
    expect(activeText()).toBe('Dòng mới')
    press('Home', { ctrlKey: true })
    expect(activeText()).toBe('Ổ cứng')
    press('ArrowUp')
    expect(activeText()).toBe('Tên')
  })

  test('a label takes the columns that have nothing of it; numbers stand under theirs', () => {
    draw(<Lines />)
    const cells = within(screen.getAllByRole('row')[4] as HTMLElement).getAllByRole('cell')
    expect(cells.map((cell) => [cell.textContent, cell.getAttribute('colspan')])).toEqual([
      ['', null],
      ['II', '1'],
      ['19', '1'],
    ])
  })

  test('a run of Tabs goes on over cells that are passed by, and Enter goes below the cell where it began', () => {
    const onEdit = vi.fn<(edits: readonly CellEdit[], how: string) => void>()
    draw(<Lines onEdit={onEdit} />)
    press('ArrowDown')
    press('ArrowDown')
    type('Máy quét')('Tab')
    type('7')('Enter')
    expect(onEdit.mock.calls.map(([[edit]]) => [edit?.rowId, edit?.columnId, edit?.content])).toEqual([
      ['a', 'name', { kind: 'text', text: 'Máy quét' }],
      ['a', 'count', { kind: 'text', text: '7' }],
    ])
    expect(activeText()).toBe('Đầu đọc 2')
    // Without a run, Tab leaves the table and Enter opens the row.
    expect(press('Tab')).toBe(true)
  })

  test('after Tab a cell may be left as it is: Tab goes on, Enter ends the run', () => {
    draw(<Lines onEdit={() => {}} />)
    press('ArrowDown')
    press('ArrowDown')
    type('Máy quét')('Tab')
    expect(activeText()).toBe('9')
    press('Enter')
    expect(activeText()).toBe('Đầu đọc 2')
  })

  test('a cell that is locked says why, and takes nothing typed', () => {
    const onEdit = vi.fn()
    draw(<Lines onEdit={onEdit} />)
    press('ArrowRight')
    press('5')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getAllByRole('cell').some((cell) => cell.title === 'Là tổng của các dòng khác.')).toBe(true)
    expect(onEdit).not.toHaveBeenCalled()
  })

  test('a block over a section fills and empties rows alone', () => {
    const onEdit = vi.fn<(edits: readonly CellEdit[], how: string) => void>()
    draw(<Lines onEdit={onEdit} />)
    for (const _ of [1, 2, 3, 4]) press('ArrowDown', { shiftKey: true })
    press('d', { ctrlKey: true })
    expect(onEdit.mock.lastCall?.[0].map(({ rowId, content }) => [rowId, content])).toEqual([
      ['a', { kind: 'value', value: 'Ổ cứng' }],
    ])
    press('Delete')
    expect(onEdit.mock.lastCall?.[0].map(({ rowId }) => rowId)).toEqual(['c', 'a'])
  })

  test('what is cut is copied and emptied', () => {
    const onEdit = vi.fn<(edits: readonly CellEdit[], how: string) => void>()
    draw(<Lines onEdit={onEdit} />)
    const data = new Map<string, string>()
    const clipboardData = { setData: (kind: string, text: string) => data.set(kind, text) }
    fireEvent.cut(screen.getByRole('grid'), { clipboardData })
    expect(data.get('text/plain')).toBe('Ổ cứng')
    expect(onEdit.mock.lastCall).toEqual([
      [{ rowId: 'c', columnId: 'name', content: { kind: 'text', text: '' } }],
      'emptied',
    ])
  })

  test('Alt and an arrow move the row, Ctrl+Enter asks for one below it', () => {
    const [onMoveRow, onInsert] = [vi.fn(), vi.fn()]
    draw(<Lines onMoveRow={onMoveRow} onInsert={onInsert} />)
    press('ArrowRight', { altKey: true })
    expect(onMoveRow).toHaveBeenCalledWith('c', 'in')
    press('Enter', { ctrlKey: true })
    expect(onInsert).toHaveBeenCalledWith('c')
  })
})
