import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useCallback, useEffect, useId, useMemo, useRef } from 'react'
import classes from './DataGrid.module.css'
import { ROW_HEIGHTS, useDensity } from './density.ts'
import { GridBandRow } from './GridBandRow.tsx'
import { GridBlankRow } from './GridBlankRow.tsx'
import { GridEditor } from './GridEditor.tsx'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import { type ActiveCell, cellId } from './grid-keys.ts'
import { plainLines, rowAt } from './grid-line.ts'
import type { DataGridProps } from './grid-props.ts'
import { nextSorts } from './grid-sorts.ts'
import { useColumnWidths } from './use-column-widths.ts'
import { useGridCommands } from './use-grid-commands.ts'
import { useGridCursor } from './use-grid-cursor.ts'

const LEAD_WIDTH = 68
/** Rows drawn beyond the edges, so that a quick turn of the wheel finds them there. */
const OVERSCAN = 14

/**
 * A table for thousands of rows that is worked in as in Excel: only rows in sight are drawn. One tab stop; the arrows move
 * a cell and, with Shift, mark a block; F2 or typing edits, Enter opens the row, Space selects it; Delete, Ctrl+C, Ctrl+V
 * and Ctrl+D do what they do there. Empty lines may take new rows; sections, sums and notes may stand between the rows.
 */
export function DataGrid<T extends { readonly id: string }>(props: DataGridProps<T>) {
  const { rows, blank, columns, selected, onSelect, openId } = props
  const lines = useMemo(() => props.lines ?? plainLines(rows, blank), [props.lines, rows, blank])
  const gridId = useId()
  const rowHeight = ROW_HEIGHTS[useDensity()]
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const cursor = useGridCursor(lines, columns.length)
  const { active } = cursor
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    // The sticky head covers the first rows of what is scrolled to.
    scrollPaddingStart: rowHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for another height of rows
  useEffect(() => virtual.measure(), [virtual, rowHeight])

  // After a drawer closes, an undo or a sort, the keyboard stays on the row it was about, wherever that is now.
  const openIndex = openId === null ? -1 : lines.findIndex(({ id }) => id === openId)
  const toOpen = useRef(cursor)
  toOpen.current = cursor
  useEffect(() => {
    if (openIndex === -1) return
    const { active: at, goTo } = toOpen.current
    if (at.row !== openIndex) goTo({ row: openIndex, column: at.column })
    virtual.scrollToIndex(openIndex)
  }, [openIndex, virtual])

  // Rows that come above an empty line do not push the keyboard out of sight.
  const blankAt = lines[active.row]?.kind === 'blank' ? active.row : -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when lines come or go
  useEffect(() => {
    if (blankAt !== -1 && document.activeElement === grid.current) virtual.scrollToIndex(blankAt)
  }, [blankAt, lines.length, virtual])

  const { onStand } = props
  const standing = rowAt(lines, active.row)?.id ?? null
  useEffect(() => onStand?.(standing), [onStand, standing])

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
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const commands = useGridCommands(props, { lines, grid, cursor, widths, page, show })
  const { editing, onKeyDown, onCopy, onCut, onPaste } = commands

  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  // Rows in sight are not drawn again while others scroll in: what they are handed never changes.
  const latest = useRef({ ...commands, stretchTo: cursor.stretchTo })
  latest.current = { ...commands, stretchTo: cursor.stretchTo }
  const onToggle = useCallback((index: number, range: boolean) => latest.current.toggle(index, range), [])
  const onPress = useCallback(
    (index: number, column: number, event: MouseEvent) => latest.current.press(index, column, event),
    [],
  )
  const onDrag = useCallback((row: number, column: number) => latest.current.stretchTo({ row, column }), [])
  const onOpenRow = useCallback((index: number) => latest.current.open(index), [])
  const onEditCell = useCallback((row: number, column: number) => latest.current.edit({ row, column }, false), [])
  const activeColumn = columns[active.column]
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
        aria-rowcount={lines.length + 1}
        aria-multiselectable
        {...(inSight && lines.length > 0 ? { 'aria-activedescendant': cellId(gridId, active.row, active.column) } : {})}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCut}
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
          onSort={props.onSort && ((id, more) => props.onSort?.(nextSorts(props.sorts, id, more)))}
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
            const line = lines[item.index]
            if (line === undefined) return null
            if (line.kind === 'band') {
              return <GridBandRow key={line.id} band={line.band} index={item.index} columns={columns} />
            }
            const { row, kind } = line
            const isActive = item.index === active.row
            const inRange = isMarked(item.index)
            const name = kind === 'blank' ? 'Dòng mới' : props.nameOf(row)
            const editor =
              isActive && editing !== null && activeColumn !== undefined ? (
                <GridEditor
                  row={row}
                  column={activeColumn}
                  name={name}
                  instead={kind === 'blank' ? '' : props.refusals?.get(row.id)?.get(activeColumn.id)?.text}
                  typed={editing.typed}
                  begun={editing.begun}
                  onDone={commands.finish}
                />
              ) : null
            if (kind === 'blank') {
              return (
                <GridBlankRow
                  key={line.id}
                  index={item.index}
                  columns={columns}
                  gridId={gridId}
                  activeColumn={isActive ? active.column : null}
                  editor={editor}
                  onPress={onPress}
                  onEdit={onEditCell}
                />
              )
            }
            return (
              <GridRow
                key={row.id}
                row={row}
                name={name}
                index={item.index}
                columns={columns}
                gridId={gridId}
                activeColumn={isActive ? active.column : null}
                rangeFrom={inRange ? fromColumn : null}
                rangeTo={inRange ? toColumn : null}
                selected={selected.has(row.id)}
                open={row.id === openId}
                refusals={props.refusals?.get(row.id)}
                editor={editor}
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
