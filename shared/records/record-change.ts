import type { CollectionName, RecordIn } from './collections.ts'
import type { Snapshot } from './snapshot.ts'

/** A record of a collection before an act (`null`: there was none) and after it (`null`: removed). */
export type CollectionChange = {
  [C in CollectionName]: {
    readonly collection: C
    readonly id: string
    readonly before: RecordIn<C> | null
    readonly after: RecordIn<C> | null
  }
}[CollectionName]

/** The snapshot after the changes: records in their places, new ones at the end. Does not check them. */
export function withChanges(snapshot: Snapshot, changes: readonly CollectionChange[]): Snapshot {
  const byCollection = new Map<CollectionName, Map<string, object | null>>()
  for (const { collection, id, after } of changes) {
    const touched = byCollection.get(collection) ?? new Map<string, object | null>()
    byCollection.set(collection, touched.set(id, after))
  }
  const next: Record<string, unknown> = { ...snapshot }
  for (const [collection, touched] of byCollection) {
    const rows: readonly { readonly id: string }[] = snapshot[collection]
    const kept = rows.flatMap((row) => {
      const after = touched.get(row.id)
      return after === undefined ? [row] : after === null ? [] : [after]
    })
    const known = new Set(rows.map((row) => row.id))
    const added = [...touched].flatMap(([id, after]) => (known.has(id) || after === null ? [] : [after]))
    next[collection] = [...kept, ...added]
  }
  return next as unknown as Snapshot
}
