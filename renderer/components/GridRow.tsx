import { memo } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import { cellId } from './grid-keys.ts'

interface GridRowProps<T> {
  readonly row: T
  readonly name: string
  readonly index: number
  readonly columns: readonly GridColumn<T>[]
  readonly gridId: string
  readonly activeColumn: number | null
  readonly selected: boolean
  readonly open: boolean
  readonly onToggle: (index: number, range: boolean) => void
  readonly onPress: (index: number, column: number) => void
}

function PlainGridRow<T>(props: GridRowProps<T>) {
  const { row, index } = props
  return (
    <tr
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-open={props.open}
      data-selected={props.selected}
    >
      <td className={classes.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Chọn ${props.name}`}
          checked={props.selected}
          onClick={(event) => props.onToggle(index, event.shiftKey)}
          // Selection follows the click, which alone knows of Shift.
          onChange={() => {}}
        />
      </td>
      {props.columns.map((column, at) => {
        const text = column.text(row)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid does the same
          <td
            key={column.id}
            id={cellId(props.gridId, index, at)}
            data-numeric={column.numeric}
            data-active={props.activeColumn === at}
            title={column.cell ? undefined : text}
            onClick={() => props.onPress(index, at)}
          >
            {column.cell ? column.cell(row) : text}
          </td>
        )
      })}
    </tr>
  )
}

/** Drawn again only when the row itself, the columns or its marks change. The cast keeps the type parameter memo() drops. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow
