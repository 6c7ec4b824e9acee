import type { CollectionName, RecordIn } from '#shared/records/collections.ts'
import type { Hospital } from '#shared/records/hospital.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Row } from './row.ts'

/** The hospital is one record, not a collection; it always stands under this key. */
export const HOSPITAL_KEY = 'hospital'

export type StoreName = CollectionName | 'hospital'

/** A record as the user saw it (`null`: there was none) and as it shall be (`null`: removed). */
export interface RecordChange<C extends CollectionName> {
  readonly collection: C
  readonly id: string
  readonly before: RecordIn<C> | null
  readonly after: RecordIn<C> | null
}

export interface HospitalChange {
  readonly collection: 'hospital'
  readonly id: typeof HOSPITAL_KEY
  readonly before: Hospital
  readonly after: Hospital
}

export type Change = HospitalChange | { [C in CollectionName]: RecordChange<C> }[CollectionName]

/** A change where only fields matter and not which kind of record it is; every `Change` is one. */
export interface RowChange {
  readonly collection: StoreName
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
}

/** Names one record among all collections. */
export function changeKey(change: { readonly collection: StoreName; readonly id: string }): string {
  return `${change.collection}/${change.id}`
}

/**
 * Adds `record`, or puts it in the place of the one with the same id. `seen` must be the snapshot the user's edit began
 * from: only fields that differ from it are written, so that what another window changed meanwhile is not undone.
 */
export function putChange<C extends CollectionName>(seen: Snapshot, collection: C, record: RecordIn<C>): Change {
  return { collection, id: record.id, before: findRecord(seen, collection, record.id), after: record } as Change
}

/** Removes the record with this id; nothing happens when there is none. */
export function removeChange(seen: Snapshot, collection: CollectionName, id: string): Change {
  return { collection, id, before: findRecord(seen, collection, id), after: null } as Change
}

/** Changes the hospital's own record. */
export function hospitalChange(seen: Snapshot, hospital: Hospital): Change {
  return { collection: 'hospital', id: HOSPITAL_KEY, before: seen.hospital, after: hospital }
}

/** The record with this id, or `null`. */
export function findRecord<C extends CollectionName>(
  snapshot: Snapshot,
  collection: C,
  id: string,
): RecordIn<C> | null {
  const rows = snapshot[collection] as readonly { id: string }[] as readonly RecordIn<C>[]
  return rows.find((row) => row.id === id) ?? null
}
