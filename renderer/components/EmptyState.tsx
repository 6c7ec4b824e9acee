import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

/** What belongs here and how to begin, where a list has nothing to show. */
export function EmptyState(props: { icon: Icon; title: string; text: string; children?: ReactNode }) {
  const { icon: Glyph } = props
  return (
    <div className={classes.empty}>
      <Glyph size={36} stroke={1.25} className={classes.icon} aria-hidden />
      <p className={classes.title}>{props.title}</p>
      <p className={classes.text}>{props.text}</p>
      {props.children ? <div className={classes.actions}>{props.children}</div> : null}
    </div>
  )
}
