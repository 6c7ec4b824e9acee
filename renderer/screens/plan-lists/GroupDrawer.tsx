import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import form from '#renderer/components/Form.module.css'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { type Group, groupRecord } from '#shared/records/plan.ts'
import type { ListKind } from './list-kind.tsx'

interface GroupDrawerProps {
  readonly kind: ListKind
  readonly group: Group
  readonly changes: RecordChanges
  /** How many records stand in it; only an empty group can be removed. */
  readonly count: number
  readonly first: boolean
  readonly last: boolean
  readonly onAdd: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** A group: its heading in the text and the line before its items. Saved as one types. */
export function GroupDrawer(props: GroupDrawerProps) {
  const { kind, group, changes, count } = props
  const at = (key: 'title' | 'leadIn') => ({
    label: groupRecord.fields[key].label,
    field: key,
    draftKey: `groups/${group.id}/${key}`,
    value: group[key],
    onStore: (value: unknown) => void changes.set('groups', group.id, key, value),
  })
  return (
    <RecordDrawer
      recordKey={group.id}
      title={group.title || 'Nhóm mới'}
      subtitle={`Nhóm ${kind.noun}`}
      focusField="title"
      onClose={props.onClose}
      actions={
        <>
          <Tooltip label="Chuyển nhóm lên">
            <ActionIcon aria-label="Chuyển nhóm lên" disabled={props.first} onClick={() => props.onMove(-1)}>
              <IconArrowUp size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Chuyển nhóm xuống">
            <ActionIcon aria-label="Chuyển nhóm xuống" disabled={props.last} onClick={() => props.onMove(1)}>
              <IconArrowDown size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={count === 0 ? 'Xóa nhóm' : `Không xóa được khi nhóm còn ${kind.noun}`}>
            <ActionIcon
              aria-label="Xóa nhóm"
              {...(count > 0 ? { 'data-disabled': true, 'aria-disabled': true } : { onClick: props.onRemove })}
            >
              <IconTrash size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <div key={group.id} className={form.form}>
        <TextField {...at('title')} multiline help="In thành tiêu đề; số thứ tự tự đánh." />
        <TextField {...at('leadIn')} help="In giữa tiêu đề và các dòng, ví dụ: Chỉ tiêu:" />
        <Button
          variant="default"
          className={form.begin}
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={props.onAdd}
        >
          Thêm {kind.noun} vào nhóm
        </Button>
      </div>
      <RecordHistory key={`history/${group.id}`} collection="groups" record={group} />
    </RecordDrawer>
  )
}
