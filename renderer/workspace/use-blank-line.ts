import { useMemo, useRef, useState } from 'react'
import type { CellEdit } from '#renderer/components/grid-column.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { ListSpec } from './list-spec.ts'
import { cellReader } from './read-cells.ts'
import type { RecordActions } from './use-record-actions.ts'

/**
 * The empty line after the rows of a list. What is typed there becomes a record that stands in the list at once, before the
 * disk has it, so that the next cell of it can be typed; those edits wait until it is stored.
 */
export function useBlankLine<C extends CollectionName>(
  spec: ListSpec<C>,
  stored: readonly RecordIn<C>[],
  actions: RecordActions<C>,
) {
  const store = useStore()
  const [blank, setBlank] = useState(() => actions.make({}))
  const [begun, setBegun] = useState<readonly RecordIn<C>[]>([])
  const writing = useRef(new Map<string, Promise<unknown>>())
  const all = useMemo(() => {
    if (begun.length === 0) return stored
    const known = new Set(stored.map(({ id }) => id))
    return [...stored, ...begun.filter(({ id }) => !known.has(id))]
  }, [stored, begun])

  return {
    all,
    blank,
    /** Makes the empty line a record with this cell. False when the cell does not take the text, which then is still to be refused. */
    begin(edit: CellEdit, given: Partial<Omit<RecordIn<C>, 'id'>>): boolean {
      const value = cellReader(store.getSnapshot(), spec.collection).valueOf(edit)
      const own = value.ok ? { [edit.columnId]: value.value } : {}
      const record = actions.make({ ...given, ...own } as typeof given, edit.rowId)
      setBegun((before) => [...before, record])
      setBlank(actions.make({}))
      const written = actions.insert(record).then(() => {
        writing.current.delete(record.id)
        setBegun((before) => before.filter(({ id }) => id !== record.id))
      })
      writing.current.set(record.id, written)
      return value.ok
    },
    /** Runs `act` once all these rows are stored: at once, unless one has just been begun. */
    whenStored(ids: readonly string[], act: () => void) {
      const waits = ids.flatMap((id) => writing.current.get(id) ?? [])
      if (waits.length === 0) act()
      else void Promise.all(waits).then(act)
    },
  }
}
