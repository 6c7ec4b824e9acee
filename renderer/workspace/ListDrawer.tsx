import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCopyPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import type { ListSpec } from './list-spec.ts'
import { RecordForm } from './RecordForm.tsx'
import { RecordHistory } from './RecordHistory.tsx'

interface ListDrawerProps<C extends CollectionName> {
  readonly spec: ListSpec<C>
  readonly record: RecordIn<C>
  readonly focusField: string | null
  /** Stands above the fields. */
  readonly head?: ReactNode
  readonly onStore: (key: string, value: unknown) => unknown
  readonly onDuplicate: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** The details of one record of a list: grouped fields, saved as one types, and what was done to it. */
export function ListDrawer<C extends CollectionName>(props: ListDrawerProps<C>) {
  const { spec, record } = props
  const name = spec.nameOf(record)
  return (
    <RecordDrawer
      recordKey={record.id}
      title={name}
      subtitle={collections[spec.collection].title}
      // What stands above the fields is not where one begins to type.
      focusField={props.focusField ?? (props.head ? (spec.groups[0]?.fields[0] ?? null) : null)}
      onClose={props.onClose}
      actions={
        <>
          <Tooltip label="Nhân bản">
            <ActionIcon aria-label={`Nhân bản ${spec.noun}`} onClick={props.onDuplicate}>
              <IconCopyPlus size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label="Xóa">
            <ActionIcon aria-label={`Xóa ${spec.noun}`} onClick={props.onRemove}>
              <IconTrash size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      {props.head}
      <RecordForm
        // Inputs hold what is being typed: another record gets inputs of its own.
        key={record.id}
        collection={spec.collection}
        record={record}
        fields={collections[spec.collection].fields as unknown as Fields}
        groups={spec.groups}
        wide={spec.wide ?? []}
        multiline={spec.multiline ?? []}
        onStore={props.onStore}
      />
      <RecordHistory key={`history/${record.id}`} collection={spec.collection} record={record} />
    </RecordDrawer>
  )
}
