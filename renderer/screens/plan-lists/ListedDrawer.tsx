import { ActionIcon, Tooltip } from '@mantine/core'
import { type Icon, IconArrowDown, IconArrowUp, IconRowInsertBottom, IconTrash } from '@tabler/icons-react'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { ListedFields } from '#renderer/plan-document/ListedFields.tsx'
import { familyOf } from '#renderer/plan-document/listed-changes.ts'
import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { collections } from '#shared/records/collections.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { ListKind } from './list-kind.tsx'

interface ListedDrawerProps {
  readonly kind: ListKind
  readonly plan: Plan
  readonly record: Listed
  readonly title: string
  readonly changes: RecordChanges
  readonly onAddChild: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One target or task: its words, its place, and what is asked for. Saved as one types. */
export function ListedDrawer(props: ListedDrawerProps) {
  const { kind, plan, record, changes } = props
  const { collection } = kind
  const { id } = record
  const alone = familyOf(useSnapshot(), collection, id).size === 1

  return (
    <RecordDrawer
      recordKey={id}
      title={props.title}
      subtitle={collections[collection].title}
      focusField="statement"
      onClose={props.onClose}
      actions={
        <>
          <Act label="Chuyển lên" icon={IconArrowUp} onClick={() => props.onMove(-1)} />
          <Act label="Chuyển xuống" icon={IconArrowDown} onClick={() => props.onMove(1)} />
          <Act label="Thêm mục con" icon={IconRowInsertBottom} onClick={props.onAddChild} />
          <Act
            label={alone ? `Xóa ${kind.noun}` : `Xóa ${kind.noun}; các mục con được chuyển lên một cấp`}
            icon={IconTrash}
            onClick={props.onRemove}
          />
        </>
      }
    >
      <ListedFields key={id} collection={collection} plan={plan} record={record} changes={changes} />
      <RecordHistory key={`history/${id}`} collection={collection} record={record} />
    </RecordDrawer>
  )
}

function Act({ label, icon: Glyph, onClick }: { label: string; icon: Icon; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Glyph size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  )
}
