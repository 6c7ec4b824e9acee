import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { ChoiceField } from '#renderer/components/ChoiceField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { AssignmentItemsField } from '#renderer/plan-document/AssignmentItemsField.tsx'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import { useReferences } from '#renderer/workspace/references.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { type Assignment, assignmentRecord } from '#shared/records/task.ts'
import classes from './AssignmentsPage.module.css'

interface AssignmentDrawerProps {
  readonly assignment: Assignment
  readonly title: string
  readonly changes: RecordChanges
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const { fields } = assignmentRecord

/** Whom the plan charges with what. Saved as one types. */
export function AssignmentDrawer(props: AssignmentDrawerProps) {
  const { assignment, changes } = props
  const { id } = assignment
  const departments = useReferences().options('departments')
  const save = (key: string, value: unknown) => changes.set('assignments', id, key, value)
  return (
    <RecordDrawer
      recordKey={id}
      title={props.title || 'Phân công mới'}
      subtitle={assignmentRecord.title}
      focusField={props.title === '' ? 'departmentId' : 'items'}
      onClose={props.onClose}
      actions={
        <>
          <Tooltip label="Chuyển lên">
            <ActionIcon aria-label="Chuyển lên" disabled={props.first} onClick={() => props.onMove(-1)}>
              <IconArrowUp size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Chuyển xuống">
            <ActionIcon aria-label="Chuyển xuống" disabled={props.last} onClick={() => props.onMove(1)}>
              <IconArrowDown size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Xóa">
            <ActionIcon aria-label="Xóa phân công" onClick={props.onRemove}>
              <IconTrash size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <div key={id} className={classes.form}>
        <ChoiceField
          label={fields.departmentId.label}
          field="departmentId"
          draftKey={`assignments/${id}/departmentId`}
          value={assignment.departmentId}
          options={departments}
          clearable
          onStore={(value) => save('departmentId', value)}
        />
        <TextField
          label={fields.title.label}
          field="title"
          draftKey={`assignments/${id}/title`}
          value={assignment.title}
          help="Chỉ ghi khi không phải một khoa, phòng, ví dụ: Các khoa, phòng còn lại. In thay cho tên khoa, phòng."
          onStore={(value) => save('title', value)}
        />
        <AssignmentItemsField assignment={assignment} onStore={(items) => save('items', items)} />
      </div>
      <RecordHistory key={`history/${id}`} collection="assignments" record={assignment} />
    </RecordDrawer>
  )
}
