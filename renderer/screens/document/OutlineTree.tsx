import { UnstyledButton } from '@mantine/core'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import classes from './OutlineTree.module.css'

interface OutlineTreeProps {
  readonly headings: readonly HeadingLine[]
  readonly onGo: (heading: HeadingLine) => void
}

/** The document's table of contents; a click scrolls the pages there. */
export function OutlineTree({ headings, onGo }: OutlineTreeProps) {
  return (
    <nav aria-label="Mục lục văn bản">
      <ul className={classes.list}>
        {headings.map((heading) => (
          <li key={`${heading.kind}/${heading.place}`}>
            <UnstyledButton
              className={classes.line}
              data-level={heading.level}
              title={heading.text}
              onClick={() => onGo(heading)}
            >
              <span className={classes.text}>{heading.text}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
