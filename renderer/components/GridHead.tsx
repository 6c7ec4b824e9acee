import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type PointerEvent, useState } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn, GridSort } from './grid-column.ts'
import { cellId } from './grid-keys.ts'

interface GridHeadProps<T> {
  readonly columns: readonly GridColumn<T>[]
  readonly widths: readonly number[]
  readonly sorts: readonly GridSort[]
  /** `more`: the column comes after those already sorted by. */
  readonly onSort: ((columnId: string, more: boolean) => void) | undefined
  /** Null gives the column its own share of the room again. */
  readonly onWidth: ((columnId: string, width: number | null) => void) | undefined
  readonly onMove: ((columnId: string, before: string) => void) | undefined
  readonly gridId: string
  readonly activeColumn: number | null
  readonly checked: boolean
  readonly indeterminate: boolean
  readonly onCheck: (all: boolean) => void
}

/**
 * The sticky head: a click sorts up, down, not at all; with Shift as a further order. Drawn along, a heading moves its
 * column, and its edge changes the width. Its buttons are no tab stops: the grid's arrows reach them.
 */
export function GridHead<T>(props: GridHeadProps<T>) {
  const [dragged, setDragged] = useState<string | null>(null)
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.lead}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label="Chọn tất cả các dòng đang hiện"
            checked={props.checked}
            ref={(box) => {
              if (box !== null) box.indeterminate = !props.checked && props.indeterminate
            }}
            onChange={(event) => props.onCheck(event.currentTarget.checked)}
          />
        </th>
        {props.columns.map((column, index) => {
          const place = props.sorts.findIndex((sort) => sort.column === column.id)
          const sorted = props.sorts[place] ?? null
          const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column.id}
              id={cellId(props.gridId, -1, index)}
              scope="col"
              data-numeric={column.numeric}
              data-active={props.activeColumn === index}
              data-dragged={dragged === column.id || undefined}
              aria-sort={props.onSort && (sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending')}
              data-sortable={props.onSort !== undefined}
              onDragOver={(event) => {
                if (dragged !== null) event.preventDefault()
              }}
              onDrop={() => {
                if (dragged !== null && dragged !== column.id) props.onMove?.(dragged, column.id)
                setDragged(null)
              }}
            >
              <button
                type="button"
                tabIndex={-1}
                title={column.header}
                draggable={props.onMove !== undefined}
                onDragStart={() => setDragged(column.id)}
                onDragEnd={() => setDragged(null)}
                onClick={(event) => props.onSort?.(column.id, event.shiftKey)}
              >
                <span className={column.wraps ? classes.wraps : undefined}>{column.header}</span>
                {sorted === null ? null : <Arrow size={14} stroke={2} aria-hidden />}
                {sorted !== null && props.sorts.length > 1 ? <small>{place + 1}</small> : null}
              </button>
              {props.onWidth === undefined ? null : (
                <WidthHandle
                  width={props.widths[index] ?? column.width}
                  onWidth={(width) => props.onWidth?.(column.id, width)}
                />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

/** The right edge of a heading: drawn along it changes the width, a double click gives the column its share again. */
function WidthHandle(props: { readonly width: number; readonly onWidth: (width: number | null) => void }) {
  const [start, setStart] = useState<{ readonly x: number; readonly width: number } | null>(null)
  const follow = (event: PointerEvent) => {
    if (start !== null) props.onWidth(start.width + event.clientX - start.x)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard does the same with Shift and the arrows on the heading
    <span
      className={classes.edge}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setStart({ x: event.clientX, width: props.width })
      }}
      onPointerMove={follow}
      onPointerUp={() => setStart(null)}
      onDoubleClick={() => props.onWidth(null)}
    />
  )
}
