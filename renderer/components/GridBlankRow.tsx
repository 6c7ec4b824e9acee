import { IconPlus } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import classes from './DataGrid.module.css'
import type { GridColumn } from './grid-column.ts'
import { cellId } from './grid-keys.ts'

interface GridBlankRowProps<T> {
  readonly index: number
  readonly columns: readonly GridColumn<T>[]
  readonly gridId: string
  readonly activeColumn: number | null
  readonly editor: ReactNode
  readonly onPress: (index: number, column: number, event: MouseEvent) => void
  readonly onEdit: (index: number, column: number) => void
}

/** The empty line after the last row, as a spreadsheet has it: what is typed or pasted there makes new rows. */
export function GridBlankRow<T>(props: GridBlankRowProps<T>) {
  const { index } = props
  const first = Math.max(
    0,
    props.columns.findIndex(({ editor }) => editor !== undefined),
  )
  return (
    <tr className={classes.row} aria-rowindex={index + 2} data-blank>
      <td className={classes.lead}>
        <IconPlus size={16} stroke={1.5} className={classes.blank} aria-hidden />
      </td>
      {props.columns.map((column, at) => {
        const editor = props.activeColumn === at ? props.editor : null
        return (
          <td
            key={column.id}
            id={cellId(props.gridId, index, at)}
            data-active={props.activeColumn === at}
            data-editing={editor !== null || undefined}
            title="Gõ hoặc dán vào đây để thêm dòng"
            onMouseDown={(event) => props.onPress(index, at, event)}
            onDoubleClick={() => props.onEdit(index, at)}
          >
            {at === first ? <span className={classes.standIn}>Dòng mới</span> : null}
            {editor}
          </td>
        )
      })}
    </tr>
  )
}
