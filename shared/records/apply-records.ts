import type { CollectionName } from './collections.ts'
import type { Snapshot } from './snapshot.ts'

/** A record as it shall be; null when it is removed. */
export interface RecordPut {
  readonly collection: CollectionName
  readonly id: string
  readonly after: object | null
}

/** The snapshot with these records put in, exchanged or taken out; new ones stand at the end. */
export function applyRecords(snapshot: Snapshot, puts: readonly RecordPut[]): Snapshot {
  const parts: Partial<Record<CollectionName, Map<string, object>>> = {}
  for (const { collection, id, after } of puts) {
    parts[collection] ??= new Map(snapshot[collection].map((row) => [row.id, row]))
    if (after === null) parts[collection]?.delete(id)
    else parts[collection]?.set(id, after)
  }
  const changed = Object.entries(parts).map(([name, rows]) => [name, [...rows.values()]])
  return { ...snapshot, ...Object.fromEntries(changed) }
}
