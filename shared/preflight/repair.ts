import { sameValue } from '#shared/basics/same-value.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** One field of one record: what the rule saw in it, and what it shall be. */
export interface FieldRepair {
  readonly collection: CollectionName | 'hospital'
  readonly id: string
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What mends a finding. Plain data, since findings are made in a worker and printed by the command. */
export interface Repair {
  /** Vietnamese, for the button: "Viết liền thành “46/2018/TT-BYT”". */
  readonly label: string
  readonly fields: readonly FieldRepair[]
  /** Records the mended fields point at and which are not there yet. */
  readonly adds?: readonly { readonly collection: CollectionName; readonly record: { readonly id: string } }[]
}

/** A record as a repair leaves it. */
export interface RepairedRecord {
  readonly collection: CollectionName | 'hospital'
  readonly id: string
  readonly record: object
}

/**
 * The records as a repair leaves them, new ones first; null when a field no longer holds what the rule saw: somebody has changed
 * it meanwhile, and the repair would undo that.
 */
export function repairedRecords(snapshot: Snapshot, repair: Repair): readonly RepairedRecord[] | null {
  const repaired = new Map<string, RepairedRecord>()
  for (const { collection, id, field, before, after } of repair.fields) {
    const key = `${collection}/${id}`
    const record = repaired.get(key)?.record ?? find(snapshot, collection, id)
    if (record === null || !sameValue((record as Readonly<Record<string, unknown>>)[field], before)) return null
    repaired.set(key, { collection, id, record: { ...record, [field]: after } })
  }
  const added = (repair.adds ?? []).filter(({ collection, record }) => find(snapshot, collection, record.id) === null)
  return [
    ...added.map(({ collection, record }): RepairedRecord => ({ collection, id: record.id, record })),
    ...repaired.values(),
  ]
}

function find(snapshot: Snapshot, collection: CollectionName | 'hospital', id: string): object | null {
  if (collection === 'hospital') return snapshot.hospital
  const rows: readonly { readonly id: string }[] = snapshot[collection]
  return rows.find((row) => row.id === id) ?? null
}
