import type { CollectionName } from './collections.ts'
import { plainWords } from './plain-words.ts'
import type { Snapshot } from './snapshot.ts'

/** What people call a record when another points at it. */
export function referenceName(record: object): string {
  for (const key of ['name', 'title', 'symbol', 'subject', 'provider', 'statement']) {
    const words = plainWords((record as Record<string, unknown>)[key])
    if (words !== '') return words
  }
  return 'Chưa đặt tên'
}

/** Names of the records that others point at. */
export interface RecordNames {
  nameOf(collection: CollectionName, id: string): string
}

type NameById = ReadonlyMap<string, string>
const known = new WeakMap<readonly object[], NameById>()

/** The names of one collection by id; made once per state of the collection. */
export function namesIn(rows: readonly { readonly id: string }[]): NameById {
  const names = known.get(rows) ?? new Map(rows.map((row) => [row.id, referenceName(row)]))
  known.set(rows, names)
  return names
}

/** Names as they are in a snapshot; a record that is gone is said to be. */
export function recordNames(snapshot: Snapshot): RecordNames {
  return { nameOf: (collection, id) => namesIn(snapshot[collection]).get(id) ?? 'Mục đã bị xóa' }
}
