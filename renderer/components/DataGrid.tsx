import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import classes from './DataGrid.module.css'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { type GridColumn, type GridSort, ROW_HEIGHT } from './grid-column.ts'
import { type ActiveCell, cellId, moveInGrid } from './grid-keys.ts'
import { showDone } from './undo-toast.tsx'
import { useColumnWidths } from './use-column-widths.ts'
import { useSortedRows } from './use-sorted-rows.ts'

const CHECK_WIDTH = 44

export interface DataGridProps<T extends { readonly id: string }> {
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
  readonly sort: GridSort | null
  readonly onSort: (sort: GridSort | null) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  /** The row whose details are open; the keyboard stands on it when they close. */
  readonly openId: string | null
  /** Enter, a click, or F2 on a cell (then with its column). */
  readonly onOpen: (id: string, columnId: string | null) => void
  readonly onDelete?: (ids: readonly string[]) => void
  /** Esc with nothing selected: closes what is open. */
  readonly onEscape?: () => void
  /** What to call a row aloud and in its checkbox. */
  readonly nameOf: (row: T) => string
}

/**
 * A table for thousands of rows: only those in sight are drawn. One tab stop; the arrows move a cell, Space selects, Enter
 * opens, Delete removes, Ctrl+C copies rows as Excel takes them.
 */
export function DataGrid<T extends { readonly id: string }>(props: DataGridProps<T>) {
  const { columns, selected, onSelect, onOpen, openId } = props
  const rows = useSortedRows(props.rows, columns, props.sort)
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<ActiveCell>({ row: 0, column: 0 })
  const anchor = useRef(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The sticky head covers the first rows of what is scrolled to.
    scrollPaddingStart: ROW_HEIGHT,
  })
  const activeRow = Math.min(active.row, rows.length - 1)

  // After a drawer closes, an undo or a sort, the keyboard stays on the row it was about, wherever that is now.
  const openIndex = openId === null ? -1 : rows.findIndex((row) => row.id === openId)
  useEffect(() => {
    if (openIndex === -1) return
    setActive((was) => (was.row === openIndex ? was : { ...was, row: openIndex }))
    virtual.scrollToIndex(openIndex)
  }, [openIndex, virtual])

  const moveTo = useCallback(
    (next: ActiveCell) => {
      setActive(next)
      if (next.row >= 0) virtual.scrollToIndex(next.row)
    },
    [virtual],
  )

  const toggle = (index: number, range: boolean) => {
    const row = rows[index]
    if (row === undefined) return
    const next = new Set(selected)
    if (range) {
      for (let i = Math.min(anchor.current, index); i <= Math.max(anchor.current, index); i++) {
        const inRange = rows[i]
        if (inRange !== undefined) next.add(inRange.id)
      }
    } else if (!next.delete(row.id)) next.add(row.id)
    anchor.current = index
    onSelect(next)
  }

  const press = (index: number, column: number) => {
    const row = rows[index]
    if (row === undefined) return
    setActive({ row: index, column })
    anchor.current = index
    onOpen(row.id, null)
  }

  const sortBy = (columnId: string) => {
    const was = props.sort?.column === columnId ? props.sort : null
    if (was === null) props.onSort({ column: columnId, descending: false })
    else props.onSort(was.descending ? null : { column: columnId, descending: true })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== grid.current || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
    const move = moveInGrid(event, { ...active, row: activeRow }, { rows: rows.length, columns: columns.length, page })
    const row = rows[activeRow]
    const column = columns[active.column]
    if (move !== null) {
      if (event.shiftKey && move.row >= 0 && move.row !== activeRow) {
        const next = new Set(selected)
        for (const index of [activeRow, move.row]) {
          const id = rows[index]?.id
          if (id !== undefined) next.add(id)
        }
        onSelect(next)
      }
      moveTo(move)
    } else if (event.key === 'Enter' && activeRow === -1 && column !== undefined) sortBy(column.id)
    else if (event.key === 'Enter' && row !== undefined) onOpen(row.id, null)
    else if (event.key === 'F2' && row !== undefined && column !== undefined) onOpen(row.id, column.id)
    else if (event.key === ' ' && row !== undefined) toggle(activeRow, event.shiftKey)
    else if (event.key === 'a' && event.ctrlKey) onSelect(new Set(rows.map((each) => each.id)))
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set())
    else if (event.key === 'Escape') props.onEscape?.()
    else if (event.key === 'Delete' && props.onDelete && row !== undefined)
      props.onDelete(selected.size > 0 ? [...selected] : [row.id])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const onCopy = (event: ClipboardEvent) => {
    if (event.target !== grid.current) return
    const chosen = selected.size > 0 ? rows.filter((row) => selected.has(row.id)) : rows.slice(activeRow, activeRow + 1)
    const lines = chosen.map((row) => columns.map((column) => column.text(row).replace(/\s+/g, ' ')).join('\t'))
    event.clipboardData.setData('text/plain', lines.join('\r\n'))
    event.preventDefault()
  }

  const { widths, total } = useColumnWidths(scroller, columns, CHECK_WIDTH)
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  // Rows in sight are not drawn again while others scroll in: what they are handed never changes.
  const latest = useRef({ toggle, press })
  latest.current = { toggle, press }
  const onToggle = useCallback((index: number, range: boolean) => latest.current.toggle(index, range), [])
  const onPress = useCallback((index: number, column: number) => latest.current.press(index, column), [])
  const inSight = activeRow === -1 || items.some((item) => item.index === activeRow)

  return (
    <div ref={scroller} className={classes.scroller} data-testid="grid-scroller">
      <table
        ref={grid}
        className={classes.grid}
        style={{ width: total }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells take the keyboard is a grid
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        {...(inSight && rows.length > 0 ? { 'aria-activedescendant': cellId(gridId, activeRow, active.column) } : {})}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={() => showDone('Dán từ Excel sẽ có ở bản sau; hiện hãy dùng Thêm.')}
      >
        <colgroup>
          <col style={{ width: CHECK_WIDTH }} />
          {columns.map((column, at) => (
            <col key={column.id} style={{ width: widths[at] }} />
          ))}
        </colgroup>
        <GridHead
          columns={columns}
          sort={props.sort}
          onSort={sortBy}
          gridId={gridId}
          activeColumn={activeRow === -1 ? active.column : null}
          checked={rows.length > 0 && rows.every((row) => selected.has(row.id))}
          indeterminate={selected.size > 0}
          onCheck={(all) => onSelect(new Set(all ? rows.map((row) => row.id) : []))}
        />
        <tbody>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <GridRow
                key={row.id}
                row={row}
                name={props.nameOf(row)}
                index={item.index}
                columns={columns}
                gridId={gridId}
                activeColumn={item.index === activeRow ? active.column : null}
                selected={selected.has(row.id)}
                open={row.id === openId}
                onToggle={onToggle}
                onPress={onPress}
              />
            )
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  )
}
