import { IconAlertTriangle, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import classes from './DataGrid.module.css'
import type { CellRefusal, GridColumn } from './grid-column.ts'
import { cellId } from './grid-keys.ts'

interface GridRowProps<T> {
  readonly row: T
  readonly name: string
  readonly index: number
  readonly columns: readonly GridColumn<T>[]
  readonly gridId: string
  readonly activeColumn: number | null
  /** The marked cells of this row, first and last column; null when it has none but the active one. */
  readonly rangeFrom: number | null
  readonly rangeTo: number | null
  readonly selected: boolean
  readonly open: boolean
  /** What was typed here and refused, by column. */
  readonly refusals: ReadonlyMap<string, CellRefusal> | undefined
  /** The input that stands in the active cell while it is edited. */
  readonly editor: ReactNode
  readonly onToggle: (index: number, range: boolean) => void
  readonly onOpen: (index: number) => void
  readonly onPress: (index: number, column: number, event: MouseEvent) => void
  readonly onDrag: (index: number, column: number) => void
  readonly onEdit: (index: number, column: number) => void
}

function PlainGridRow<T>(props: GridRowProps<T>) {
  const { row, index, refusals } = props
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-open={props.open}
      data-selected={props.selected}
    >
      <td className={classes.lead}>
        <span className={classes.leadBox}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Chọn ${props.name}`}
            checked={props.selected}
            onClick={(event) => props.onToggle(index, event.shiftKey)}
            // Selection follows the click, which alone knows of Shift.
            onChange={() => {}}
          />
          <button
            type="button"
            tabIndex={-1}
            className={classes.open}
            title="Mở chi tiết (Enter)"
            aria-label={`Mở chi tiết ${props.name}`}
            onClick={() => props.onOpen(index)}
          >
            <IconLayoutSidebarRightExpand size={16} stroke={1.5} aria-hidden />
          </button>
        </span>
      </td>
      {props.columns.map((column, at) => {
        const refusal = refusals?.get(column.id)
        const text = refusal?.text ?? column.text(row)
        const editor = props.activeColumn === at ? props.editor : null
        const locked = column.locked?.(row) ?? null
        const indent = column.indent?.(row) ?? 0
        const inRange =
          props.rangeFrom !== null && props.rangeTo !== null && at >= props.rangeFrom && at <= props.rangeTo
        return (
          <td
            key={column.id}
            id={cellId(props.gridId, index, at)}
            data-numeric={column.numeric}
            data-active={props.activeColumn === at}
            data-range={inRange || undefined}
            data-editing={editor !== null || undefined}
            data-refused={refusal !== undefined || undefined}
            aria-invalid={refusal !== undefined || undefined}
            data-locked={locked !== null || undefined}
            style={indent > 0 ? { paddingLeft: 10 + indent } : undefined}
            title={refusal?.reason ?? locked ?? (column.cell ? undefined : text)}
            onMouseDown={(event) => props.onPress(index, at, event)}
            onMouseEnter={(event) => {
              if (event.buttons === 1) props.onDrag(index, at)
            }}
            onDoubleClick={() => props.onEdit(index, at)}
          >
            {refusal !== undefined ? (
              <>
                <IconAlertTriangle size={14} stroke={1.5} className={classes.refusedIcon} aria-hidden />
                {text}
                <span className={classes.aloud}> Chưa lưu: {refusal.reason}</span>
              </>
            ) : column.cell ? (
              column.cell(row)
            ) : text === '' && column.standIn !== undefined ? (
              <span className={classes.standIn}>{column.standIn(row)}</span>
            ) : column.wraps ? (
              <span className={classes.wraps}>{text}</span>
            ) : (
              text
            )}
            {editor}
          </td>
        )
      })}
    </tr>
  )
}

/** Drawn again only when the row itself, the columns or its marks change. The cast keeps the type parameter memo() drops. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow
