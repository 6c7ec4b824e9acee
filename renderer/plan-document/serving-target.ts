import { type Change, putChange } from '#renderer/database/change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** What carries out a target, or a task: the records that name it. */
export type ServingCollection = 'tasks' | 'initiatives'
export type ServedCollection = 'targets' | 'tasks'

const keys = { targets: 'targetIds', tasks: 'taskIds' } as const

interface Serving {
  readonly id: string
  readonly targetIds: readonly string[]
  readonly taskIds?: readonly string[]
}

/** The records that serve a target or task. */
export function servingIds(
  snapshot: Snapshot,
  collection: ServingCollection,
  served: ServedCollection,
  id: string,
): readonly string[] {
  return rowsIn(snapshot, collection)
    .filter((record) => record[keys[served]]?.includes(id))
    .map((record) => record.id)
}

/** Makes exactly these records serve the target or task, seen from its side. */
export function servingChanges(
  seen: Snapshot,
  collection: ServingCollection,
  served: ServedCollection,
  id: string,
  serving: readonly string[],
): readonly Change[] {
  const key = keys[served]
  return rowsIn(seen, collection).flatMap((record) => {
    const now = record[key] ?? []
    const serves = now.includes(id)
    if (serves === serving.includes(record.id)) return []
    const next = serves ? now.filter((each) => each !== id) : [...now, id]
    return [putChange(seen, collection, { ...record, [key]: next } as never)]
  })
}

function rowsIn(seen: Snapshot, collection: ServingCollection): readonly Serving[] {
  return seen[collection]
}
