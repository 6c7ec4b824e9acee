import { type Change, putChange } from '#renderer/database/change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** What carries out a target: tasks and initiatives name the targets they serve. */
export type ServingCollection = 'tasks' | 'initiatives'

/** The records that serve a target. */
export function servingIds(snapshot: Snapshot, collection: ServingCollection, targetId: string): readonly string[] {
  return snapshot[collection].filter(({ targetIds }) => targetIds.includes(targetId)).map(({ id }) => id)
}

/** Makes exactly these records serve the target, seen from the target's side. */
export function servingChanges(
  seen: Snapshot,
  collection: ServingCollection,
  targetId: string,
  serving: readonly string[],
): readonly Change[] {
  return snapshotRows(seen, collection).flatMap((record) => {
    const serves = record.targetIds.includes(targetId)
    if (serves === serving.includes(record.id)) return []
    const targetIds = serves ? record.targetIds.filter((id) => id !== targetId) : [...record.targetIds, targetId]
    return [putChange(seen, collection, { ...record, targetIds } as never)]
  })
}

function snapshotRows(seen: Snapshot, collection: ServingCollection) {
  return seen[collection] as readonly { readonly id: string; readonly targetIds: readonly string[] }[]
}
