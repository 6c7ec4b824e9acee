import { useCallback, useEffect, useRef } from 'react'
import { hideUndoToast } from '#renderer/components/undo-toast.tsx'
import { findRecord } from '#renderer/database/change.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { type FreshRecord, forgetNoted, isUntouched, noteFreshRecord } from './left-fresh-record.ts'
import type { RecordChanges } from './use-changes.ts'

/**
 * Remembers a record that was just added, to take it back when its drawer closes by any way and it is as it was: a slip of
 * Ctrl+N leaves nothing behind. It is noted besides, for the next start: a window that closes has no time for it.
 */
export function useFreshRecord(changes: RecordChanges, openId: string | null) {
  const made = useRef<FreshRecord | null>(null)
  const dropIfUntouched = useCallback(
    async (fresh: FreshRecord) => {
      // The last letters may still be on their way: what was typed is never thrown away with the record.
      await changes.settled()
      if (isUntouched(fresh, changes.seen())) {
        hideUndoToast()
        await changes.undo(fresh.batchId)
      }
      forgetNoted(fresh.id)
    },
    [changes],
  )
  const dropUnlessOpen = useCallback(
    async (open: string | null) => {
      const fresh = made.current
      if (fresh === null || fresh.id === open) return
      made.current = null
      await dropIfUntouched(fresh)
    },
    [dropIfUntouched],
  )
  // Another record is open now, or none.
  useEffect(() => void dropUnlessOpen(openId), [openId, dropUnlessOpen])
  // Another screen.
  useEffect(() => () => void dropUnlessOpen(null), [dropUnlessOpen])

  return {
    remember(collection: CollectionName, id: string, batchId: number) {
      // A second press came before the first record was drawn.
      if (made.current !== null) void dropIfUntouched(made.current)
      made.current = { collection, id, batchId, record: JSON.stringify(findRecord(changes.seen(), collection, id)) }
      noteFreshRecord(made.current)
    },
    forget() {
      if (made.current !== null) forgetNoted(made.current.id)
      made.current = null
    },
  }
}
