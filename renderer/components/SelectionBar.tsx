import { Button } from '@mantine/core'
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
      <Button variant="subtle" color="gray" onClick={props.onClear}>
        Bỏ chọn
      </Button>
    </section>
  )
}
