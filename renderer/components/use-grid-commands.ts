import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AfterEdit } from './CellInput.tsx'
import { blockAt, emptyingEdits, fillingEdits } from './grid-block.ts'
import type { CellEdit } from './grid-column.ts'
import { type ActiveCell, moveInGrid } from './grid-keys.ts'
import { type GridLine, rowAt, rowsOf, standingLine } from './grid-line.ts'
import type { DataGridProps, RowMove } from './grid-props.ts'
import { nextSorts } from './grid-sorts.ts'
import { showDone } from './undo-toast.tsx'
import { useAwaitedRow } from './use-awaited-row.ts'
import { useGridClipboard } from './use-grid-clipboard.ts'
import type { GridCursor } from './use-grid-cursor.ts'
import { useGridRun } from './use-grid-run.ts'

const WIDTH_STEP = 16
/** Rows down and columns to the right. */
const STEPS: Readonly<Record<Exclude<AfterEdit, 'away'>, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
}

/** Where Alt and an arrow move a row. */
const ROW_MOVES: Readonly<Record<string, RowMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** The active cell while it is edited. */
interface Editing {
  /** Whether typing has begun it: what is typed takes the place of the text. */
  readonly typed: boolean
  /** What was typed before its input stood there, for a cell that had to be scrolled to. */
  readonly begun: string
}

/** What the commands need of the table they are given to. */
interface GridAround<T> {
  readonly lines: readonly GridLine<T>[]
  readonly grid: RefObject<HTMLTableElement | null>
  readonly cursor: GridCursor
  readonly widths: readonly number[]
  /** Rows that PageDown goes over. */
  readonly page: () => number
  /** Scrolls a cell into sight. */
  readonly show: (cell: ActiveCell) => void
}

/** Everything keys, mouse and clipboard do in a table, and the cell that is being edited. */
export function useGridCommands<T extends { readonly id: string }>(
  props: DataGridProps<T>,
  { lines, grid, cursor, widths, page, show }: GridAround<T>,
) {
  const { rows, columns, selected, onSelect, onOpen, openId } = props
  const { active } = cursor
  const [editing, setEditing] = useState<Editing | null>(null)
  const anchor = useRef(0)
  const run = useGridRun()
  const clipboard = useGridClipboard(props, { lines, grid, cursor })
  useAwaitedRow(lines, props.awaitedId ?? null, (row) => {
    const first = columns.findIndex(({ editor }) => editor !== undefined)
    moveTo({ row, column: Math.max(0, first) })
    grid.current?.focus({ preventScroll: true })
  })
  const moveTo = (cell: ActiveCell) => {
    cursor.goTo(cell)
    show(cell)
  }

  const toggle = (index: number, range: boolean) => {
    const row = rowAt(lines, index)
    if (row === undefined) return
    const next = new Set(selected)
    if (range) {
      const between = lines.slice(Math.min(anchor.current, index), Math.max(anchor.current, index) + 1)
      for (const each of rowsOf(between)) next.add(each.id)
    } else if (!next.delete(row.id)) next.add(row.id)
    anchor.current = index
    onSelect(next)
  }

  const open = (index: number) => {
    const row = rowAt(lines, index)
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
    setEditing(null)
    run.end()
    // The click would take the keyboard only after the browser had begun to mark text.
    event.preventDefault()
    grid.current?.focus({ preventScroll: true })
    const row = rowAt(lines, index)
    if (openId !== null && row !== undefined && row.id !== openId) onOpen(row.id, null)
  }

  const edit = (cell: ActiveCell, typed: boolean) => {
    const [line, column] = [lines[cell.row], columns[cell.column]]
    if (line === undefined || line.kind === 'band' || column === undefined) return
    const { row } = line
    if (column.editor === undefined || props.onEdit === undefined) {
      if (typed) showDone(`Cột “${column.header}” chỉ để xem, không gõ được ở đây.`)
      else if (line.kind === 'row') onOpen(row.id, column.id)
      return
    }
    const locked = column.locked?.(row) ?? null
    if (locked !== null) return showDone(locked)
    if (column.editor.kind === 'flag') {
      if (typed) return
      const value = !column.editor.checked(row)
      props.onEdit([{ rowId: row.id, columnId: column.id, content: { kind: 'value', value } }], 'typed')
      return
    }
    // Drawn before the key is heard further, so that it is typed into the input.
    flushSync(() => {
      cursor.goTo(cell)
      setEditing({ typed, begun: '' })
    })
    show(cell)
  }

  /** Takes a key that no input stands ready for yet: its row is still being scrolled to. */
  const typeAhead = ({ key, ctrlKey, metaKey }: KeyboardEvent, before: string) => {
    if (ctrlKey || metaKey) return
    if (key.length === 1) flushSync(() => setEditing({ typed: true, begun: before + key }))
    else if (key === 'Backspace') setEditing({ typed: true, begun: before.slice(0, -1) })
    else if (key === 'Escape') setEditing(null)
  }

  const isEditable = ({ row, column }: ActiveCell) => {
    const [line, editor] = [lines[row], columns[column]?.editor]
    if (props.onEdit === undefined || editor === undefined || editor.kind === 'flag') return false
    return line !== undefined && line.kind !== 'band' && (columns[column]?.locked?.(line.row) ?? null) === null
  }

  const finish = (content: CellEdit['content'] | null, after: AfterEdit) => {
    setEditing(null)
    const [line, column] = [lines[active.row], columns[active.column]]
    if (line !== undefined && column !== undefined && content !== null) {
      props.onEdit?.([{ rowId: line.id, columnId: column.id, content }], 'typed')
    }
    if (after === 'away') return
    if (after !== 'stay') {
      const [down, right] = STEPS[after]
      const from = run.began() ?? active.column
      if (right !== 0) run.goOn(active.column)
      else run.end()
      const to = Math.max(0, Math.min(columns.length - 1, right === 0 ? from : active.column + right))
      // What was typed into an empty line makes a row of it: another empty line comes below.
      if (line?.kind === 'blank' && content !== null && down > 0) moveTo({ row: active.row + 1, column: to })
      else goDown(down, to)
    }
    grid.current?.focus({ preventScroll: true })
  }

  /** To the next line that takes the keyboard; at an end the keyboard stays. */
  const goDown = (down: number, column: number) => {
    const step = down < 0 ? -1 : 1
    const found = standingLine(lines, active.row + down, step)
    moveTo({ row: down === 0 || (found - active.row) * step < 0 ? active.row : found, column })
  }

  const all = { lines, columns }
  const marked = () => blockAt(all, cursor.range)
  const change = (edits: readonly CellEdit[], how: 'emptied' | 'filled') => {
    if (edits.length > 0) props.onEdit?.(edits, how)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== grid.current) return
    const to = event.altKey ? ROW_MOVES[event.key] : undefined
    const moving = rowAt(lines, active.row)
    if (to !== undefined && moving !== undefined && props.onMoveRow !== undefined && editing === null) {
      event.preventDefault()
      event.stopPropagation()
      props.onMoveRow(moving.id, to)
    }
    if (event.altKey) return
    if (editing !== null) {
      event.preventDefault()
      return typeAhead(event, editing.begun)
    }
    if (act(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  /** Does what a key asks for; false when it asks for nothing here. */
  const act = (event: KeyboardEvent): boolean => {
    const row = rowAt(lines, active.row)
    const column = columns[active.column]
    const control = event.ctrlKey || event.metaKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (active.row === -1 && event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight') && column !== undefined) {
      const step = key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP
      props.onWidth?.(column.id, (widths[active.column] ?? column.width) + step)
      return true
    }
    const size = { rows: lines.length, columns: columns.length, page: page() }
    const from = event.shiftKey ? cursor.end : active
    const move = moveInGrid(event, from, size)
    if (move !== null) {
      run.end()
      if (event.shiftKey && active.row >= 0) {
        const end = { ...move, row: Math.max(0, move.row) }
        cursor.stretchTo(end)
        show(end)
      } else moveTo({ row: standing(move.row, from.row, key === 'ArrowUp' && !control), column: move.column })
      return true
    }
    if (key === 'Tab') return goOn(event.shiftKey)
    if (key === 'Enter' && !control && !event.shiftKey && run.began() !== null) {
      goDown(1, run.began() ?? active.column)
      run.end()
      return true
    }
    if (active.row === -1) {
      if (key !== 'Enter' || column === undefined) return false
      props.onSort?.(nextSorts(props.sorts, column.id, event.shiftKey))
      return true
    }
    if (control) {
      if (key === 'a') onSelect(new Set(rows.map((each) => each.id)))
      else if (key === 'd') change(fillingEdits(all, cursor.range), 'filled')
      else if (key === 'c' && event.shiftKey) clipboard.copyWithHeads()
      else if (key === 'Enter' && row !== undefined && props.onInsert !== undefined) props.onInsert(row.id)
      else if (key === 'Delete' && row !== undefined) props.onDelete?.([row.id])
      else return false
      return true
    }
    if (key === 'Enter' && row !== undefined) onOpen(row.id, null)
    else if (key === 'F2' || key === 'Enter') edit(active, false)
    else if (key === ' ' && column?.editor?.kind === 'flag' && !event.shiftKey && props.onEdit) edit(active, false)
    else if (key === ' ') toggle(active.row, event.shiftKey)
    else if (key === 'Escape') leave()
    else if (key === 'Delete' && selected.size > 0) props.onDelete?.([...selected])
    else if (key === 'Delete' || key === 'Backspace') change(emptyingEdits(marked(), props.refusals), 'emptied')
    else {
      // The key itself is not taken away: it is typed into the input that now has the keyboard.
      if (event.key.length !== 1 && event.key !== 'Process') return false
      edit(active, true)
      const isWaiting = event.key.length === 1 && isEditable(active) && document.activeElement === grid.current
      if (isWaiting) typeAhead(event, '')
      return isWaiting
    }
    return true
  }
  /** The line a move ends on; only a step up from the first leads into the head. */
  const standing = (to: number, from: number, isStepUp: boolean) => {
    if (to < 0) return -1
    const found = standingLine(lines, to, to < from ? -1 : 1)
    return isStepUp && found >= from ? -1 : found
  }
  /** The next cell of a row that is being filled in; false when there is no such row or no such cell. */
  const goOn = (back: boolean) => {
    const column = active.column + (back ? -1 : 1)
    if (run.began() === null || column < 0 || column >= columns.length) {
      run.end()
      return false
    }
    moveTo({ row: active.row, column })
    return true
  }
  const leave = () => {
    run.end()
    const [row, column] = [rowAt(lines, active.row), columns[active.column]]
    if (row !== undefined && column !== undefined && props.refusals?.get(row.id)?.has(column.id)) {
      props.onGiveUp?.(row.id, column.id)
    } else if (selected.size > 0) onSelect(new Set())
    else if (cursor.isRange) cursor.goTo(active)
    else props.onEscape?.()
  }

  return { editing, toggle, open, press, edit, finish, onKeyDown, ...clipboard }
}
