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

/** A page that is closed has no time to take the record back; local storage is written at once. */
export function noteFreshRecord(fresh: FreshRecord): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(fresh))
  } catch {
    // Storage is full or switched off: the empty record stays, where its owner sees it.
  }
}

/** Takes back the empty record that was open when the last page closed. */
export async function dropLeftFreshRecord(store: Store): Promise<void> {
  const left = takeNoted()
  if (left !== null && isUntouched(left, store.getSnapshot())) await store.undo(left.batchId)
}

function takeNoted(): FreshRecord | null {
  try {
    const noted: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? 'null')
    window.localStorage.removeItem(KEY)
    return isFreshRecord(noted) ? noted : null
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
