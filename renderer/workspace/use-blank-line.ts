import { useState } from 'react'
import type { CellEdit } from '#renderer/components/grid-column.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { ListSpec } from './list-spec.ts'
import { cellReader } from './read-cells.ts'
import { useBegunRecords } from './use-begun-records.ts'
import type { RecordActions } from './use-record-actions.ts'

/** The empty line after the rows of a list. What is typed there becomes a record that stands in the list at once. */
export function useBlankLine<C extends CollectionName>(
  spec: ListSpec<C>,
  stored: readonly RecordIn<C>[],
  actions: RecordActions<C>,
) {
  const store = useStore()
  const [blank, setBlank] = useState(() => actions.make({}))
  const { all, begin, whenStored } = useBegunRecords(stored)

  return {
    all,
    blank,
    /** Makes the empty line a record with this cell. False when the cell does not take the text, which then is still to be refused. */
    begin(edit: CellEdit, given: Partial<Omit<RecordIn<C>, 'id'>>): boolean {
      const value = cellReader(store.getSnapshot(), spec.collection).valueOf(edit)
      const own = value.ok ? { [edit.columnId]: value.value } : {}
      const record = actions.make({ ...given, ...own } as typeof given, edit.rowId)
      begin(
        record,
        actions.insert(record).then((result) => result !== null),
      )
      setBlank(actions.make({}))
      return value.ok
    },
    whenStored,
  }
}
