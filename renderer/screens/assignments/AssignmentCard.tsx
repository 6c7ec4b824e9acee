import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import type { Assignment } from '#shared/records/task.ts'
import classes from './AssignmentsPage.module.css'

interface AssignmentCardProps {
  readonly assignment: Assignment
  readonly title: string
  readonly context: DocumentContext
  readonly open: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onOpen: () => void
  readonly onMove: (by: -1 | 1) => void
}

/** One department with what it is charged with, figures filled in. */
export function AssignmentCard(props: AssignmentCardProps) {
  const { assignment, context } = props
  const title = props.title || 'Chưa chọn khoa, phòng'
  return (
    <li className={classes.card} data-open={props.open}>
      <div className={classes.head}>
        <button type="button" className={classes.name} data-row={assignment.id} onClick={props.onOpen}>
          {title}
        </button>
        <ActionIcon aria-label={`Chuyển “${title}” lên`} disabled={props.first} onClick={() => props.onMove(-1)}>
          <IconArrowUp size={16} stroke={1.5} />
        </ActionIcon>
        <ActionIcon aria-label={`Chuyển “${title}” xuống`} disabled={props.last} onClick={() => props.onMove(1)}>
          <IconArrowDown size={16} stroke={1.5} />
        </ActionIcon>
      </div>
      {assignment.items.length === 0 ? (
        <p className={classes.none}>Chưa có nội dung phân công.</p>
      ) : (
        <ul className={classes.items}>
          {assignment.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of text have nothing but their place
            <li key={index}>{toWords(item, context)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}
