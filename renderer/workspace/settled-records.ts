import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import type { Store } from '#renderer/database/store.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The records once everything typed has been written: what is handed over must not be behind what is on screen. */
export function settledRecords(store: Store): Promise<Snapshot> {
  flushPendingEdits()
  return new Promise((resolve) => {
    let stop = () => undefined as unknown
    const check = () => {
      if (store.getSaving().state === 'saving') return
      stop()
      resolve(store.getSnapshot())
    }
    stop = store.subscribe(check)
    check()
  })
}
