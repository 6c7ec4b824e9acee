import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'

interface GridRowProps<T> {
  readonly row: T
  readonly name: string
  readonly index: number
  readonly columns: readonly GridColumn<T>[]
  readonly cellId: (row: number, column: number) => string
  readonly activeColumn: number | null
  readonly selected: boolean
  readonly open: boolean
  readonly onToggle: (range: boolean) => void
  readonly onPress: (column: number) => void
}

export function GridRow<T>(props: GridRowProps<T>) {
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
          onClick={(event) => props.onToggle(event.shiftKey)}
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
            id={props.cellId(index, at)}
            data-numeric={column.numeric}
            data-active={props.activeColumn === at}
            title={column.cell ? undefined : text}
            onClick={() => props.onPress(at)}
          >
            {column.cell ? column.cell(row) : text}
          </td>
        )
      })}
    </tr>
  )
}
