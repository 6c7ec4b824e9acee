import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { runsText } from '#shared/document/outline-text.ts'
import { type Charge, taskLine } from '#shared/document/plan-assignments.ts'
import { type DocumentContext, toWords } from '#shared/document/runs.ts'
import type { Task } from '#shared/records/task.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import classes from './AssignmentsPage.module.css'

interface AssignmentCardProps {
  readonly charge: Charge
  readonly context: DocumentContext
  /** What is written by hand; null for a department that only has tasks. */
  readonly written: WrittenActions | null
  /** Begins to write something for a department that only has tasks. */
  readonly onWrite: () => void
}

interface WrittenActions {
  readonly id: string
  readonly open: boolean
  readonly first: boolean
  readonly last: boolean
  readonly onOpen: () => void
  readonly onMove: (by: -1 | 1) => void
}

/** One unit with what it is charged with and the tasks it leads or joins in, as they are printed. */
export function AssignmentCard({ charge, context, written, onWrite }: AssignmentCardProps) {
  const title = charge.title || 'Chưa chọn khoa, phòng'
  const { items, led, joined } = charge
  return (
    <li className={classes.card} data-open={written?.open ?? false}>
      <div className={classes.head}>
        {written === null ? (
          <>
            <span className={classes.title}>{title}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} stroke={1.5} />}
              onClick={onWrite}
            >
              Ghi thêm phân công
            </Button>
          </>
        ) : (
          <>
            <button type="button" className={classes.name} data-row={written.id} onClick={written.onOpen}>
              {title}
            </button>
            <ActionIcon
              aria-label={`Chuyển “${title}” lên`}
              disabled={written.first}
              onClick={() => written.onMove(-1)}
            >
              <IconArrowUp size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              aria-label={`Chuyển “${title}” xuống`}
              disabled={written.last}
              onClick={() => written.onMove(1)}
            >
              <IconArrowDown size={16} stroke={1.5} />
            </ActionIcon>
          </>
        )}
      </div>
      {items.length + led.length + joined.length === 0 ? (
        <p className={classes.none}>Chưa có nội dung phân công.</p>
      ) : (
        <ul className={classes.items}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of text have nothing but their place
            <li key={index}>{toWords(item, context)}</li>
          ))}
        </ul>
      )}
      <TaskLines title="Nhiệm vụ chủ trì" tasks={led} context={context} withLead={false} />
      <TaskLines title="Nhiệm vụ phối hợp" tasks={joined} context={context} withLead />
    </li>
  )
}

interface TaskLinesProps {
  readonly title: string
  readonly tasks: readonly TreeNode<Task>[]
  readonly context: DocumentContext
  readonly withLead: boolean
}

/** Tasks are changed where they are entered; here they are read. */
function TaskLines({ title, tasks, context, withLead }: TaskLinesProps) {
  if (tasks.length === 0) return null
  return (
    <>
      <p className={classes.lead}>
        {title} ({tasks.length})
      </p>
      <ul className={classes.items}>
        {tasks.map((node) => (
          <li key={node.record.id}>
            <a href={`#/tasks/items/${node.record.id}`} className={classes.task}>
              {runsText(taskLine(node, context, withLead))}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
