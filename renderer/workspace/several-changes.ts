import type { Change } from '#renderer/database/change.ts'
import { type CollectionName, collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

type Row = { readonly id: string }

/** The records after some changes, as the database would hold them. */
export function withChanges(seen: Snapshot, changes: readonly Change[]): Snapshot {
  const next: Record<string, unknown> = { ...seen }
  for (const collection of new Set(changes.map((change) => change.collection))) {
    if (collection === 'hospital') continue
    const own = changes.filter((change) => change.collection === collection)
    const after = new Map(own.map((change) => [change.id, change.after as Row | null]))
    const rows = next[collection] as readonly Row[]
    const known = new Set(rows.map(({ id }) => id))
    const kept = rows.flatMap((row) => (after.has(row.id) ? (after.get(row.id) ?? []) : [row]))
    const fresh = [...after].flatMap(([id, row]) => (known.has(id) || row === null ? [] : [row]))
    next[collection] = [...kept, ...fresh]
  }
  return next as unknown as Snapshot
}

/** The changes that lead from one state of the records to another that was made of it. */
export function differences(before: Snapshot, after: Snapshot): readonly Change[] {
  return collectionNames.flatMap((collection) => differencesIn(before, after, collection))
}

function differencesIn(before: Snapshot, after: Snapshot, collection: CollectionName): readonly Change[] {
  if (before[collection] === after[collection]) return []
  const was = new Map((before[collection] as readonly Row[]).map((row) => [row.id, row]))
  const is = new Map((after[collection] as readonly Row[]).map((row) => [row.id, row]))
  const change = (id: string) =>
    ({ collection, id, before: was.get(id) ?? null, after: is.get(id) ?? null }) as unknown as Change
  const gone = [...was.keys()].filter((id) => !is.has(id))
  const changed = [...is].filter(([id, row]) => was.get(id) !== row).map(([id]) => id)
  return [...gone, ...changed].map(change)
}
