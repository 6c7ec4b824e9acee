import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import classes from './DataGrid.module.css'
import type { GridColumn, GridSort } from './grid-column.ts'
import { cellId } from './grid-keys.ts'

interface GridHeadProps<T> {
  readonly columns: readonly GridColumn<T>[]
  readonly sort: GridSort | null
  readonly onSort: (columnId: string) => void
  readonly gridId: string
  readonly activeColumn: number | null
  readonly checked: boolean
  readonly indeterminate: boolean
  readonly onCheck: (all: boolean) => void
}

/** The sticky head: a click sorts up, down, not at all. Its buttons are no tab stops: the grid's arrows reach them. */
export function GridHead<T>(props: GridHeadProps<T>) {
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.check}>
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
          const sorted = props.sort?.column === column.id ? props.sort : null
          const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column.id}
              id={cellId(props.gridId, -1, index)}
              scope="col"
              data-numeric={column.numeric}
              data-active={props.activeColumn === index}
              aria-sort={sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending'}
            >
              <button type="button" tabIndex={-1} title={column.header} onClick={() => props.onSort(column.id)}>
                <span>{column.header}</span>
                {sorted === null ? null : <Arrow size={14} stroke={2} aria-hidden />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
