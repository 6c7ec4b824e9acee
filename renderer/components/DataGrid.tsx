import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { CellChoice } from './CellChoice.tsx'
import { type AfterEdit, CellInput } from './CellInput.tsx'
import { copyBlock, putOnClipboard } from './copy-block.ts'
import classes from './DataGrid.module.css'
import { ROW_HEIGHTS, useDensity } from './density.ts'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import type { CellEdit, GridColumn, GridRefusals, GridSort } from './grid-column.ts'
import { type ActiveCell, cellId, moveInGrid } from './grid-keys.ts'
import { nextSorts } from './grid-sorts.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { type CellRange, useGridCursor } from './use-grid-cursor.ts'

const LEAD_WIDTH = 68
/** Rows drawn beyond the edges, so that a quick turn of the wheel finds them there. */
const OVERSCAN = 14
const WIDTH_STEP = 16
/** Rows down and columns to the right. */
const STEPS: Readonly<Record<Exclude<AfterEdit, 'away'>, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
}

export interface DataGridProps<T extends { readonly id: string }> {
  readonly label: string
  /** In the order they stand in. */
  readonly rows: readonly T[]
  readonly columns: readonly GridColumn<T>[]
  readonly sorts: readonly GridSort[]
  readonly onSort: (sorts: readonly GridSort[]) => void
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
  /** The row whose details are open; the keyboard stands on it when they close. */
  readonly openId: string | null
  /** Enter or the button of the row; F2 on a cell that has no input of its own (then with its column). */
  readonly onOpen: (id: string, columnId: string | null) => void
  /** Delete with rows selected, or Ctrl+Delete on a row. */
  readonly onDelete?: (ids: readonly string[]) => void
  /** Esc with nothing selected: closes what is open. */
  readonly onEscape?: () => void
  /** What to call a row aloud and in its checkbox. */
  readonly nameOf: (row: T) => string
  /** Hands over what shall stand in cells: one that was typed, many that were emptied or filled. */
  readonly onEdit?: (edits: readonly CellEdit[], how: 'typed' | 'emptied' | 'filled') => void
  /** What was typed and not taken. */
  readonly refusals?: GridRefusals
  /** Esc in a cell whose text was refused. */
  readonly onGiveUp?: (rowId: string, columnId: string) => void
  /** Text pasted at the marked block of cells. */
  readonly onPaste?: (text: string, at: CellRange) => void
  readonly onWidth?: (columnId: string, width: number | null) => void
  readonly onMoveColumn?: (columnId: string, before: string) => void
}

/**
 * A table for thousands of rows that is worked in as in Excel: only rows in sight are drawn. One tab stop; the arrows move
 * a cell and, with Shift, mark a block; F2 or typing edits, Enter opens the row, Space selects it; Delete, Ctrl+C, Ctrl+V
 * and Ctrl+D do what they do there.
 */
export function DataGrid<T extends { readonly id: string }>(props: DataGridProps<T>) {
  const { rows, columns, selected, onSelect, onOpen, openId } = props
  const gridId = useId()
  const rowHeight = ROW_HEIGHTS[useDensity()]
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const cursor = useGridCursor(rows, columns.length)
  const { active } = cursor
  const [editing, setEditing] = useState<{ readonly typed: boolean } | null>(null)
  const anchor = useRef(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The sticky head covers the first rows of what is scrolled to.
    scrollPaddingStart: rowHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for another height of rows
  useEffect(() => virtual.measure(), [virtual, rowHeight])

  // After a drawer closes, an undo or a sort, the keyboard stays on the row it was about, wherever that is now.
  const openIndex = openId === null ? -1 : rows.findIndex((row) => row.id === openId)
  const toOpen = useRef(cursor)
  toOpen.current = cursor
  useEffect(() => {
    if (openIndex === -1) return
    const { active: at, goTo } = toOpen.current
    if (at.row !== openIndex) goTo({ row: openIndex, column: at.column })
    virtual.scrollToIndex(openIndex)
  }, [openIndex, virtual])

  const { widths, total } = useColumnWidths(scroller, columns, LEAD_WIDTH)
  const show = (cell: ActiveCell) => {
    if (cell.row >= 0) virtual.scrollToIndex(cell.row)
    const box = scroller.current
    if (box === null) return
    const left = widths.slice(0, cell.column).reduce((sum, width) => sum + width, LEAD_WIDTH)
    const right = left + (widths[cell.column] ?? 0)
    if (left - LEAD_WIDTH < box.scrollLeft) box.scrollLeft = left - LEAD_WIDTH
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth
  }
  const moveTo = (cell: ActiveCell) => {
    cursor.goTo(cell)
    show(cell)
  }
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const size = () => ({ rows: rows.length, columns: columns.length, page: page() })

  const toggle = (index: number, range: boolean) => {
    const row = rows[index]
    if (row === undefined) return
    const next = new Set(selected)
    if (range) {
      for (const each of rows.slice(Math.min(anchor.current, index), Math.max(anchor.current, index) + 1))
        next.add(each.id)
    } else if (!next.delete(row.id)) next.add(row.id)
    anchor.current = index
    onSelect(next)
  }

  const open = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    cursor.goTo({ row: index, column: active.column })
    anchor.current = index
    onOpen(row.id, null)
  }

  const press = (index: number, column: number, event: MouseEvent) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('input, textarea'))) return
    if (event.shiftKey) cursor.stretchTo({ row: index, column })
    else cursor.goTo({ row: index, column })
    anchor.current = index
    // The click would take the keyboard only after the browser had begun to mark text.
    event.preventDefault()
    grid.current?.focus({ preventScroll: true })
    const row = rows[index]
    if (openId !== null && row !== undefined && row.id !== openId) onOpen(row.id, null)
  }

  const edit = (cell: ActiveCell, typed: boolean) => {
    const [row, column] = [rows[cell.row], columns[cell.column]]
    if (row === undefined || column === undefined) return
    if (column.editor === undefined || props.onEdit === undefined) {
      if (!typed) onOpen(row.id, column.id)
      return
    }
    if (column.editor.kind === 'flag') {
      if (typed) return
      const value = !column.editor.checked(row)
      props.onEdit([{ rowId: row.id, columnId: column.id, content: { kind: 'value', value } }], 'typed')
      return
    }
    // Drawn before the key is heard further, so that it is typed into the input.
    flushSync(() => {
      cursor.goTo(cell)
      setEditing({ typed })
    })
  }

  const finish = (content: CellEdit['content'] | null, after: AfterEdit) => {
    setEditing(null)
    const [row, column] = [rows[active.row], columns[active.column]]
    if (row !== undefined && column !== undefined && content !== null) {
      props.onEdit?.([{ rowId: row.id, columnId: column.id, content }], 'typed')
    }
    if (after === 'away') return
    const [down, right] = STEPS[after]
    if (after !== 'stay') {
      moveTo({
        row: Math.max(0, Math.min(rows.length - 1, active.row + down)),
        column: Math.max(0, Math.min(columns.length - 1, active.column + right)),
      })
    }
    grid.current?.focus({ preventScroll: true })
  }

  /** The marked rows and columns, from the first. */
  const marked = () => ({
    rows: rows.slice(Math.max(0, cursor.range.fromRow), cursor.range.toRow + 1),
    columns: columns.slice(cursor.range.fromColumn, cursor.range.toColumn + 1),
  })
  const empty = () => {
    const { rows: some, columns: those } = marked()
    const content = { kind: 'text', text: '' } as const
    const edits = some.flatMap((row) =>
      those
        .filter((column) => column.text(row) !== '' || props.refusals?.get(row.id)?.has(column.id))
        .map((column): CellEdit => ({ rowId: row.id, columnId: column.id, content })),
    )
    if (edits.length > 0) props.onEdit?.(edits, 'emptied')
  }
  /** The first marked row into those below; a single row takes the one above it. */
  const fillDown = () => {
    const { fromRow, toRow } = cursor.range
    const source = rows[fromRow === toRow ? fromRow - 1 : fromRow]
    if (source === undefined) return
    const targets = rows.slice(fromRow === toRow ? fromRow : fromRow + 1, toRow + 1)
    const edits = targets.flatMap(({ id }) =>
      marked().columns.flatMap((column): CellEdit[] => {
        const { value } = column
        if (value === undefined) return []
        return [{ rowId: id, columnId: column.id, content: { kind: 'value', value: value(source) } }]
      }),
    )
    if (edits.length > 0) props.onEdit?.(edits, 'filled')
  }
  /** Whole rows when some are selected, else the marked cells. */
  const copied = (headed: boolean): readonly (readonly string[])[] => {
    const block = selected.size > 0 ? { rows: rows.filter((row) => selected.has(row.id)), columns } : marked()
    const lines = block.rows.map((row) => block.columns.map((column) => column.text(row)))
    return headed ? [block.columns.map((column) => column.header), ...lines] : lines
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== grid.current || event.altKey) return
    if (act(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  /** Does what a key asks for; false when it asks for nothing here. */
  const act = (event: KeyboardEvent): boolean => {
    const row = rows[active.row]
    const column = columns[active.column]
    const control = event.ctrlKey || event.metaKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (active.row === -1 && event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight') && column !== undefined) {
      const step = key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP
      props.onWidth?.(column.id, (widths[active.column] ?? column.width) + step)
      return true
    }
    const move = moveInGrid(event, event.shiftKey ? cursor.end : active, size())
    if (move !== null) {
      if (event.shiftKey && active.row >= 0) {
        const end = { ...move, row: Math.max(0, move.row) }
        cursor.stretchTo(end)
        show(end)
      } else moveTo(move)
      return true
    }
    if (active.row === -1) {
      if (key !== 'Enter' || column === undefined) return false
      props.onSort(nextSorts(props.sorts, column.id, event.shiftKey))
      return true
    }
    if (control) {
      if (key === 'a') onSelect(new Set(rows.map((each) => each.id)))
      else if (key === 'd') fillDown()
      else if (key === 'c' && event.shiftKey) copyBlock(copied(true), true)
      else if (key === 'Delete' && row !== undefined) props.onDelete?.([row.id])
      else return false
      return true
    }
    if (key === 'Enter' && row !== undefined) onOpen(row.id, null)
    else if (key === 'F2') edit(active, false)
    else if (key === ' ' && column?.editor?.kind === 'flag' && !event.shiftKey && props.onEdit) edit(active, false)
    else if (key === ' ') toggle(active.row, event.shiftKey)
    else if (key === 'Escape') leave()
    else if (key === 'Delete' && selected.size > 0) props.onDelete?.([...selected])
    else if (key === 'Delete' || key === 'Backspace') empty()
    else {
      // The key itself is not taken away: it is typed into the input that now has the keyboard.
      if (event.key.length === 1 || event.key === 'Process') edit(active, true)
      return false
    }
    return true
  }
  const leave = () => {
    const [row, column] = [rows[active.row], columns[active.column]]
    if (row !== undefined && column !== undefined && props.refusals?.get(row.id)?.has(column.id)) {
      props.onGiveUp?.(row.id, column.id)
    } else if (selected.size > 0) onSelect(new Set())
    else if (cursor.isRange) cursor.goTo(active)
    else props.onEscape?.()
  }

  const onCopy = (event: ClipboardEvent) => {
    if (event.target !== grid.current) return
    putOnClipboard(event.clipboardData, copied(false), false)
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.target !== grid.current || props.onPaste === undefined || active.row < 0) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    if (text !== '') props.onPaste(text, cursor.range)
  }

  const editor = (row: T): ReactNode => {
    const column = columns[active.column]
    if (editing === null || column?.editor === undefined || column.editor.kind === 'flag') return null
    const refused = props.refusals?.get(row.id)?.get(column.id)
    const common = {
      label: `${column.header}: ${props.nameOf(row)}`,
      text: refused?.text ?? column.text(row),
      typed: editing.typed,
      onDone: finish,
    }
    if (column.editor.kind === 'text') {
      return <CellInput {...common} multiline={column.editor.multiline} numeric={column.numeric ?? false} />
    }
    const { options, chosen, clearable, take } = column.editor
    return <CellChoice {...common} options={options(row)} chosen={chosen(row)} clearable={clearable} take={take} />
  }

  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  // Rows in sight are not drawn again while others scroll in: what they are handed never changes.
  const latest = useRef({ toggle, press, open, edit, stretchTo: cursor.stretchTo })
  latest.current = { toggle, press, open, edit, stretchTo: cursor.stretchTo }
  const onToggle = useCallback((index: number, range: boolean) => latest.current.toggle(index, range), [])
  const onPress = useCallback(
    (index: number, column: number, event: MouseEvent) => latest.current.press(index, column, event),
    [],
  )
  const onDrag = useCallback((row: number, column: number) => latest.current.stretchTo({ row, column }), [])
  const onOpenRow = useCallback((index: number) => latest.current.open(index), [])
  const onEditCell = useCallback((row: number, column: number) => latest.current.edit({ row, column }, false), [])
  const inSight = active.row === -1 || items.some((item) => item.index === active.row)
  const { fromRow, toRow, fromColumn, toColumn } = cursor.range
  const isMarked = (index: number) => cursor.isRange && index >= fromRow && index <= toRow

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
        {...(inSight && rows.length > 0 ? { 'aria-activedescendant': cellId(gridId, active.row, active.column) } : {})}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <colgroup>
          <col style={{ width: LEAD_WIDTH }} />
          {columns.map((column, at) => (
            <col key={column.id} style={{ width: widths[at] }} />
          ))}
        </colgroup>
        <GridHead
          columns={columns}
          widths={widths}
          sorts={props.sorts}
          onSort={(id, more) => props.onSort(nextSorts(props.sorts, id, more))}
          onWidth={props.onWidth}
          onMove={props.onMoveColumn}
          gridId={gridId}
          activeColumn={active.row === -1 ? active.column : null}
          checked={rows.length > 0 && selected.size >= rows.length && rows.every((row) => selected.has(row.id))}
          indeterminate={selected.size > 0}
          onCheck={(all) => onSelect(new Set(all ? rows.map((row) => row.id) : []))}
        />
        <tbody>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const isActive = item.index === active.row
            const inRange = isMarked(item.index)
            return (
              <GridRow
                key={row.id}
                row={row}
                name={props.nameOf(row)}
                index={item.index}
                columns={columns}
                gridId={gridId}
                activeColumn={isActive ? active.column : null}
                rangeFrom={inRange ? fromColumn : null}
                rangeTo={inRange ? toColumn : null}
                selected={selected.has(row.id)}
                open={row.id === openId}
                refusals={props.refusals?.get(row.id)}
                editor={isActive && editing !== null ? editor(row) : null}
                onToggle={onToggle}
                onOpen={onOpenRow}
                onPress={onPress}
                onDrag={onDrag}
                onEdit={onEditCell}
              />
            )
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  )
}
