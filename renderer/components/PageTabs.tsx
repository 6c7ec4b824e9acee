import { Link, useLocation } from 'wouter'
import classes from './PageTabs.module.css'

/** Several lists in one place, each with an address of its own. */
export function PageTabs(props: { label: string; tabs: readonly { path: string; label: string }[] }) {
  const [path] = useLocation()
  return (
    <nav className={classes.tabs} aria-label={props.label}>
      {props.tabs.map((tab) => {
        const here = path === tab.path || path.startsWith(`${tab.path}/`)
        return (
          <Link key={tab.path} href={tab.path} className={classes.tab} aria-current={here ? 'page' : undefined}>
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
