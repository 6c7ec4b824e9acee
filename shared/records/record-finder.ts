import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { CollectionName } from './collections.ts'
import { looseDepartment } from './department-name.ts'
import type { Snapshot } from './snapshot.ts'

/** The ids a piece of text may mean; more than one must be asked about. */
export interface RecordFinder {
  find(collection: CollectionName, text: string): readonly string[]
}

/** The fields that name a record in a cell, the surest first. */
const NAMING_FIELDS = ['code', 'name', 'shortName', 'title', 'symbol', 'aliases', 'serial', 'hostName'] as const

interface NameIndex {
  readonly exact: ReadonlyMap<string, readonly string[]>
  /** Of departments, by looseDepartment; empty for other lists. */
  readonly loose: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<readonly object[], NameIndex>()

/** Finds records by what a cell calls them: code, name, another spelling; marks, case and spaces do not matter. */
export function recordFinder(snapshot: Snapshot): RecordFinder {
  return {
    find(collection, text) {
      const rows: readonly { readonly id: string }[] = snapshot[collection]
      const index = known.get(rows) ?? {
        exact: indexOf(rows, foldForSearch),
        loose: collection === 'departments' ? indexOf(rows, looseDepartment) : new Map(),
      }
      known.set(rows, index)
      return index.exact.get(foldForSearch(text)) ?? index.loose.get(looseDepartment(text)) ?? []
    },
  }
}

/** A code stands before a name: where a code answers, records of that name are not meant. */
function indexOf(
  rows: readonly { readonly id: string }[],
  fold: (text: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const key of NAMING_FIELDS) {
    const found = new Map<string, Set<string>>()
    for (const row of rows) {
      const value = (row as unknown as Readonly<Record<string, unknown>>)[key]
      for (const word of Array.isArray(value) ? value : [value]) {
        const folded = typeof word === 'string' ? fold(word) : ''
        if (folded !== '') found.set(folded, (found.get(folded) ?? new Set()).add(row.id))
      }
    }
    for (const [word, ids] of found) if (!index.has(word)) index.set(word, [...ids])
  }
  return index
}
