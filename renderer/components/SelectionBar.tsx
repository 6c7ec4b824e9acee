import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './SelectionBar.module.css'

/** What can be done with the selected rows at once; floats over the bottom of the table. */
export function SelectionBar(props: { text: string; onClear: () => void; children: ReactNode }) {
  return (
    <section className={classes.bar} data-selection-bar aria-label="Việc với các dòng đã chọn">
      <span className={classes.text} role="status">
        {props.text}
      </span>
      {props.children}
      <Tooltip label="Bỏ chọn (Esc)">
        <ActionIcon aria-label="Bỏ chọn" onClick={props.onClear}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}
