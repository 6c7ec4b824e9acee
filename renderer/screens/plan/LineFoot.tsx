import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import classes from './Drawer.module.css'

interface LineFootProps {
  readonly name: string
  readonly note: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: -1 | 1) => void
  /** Null: it cannot be removed now, `note` says why. */
  readonly onRemove: (() => void) | null
}

/** Order and removal of one line of a short list. */
export function LineFoot({ name, note, first, last, onMove, onRemove }: LineFootProps) {
  return (
    <div className={classes.lineFoot}>
      <span>{note}</span>
      <ActionIcon aria-label={`Chuyển “${name}” lên`} disabled={first} onClick={() => onMove(-1)}>
        <IconArrowUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label={`Chuyển “${name}” xuống`} disabled={last} onClick={() => onMove(1)}>
        <IconArrowDown size={16} stroke={1.5} />
      </ActionIcon>
      <Tooltip label={onRemove === null ? 'Không xóa được khi đang dùng' : 'Xóa'}>
        <ActionIcon
          aria-label={`Xóa “${name}”`}
          {...(onRemove === null ? { 'data-disabled': true, 'aria-disabled': true } : { onClick: onRemove })}
        >
          <IconTrash size={16} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
