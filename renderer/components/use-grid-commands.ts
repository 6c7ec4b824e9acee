import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AfterEdit } from './CellInput.tsx'
import { copyBlock, putOnClipboard } from './copy-block.ts'
import { blockAt, copiedLines, emptyingEdits, fillingEdits } from './grid-block.ts'
import type { CellEdit } from './grid-column.ts'
import { type ActiveCell, moveInGrid } from './grid-keys.ts'
import type { DataGridProps } from './grid-props.ts'
import { nextSorts } from './grid-sorts.ts'
import type { GridCursor } from './use-grid-cursor.ts'

const WIDTH_STEP = 16
/** Rows down and columns to the right. */
const STEPS: Readonly<Record<Exclude<AfterEdit, 'away'>, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
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
  /** The rows, and the empty line after them where there is one. */
  readonly lines: readonly T[]
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
  const moveTo = (cell: ActiveCell) => {
    cursor.goTo(cell)
    show(cell)
  }

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
    setEditing(null)
    // The click would take the keyboard only after the browser had begun to mark text.
    event.preventDefault()
    grid.current?.focus({ preventScroll: true })
    const row = rows[index]
    if (openId !== null && row !== undefined && row.id !== openId) onOpen(row.id, null)
  }

  const edit = (cell: ActiveCell, typed: boolean) => {
    const [row, column] = [lines[cell.row], columns[cell.column]]
    if (row === undefined || column === undefined) return
    if (column.editor === undefined || props.onEdit === undefined) {
      if (!typed && row !== props.blank) onOpen(row.id, column.id)
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

  const isEditable = ({ column }: ActiveCell) => {
    const editor = columns[column]?.editor
    return props.onEdit !== undefined && editor !== undefined && editor.kind !== 'flag'
  }

  const finish = (content: CellEdit['content'] | null, after: AfterEdit) => {
    setEditing(null)
    const [row, column] = [lines[active.row], columns[active.column]]
    if (row !== undefined && column !== undefined && content !== null) {
      props.onEdit?.([{ rowId: row.id, columnId: column.id, content }], 'typed')
    }
    if (after === 'away') return
    const [down, right] = STEPS[after]
    if (after !== 'stay') {
      // What was typed into the empty line makes a row of it: another empty line comes below.
      const last = row === props.blank && content !== null ? lines.length : lines.length - 1
      moveTo({
        row: Math.max(0, Math.min(last, active.row + down)),
        column: Math.max(0, Math.min(columns.length - 1, active.column + right)),
      })
    }
    grid.current?.focus({ preventScroll: true })
  }

  const all = { rows, columns }
  const marked = () => blockAt(all, cursor.range)
  const change = (edits: readonly CellEdit[], how: 'emptied' | 'filled') => {
    if (edits.length > 0) props.onEdit?.(edits, how)
  }
  /** Whole rows when some are selected, else the marked cells. */
  const copied = (headed: boolean) =>
    copiedLines(selected.size > 0 ? { rows: rows.filter((row) => selected.has(row.id)), columns } : marked(), headed)

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== grid.current || event.altKey) return
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
    const row = rows[active.row]
    const column = columns[active.column]
    const control = event.ctrlKey || event.metaKey
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (active.row === -1 && event.shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight') && column !== undefined) {
      const step = key === 'ArrowRight' ? WIDTH_STEP : -WIDTH_STEP
      props.onWidth?.(column.id, (widths[active.column] ?? column.width) + step)
      return true
    }
    const size = { rows: lines.length, columns: columns.length, page: page() }
    const move = moveInGrid(event, event.shiftKey ? cursor.end : active, size)
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
      else if (key === 'd') change(fillingEdits(all, cursor.range), 'filled')
      else if (key === 'c' && event.shiftKey) copyBlock(copied(true), true)
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
    const block = copied(false)
    // The empty line holds nothing: what was copied before stays.
    if (block.length > 0) putOnClipboard(event.clipboardData, block, false)
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    if (event.target !== grid.current || props.onPaste === undefined || active.row < 0) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    props.onPaste(text, cursor.range)
  }

  return { editing, toggle, open, press, edit, finish, onKeyDown, onCopy, onPaste }
}
