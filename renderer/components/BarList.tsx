import { Link } from 'wouter'
import type { Tone } from './Badge.tsx'
import classes from './BarList.module.css'

/** One bar of a chart, with the words that say it and the way to the rows behind it. */
export interface Bar {
  readonly key: string
  readonly label: string
  /** What is printed at its end: "35", "6/16 (37,5%)". */
  readonly text: string
  /** From 0 to 1: how long it is. */
  readonly length: number
  readonly tone: Tone
  readonly href: string
}

interface BarListProps {
  readonly title: string
  /** Instead of bars, when there are none. */
  readonly none: string
  readonly bars: readonly Bar[]
}

/** A chart of a few bars, each a link labelled directly: read by a screen reader as words, reached by Tab. */
export function BarList({ title, none, bars }: BarListProps) {
  return (
    <figure className={classes.chart} aria-label={title}>
      <figcaption>{title}</figcaption>
      {bars.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.bars}>
          {bars.map((bar) => (
            <li key={bar.key}>
              <Link href={bar.href} className={classes.row} title={`Xem: ${bar.label}`}>
                <span className={classes.label}>{bar.label}</span>
                <span className={classes.track} aria-hidden>
                  <span
                    className={classes.bar}
                    data-tone={bar.tone}
                    style={{ width: `${Math.max(0, Math.min(1, bar.length)) * 100}%` }}
                  />
                </span>
                <span className={classes.text}>{bar.text}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}
