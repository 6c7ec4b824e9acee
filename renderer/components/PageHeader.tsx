import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

/** The title of a page with its one main action on the right; `note` is a quiet line of figures or help. */
export function PageHeader(props: { title: string; note?: ReactNode; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <h1 className={classes.title}>{props.title}</h1>
        {props.note ? <div className={classes.note}>{props.note}</div> : null}
      </div>
      {props.children ? <div className={classes.actions}>{props.children}</div> : null}
    </header>
  )
}
