import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { HeadingLine } from '#renderer/plan-document/desk-jobs.ts'
import { recordAddress } from '#renderer/plan-document/record-address.ts'
import classes from './OutlineTree.module.css'

interface OutlineTreeProps {
  readonly headings: readonly HeadingLine[]
  readonly onGo: (heading: HeadingLine) => void
}

/** The document's table of contents; a click scrolls the pages there, the pencil opens the part for editing. */
export function OutlineTree({ headings, onGo }: OutlineTreeProps) {
  return (
    <nav aria-label="Mục lục văn bản">
      <ul className={classes.list}>
        {headings.map((heading) => (
          <li key={`${heading.kind}/${heading.place}`} className={classes.entry}>
            <UnstyledButton
              className={classes.line}
              data-level={heading.level}
              title={heading.text}
              onClick={() => onGo(heading)}
            >
              <span className={classes.text}>{heading.text}</span>
            </UnstyledButton>
            {heading.origin === null ? null : (
              <ActionIcon
                component={Link}
                href={recordAddress(heading.origin)}
                className={classes.edit}
                size="sm"
                aria-label={`Sửa: ${heading.text}`}
                title="Sửa"
              >
                <IconPencil size={14} stroke={1.5} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
