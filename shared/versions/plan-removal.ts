import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type AnyRecord, planOf } from './plan-content.ts'

/**
 * The changes that take a plan away with all that belongs to it, and let go of what points at any of it. Kept issued copies
 * stay, without their plan. None when there is no such plan.
 */
export function planRemoval(snapshot: Snapshot, planId: string): readonly CollectionChange[] {
  if (!snapshot.plans.some((plan) => plan.id === planId)) return []
  const gone = new Map<CollectionName, Set<string>>()
  const isGone = (name: CollectionName, id: unknown) => typeof id === 'string' && gone.get(name)?.has(id) === true
  const rowsOf = (name: CollectionName) => snapshot[name] as readonly unknown[] as readonly AnyRecord[]
  for (const name of collectionNames) {
    const own = rowsOf(name).filter(
      (row) => planOf(name, row) === planId || (name === 'dismissals' && row.planId === planId),
    )
    gone.set(name, new Set(own.map(({ id }) => id)))
  }
  return collectionNames.flatMap((name): CollectionChange[] => {
    const references = Object.keys(collections[name].fields).flatMap((key) => {
      const target = targetOf(name, key)
      return target === null ? [] : [{ key, target }]
    })
    return rowsOf(name).flatMap((row): CollectionChange[] => {
      if (isGone(name, row.id)) return [change(name, row, null)]
      const letGo: Record<string, unknown> = {}
      for (const { key, target } of references) {
        const value = row[key]
        if (isGone(target, value)) letGo[key] = null
        if (Array.isArray(value) && value.some((id) => isGone(target, id)))
          letGo[key] = value.filter((id) => !isGone(target, id))
      }
      return Object.keys(letGo).length === 0 ? [] : [change(name, row, { ...row, ...letGo })]
    })
  })
}

function change(collection: CollectionName, before: AnyRecord, after: AnyRecord | null): CollectionChange {
  return { collection, id: before.id, before, after } as unknown as CollectionChange
}
