import type { Change } from '#renderer/database/change.ts'
import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import { fieldKindOf } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

type Row = { readonly id: string } & Readonly<Record<string, unknown>>

/**
 * The changes that remove records and let go of everything that points at them, as one batch: an undo brings back the
 * records and their links together. `touched` counts the other records that lose a link.
 */
export function removalOf(
  snapshot: Snapshot,
  collection: CollectionName,
  ids: readonly string[],
): { readonly changes: readonly Change[]; readonly touched: number } {
  const gone = new Set(ids)
  const rows = (name: CollectionName) => snapshot[name] as readonly unknown[] as readonly Row[]
  const removed = rows(collection)
    .filter((row) => gone.has(row.id))
    .map((row) => ({ collection, id: row.id, before: row, after: null }) as unknown as Change)
  const released: Change[] = []
  for (const name of collectionNames) {
    const keys = Object.entries(collections[name].fields)
      .filter(([key]) => targetOf(name, key) === collection)
      .map(([key, field]) => [key, fieldKindOf(field).kind] as const)
    if (keys.length === 0) continue
    for (const row of rows(name)) {
      if (name === collection && gone.has(row.id)) continue
      const letGo: Record<string, unknown> = {}
      for (const [key, kind] of keys) {
        const value = row[key]
        if (kind === 'reference' && typeof value === 'string' && gone.has(value)) letGo[key] = null
        if (kind === 'references' && Array.isArray(value) && value.some((id) => gone.has(id))) {
          letGo[key] = value.filter((id) => !gone.has(id))
        }
      }
      if (Object.keys(letGo).length === 0) continue
      released.push({ collection: name, id: row.id, before: row, after: { ...row, ...letGo } } as unknown as Change)
    }
  }
  return { changes: [...removed, ...released], touched: released.length }
}
