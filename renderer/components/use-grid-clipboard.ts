import type { ClipboardEvent, RefObject } from 'react'
import { copyBlock, putOnClipboard } from './copy-block.ts'
import { blockAt, copiedRows, copiedTable, emptyingEdits } from './grid-block.ts'
import type { GridLine } from './grid-line.ts'
import type { DataGridProps } from './grid-props.ts'
import type { GridCursor } from './use-grid-cursor.ts'

/** What is copied, cut and pasted in a table: whole rows when some are selected, else the marked cells. */
export function useGridClipboard<T extends { readonly id: string }>(
  props: DataGridProps<T>,
  {
    lines,
    grid,
    cursor,
  }: {
    readonly lines: readonly GridLine<T>[]
    readonly grid: RefObject<HTMLTableElement | null>
    readonly cursor: GridCursor
  },
) {
  const { rows, columns, selected } = props
  const marked = () => blockAt({ lines, columns }, cursor.range)
  const copy = (event: ClipboardEvent) => {
    const block = copiedRows(
      selected.size > 0 ? { rows: rows.filter((row) => selected.has(row.id)), columns } : marked(),
    )
    // The empty line holds nothing: what was copied before stays.
    if (block.length > 0) putOnClipboard(event.clipboardData, block, false)
    event.preventDefault()
  }
  return {
    /** With the headings, and what stands between the rows. */
    copyWithHeads() {
      const { fromRow, toRow, fromColumn, toColumn } = cursor.range
      const chosen = lines.filter(({ id }) => selected.has(id))
      const range = {
        lines: lines.slice(Math.max(0, fromRow), toRow + 1),
        columns: columns.slice(fromColumn, toColumn + 1),
      }
      copyBlock(copiedTable(chosen.length > 0 ? { lines: chosen, columns } : range), true)
    },
    onCopy(event: ClipboardEvent) {
      if (event.target === grid.current) copy(event)
    },
    onCut(event: ClipboardEvent) {
      if (event.target !== grid.current || props.onEdit === undefined) return
      copy(event)
      const edits = emptyingEdits(marked(), props.refusals)
      if (edits.length > 0) props.onEdit(edits, 'emptied')
    },
    onPaste(event: ClipboardEvent) {
      if (event.target !== grid.current || props.onPaste === undefined || cursor.active.row < 0) return
      event.preventDefault()
      props.onPaste(event.clipboardData.getData('text/plain'), cursor.range)
    },
  }
}
