import { sameValue } from '#shared/basics/same-value.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { changeKey, type RowChange, type StoreName } from './change.ts'
import { differingFields, type Row } from './row.ts'

/** A record as it stands under its key; `null`: there is none. */
export interface RowAt {
  readonly collection: StoreName
  readonly id: string
  readonly row: Row | null
}

/** The database's records in memory, and what is known of where their newest values come from. */
export interface Mirror {
  getSnapshot(): Snapshot
  get(collection: StoreName, id: string): Row | null
  /** Takes over what the database now holds; collections that are not named keep their identity. */
  apply(rows: readonly RowAt[]): void
  /**
   * Compares records just read with memory, remembers every field that another window has changed, and returns the
   * records that differ.
   */
  noteElsewhere(found: readonly RowAt[]): readonly RowAt[]
  /** Whether an edit begun from `before` may write over a field that has moved on: only if nobody else moved it since. */
  mayOverwrite(edit: Omit<RowChange, 'after'>): (field: string) => boolean
}

export function createMirror(loaded: Snapshot): Mirror {
  let snapshot = loaded
  let revision = 0
  /** When a record object came into memory; one that is not listed was there from the start, or is a stranger's copy. */
  const seenAt = new WeakMap<Row, number>()
  /** When another window changed a field, by record and field. */
  const elsewhere = new Map<string, Map<string, number>>()

  function get(collection: StoreName, id: string): Row | null {
    if (collection === 'hospital') return snapshot.hospital
    return findById(snapshot[collection], id)
  }

  return {
    getSnapshot: () => snapshot,
    get,
    apply(rows) {
      if (rows.length === 0) return
      revision += 1
      const changed = new Map<StoreName, RowAt[]>()
      for (const entry of rows) {
        if (entry.row !== null) seenAt.set(entry.row, revision)
        const list = changed.get(entry.collection)
        if (list === undefined) changed.set(entry.collection, [entry])
        else list.push(entry)
      }
      const parts: Record<string, unknown> = {}
      for (const [name, entries] of changed) {
        parts[name] = name === 'hospital' ? entries.at(-1)?.row : replaceRows(snapshot[name], entries)
      }
      snapshot = { ...snapshot, ...parts } as Snapshot
    },
    noteElsewhere(found) {
      const differing = found.filter((entry) => !sameValue(entry.row, get(entry.collection, entry.id)))
      if (differing.length > 0) revision += 1
      for (const entry of differing) {
        const key = changeKey(entry)
        const notes = elsewhere.get(key) ?? new Map<string, number>()
        for (const field of differingFields(entry.row, get(entry.collection, entry.id))) notes.set(field, revision)
        elsewhere.set(key, notes)
      }
      return differing
    },
    mayOverwrite({ collection, id, before }) {
      const notes = elsewhere.get(changeKey({ collection, id }))
      if (before !== null) {
        const seen = seenAt.get(before) ?? 0
        return (field) => (notes?.get(field) ?? 0) <= seen
      }
      // Who saw no record may write over one that this window itself made a moment ago (fast typing in a new row).
      const current = get(collection, id)
      const madeHere = current !== null && seenAt.has(current) && notes === undefined
      return () => madeHere
    },
  }
}

/** The rows with these entries put in, exchanged or taken out, in the order of their ids as the database keeps them. */
function replaceRows(rows: readonly Row[], entries: readonly RowAt[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const count = byId.size
  for (const { id, row } of entries) {
    if (row === null) byId.delete(id)
    else byId.set(id, row)
  }
  const next = [...byId.values()]
  const added = byId.size > count || entries.some((entry) => entry.row === null)
  return added ? next.sort((a, b) => (a.id < b.id ? -1 : 1)) : next
}

/** Finds a row by bisection: rows stand in the order of their ids. */
function findById(rows: readonly Row[], id: string): Row | null {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rows[middle]?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  const row = rows[low]
  return row?.id === id ? row : null
}
