import { findRecord } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { type CollectionName, collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

const KEY = 'left-fresh-record'

/** A record that was just added, as it was then, and the batch that added it. */
export interface FreshRecord {
  readonly collection: CollectionName
  readonly id: string
  readonly batchId: number
  /** As JSON. */
  readonly record: string
}

export function isUntouched({ collection, id, record }: FreshRecord, seen: Snapshot): boolean {
  return JSON.stringify(findRecord(seen, collection, id)) === record
}

/** Notes a record for the next start, while it is open and nobody has written into it. */
export function noteFreshRecord(fresh: FreshRecord): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(fresh))
  } catch {
    // Storage is full or switched off: the empty record stays, where its owner sees it.
  }
}

/** The record was taken back, or is kept: the next start leaves it alone. */
export function forgetNoted(id: string): void {
  // Another one may have been noted since.
  if (noted()?.id === id) window.localStorage.removeItem(KEY)
}

/** Takes back the empty record that was open when the last page closed. One open in another window goes too: it is as empty. */
export async function dropLeftFreshRecord(store: Store): Promise<void> {
  const left = noted()
  if (left === null) return
  if (isUntouched(left, store.getSnapshot())) await store.undo(left.batchId)
  forgetNoted(left.id)
}

function noted(): FreshRecord | null {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null')
    return isFreshRecord(value) ? value : null
  } catch {
    return null
  }
}

function isFreshRecord(value: unknown): value is FreshRecord {
  const { collection, id, batchId, record } = (value ?? {}) as Partial<Record<keyof FreshRecord, unknown>>
  return (
    collectionNames.some((name) => name === collection) &&
    typeof id === 'string' &&
    typeof batchId === 'number' &&
    typeof record === 'string'
  )
}
