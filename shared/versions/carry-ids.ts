import type { NewId } from '#shared/basics/ids.ts'
import { type CollectionName, collectionNames, collections } from '#shared/records/collections.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type AnyRecord, isPlanPart, type PlanPart, planParts } from './plan-content.ts'

/** A record of the old plan. */
export interface OwnRecord {
  readonly collection: PlanPart
  readonly record: AnyRecord
}

/** The records that belong to a plan, list by list. */
export function ownRecords(snapshot: Snapshot, planId: string): readonly OwnRecord[] {
  return planParts.flatMap((collection) => {
    const rows = snapshot[collection] as readonly unknown[] as readonly AnyRecord[]
    return rows.filter((row) => row.planId === planId).map((record) => ({ collection, record }))
  })
}

const MOST_TRIES = 1000

/** Ids that no record has and that were not given before. Throws when the maker of ids repeats itself: a bug. */
export function freshIds(snapshot: Snapshot, newId: NewId): NewId {
  const used = new Set<string>(collectionNames.flatMap((name) => snapshot[name].map(({ id }) => id)))
  return () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const id = newId()
      if (used.has(id)) continue
      used.add(id)
      return id
    }
    throw new Error('newId gives ids that are taken')
  }
}

/** What the ids of an old plan become in the new one. */
export interface CarriedIds {
  /**
   * The id that a reference into a collection shall have: the new record's, null when that stays behind or there is none, the
   * same for a record of no plan. An old phase that is over gives the one its items go to.
   */
  readonly refer: (target: CollectionName, id: string) => string | null
  /** The same for a bound figure, which does not say the collection; undefined when no plan is spoken of. */
  readonly referAny: (id: string) => string | null | undefined
}

/** Remaps ids: `newIds` holds the new id of each record that comes along, by `keyOf`. */
export function carriedIds(
  snapshot: Snapshot,
  planId: string,
  newIds: ReadonlyMap<string, string>,
  homeOf: ReadonlyMap<string, string | null>,
): CarriedIds {
  const own = new Set(ownRecords(snapshot, planId).map(({ collection, record }) => keyOf(collection, record.id)))
  const refer = (target: CollectionName, id: string): string | null => {
    const at = target === 'phases' && homeOf.has(id) ? homeOf.get(id) : id
    if (target === 'plans' || isPlanPart(target)) return at == null ? null : (newIds.get(keyOf(target, at)) ?? null)
    return snapshot[target].some((each) => each.id === id) ? id : null
  }
  return {
    refer,
    referAny(id) {
      const part = planParts.find((name) => own.has(keyOf(name, id)))
      if (part !== undefined) return refer(part, id)
      if (newIds.has(keyOf('plans', id))) return refer('plans', id)
      return collectionNames.some((name) => snapshot[name].some((each) => each.id === id)) ? undefined : null
    },
  }
}

/** Names a record among all collections. */
export const keyOf = (collection: CollectionName, id: string): string => `${collection}/${id}`

/** A record whose reference fields point at the new records, or at those outside of plans that are still there. */
export function carryReferences(collection: CollectionName, record: AnyRecord, ids: CarriedIds): AnyRecord {
  const next: Record<string, unknown> = { ...record }
  for (const key of Object.keys(collections[collection].fields)) {
    const target = targetOf(collection, key)
    if (target === null) continue
    const value = record[key]
    if (Array.isArray(value)) next[key] = value.flatMap((id: string) => ids.refer(target, id) ?? [])
    else next[key] = typeof value === 'string' ? ids.refer(target, value) : null
  }
  return next as AnyRecord
}
