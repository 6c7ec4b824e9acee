import { useMemo } from 'react'
import { showUndoToast } from '#renderer/components/undo-toast.tsx'
import { type Change, putChange } from '#renderer/database/change.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { settledRecords } from './settled-records.ts'
import { showStoreProblem } from './show-store-problem.ts'

/** Writes changes of records; each act is one batch that can be undone. */
export function useChanges() {
  const store = useStore()
  return useMemo(() => {
    /** `make` sees the newest records; `message` is shown with "Hoàn tác" when something was written. */
    async function run(
      label: string,
      make: (seen: Snapshot) => readonly Change[],
      message: string | null = null,
    ): Promise<number | null> {
      const changes = make(store.getSnapshot())
      if (changes.length === 0) return null
      const result = await store.commit(label, changes)
      if (!result.ok) {
        showStoreProblem(result.error)
        return null
      }
      const { batchId } = result.value
      if (message !== null && batchId !== null) {
        showUndoToast(message, async () => {
          const undone = await store.undo(batchId)
          if (!undone.ok) showStoreProblem(undone.error)
        })
      }
      return batchId
    }
    /** One field of one record, as typed. */
    function set<C extends CollectionName>(collection: C, id: string, key: string, value: unknown) {
      return run(`Sửa ${collections[collection].title.toLocaleLowerCase('vi')}`, (seen) => {
        const rows = seen[collection] as readonly unknown[] as readonly RecordIn<C>[]
        const before = rows.find((row) => row.id === id)
        return before === undefined ? [] : [putChange(seen, collection, { ...before, [key]: value })]
      })
    }
    return { run, set, seen: store.getSnapshot, settled: () => settledRecords(store), undo: store.undo }
  }, [store])
}

export type RecordChanges = ReturnType<typeof useChanges>
