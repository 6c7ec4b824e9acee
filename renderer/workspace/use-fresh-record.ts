import { useRef } from 'react'
import { hideUndoToast } from '#renderer/components/undo-toast.tsx'
import { findRecord } from '#renderer/database/change.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { RecordChanges } from './use-changes.ts'

/** Remembers a record that was just added, to take it back when it is left as it was: a slip of Ctrl+N leaves nothing behind. */
export function useFreshRecord(changes: RecordChanges) {
  const made = useRef<{ collection: CollectionName; id: string; batchId: number; record: string } | null>(null)
  return {
    remember(collection: CollectionName, id: string, batchId: number) {
      made.current = { collection, id, batchId, record: JSON.stringify(findRecord(changes.seen(), collection, id)) }
    },
    forget() {
      made.current = null
    },
    /** `unless` is the record that stays open. */
    async dropIfUntouched(unless: string | null = null) {
      const fresh = made.current
      if (fresh?.id === unless) return
      made.current = null
      if (fresh === null) return
      // The last letters may still be on their way: what was typed is never thrown away with the record.
      await changes.settled()
      if (JSON.stringify(findRecord(changes.seen(), fresh.collection, fresh.id)) !== fresh.record) return
      hideUndoToast()
      await changes.undo(fresh.batchId)
    },
  }
}
