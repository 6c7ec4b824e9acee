import { Link } from 'wouter'
import classes from './PageTabs.module.css'

/** Several lists in one place, each with an address of its own. */
export function PageTabs(props: {
  readonly label: string
  readonly tabs: readonly { readonly path: string; readonly label: string }[]
  /** The path of the tab that is shown. */
  readonly here: string
}) {
  return (
    <nav className={classes.tabs} aria-label={props.label}>
      {props.tabs.map((tab) => {
        const current = tab.path === props.here ? ('page' as const) : undefined
        return (
          <Link key={tab.path} href={tab.path} className={classes.tab} aria-current={current}>
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
