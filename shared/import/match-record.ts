import { foldForSearch } from '#shared/basics/search-fold.ts'
import { isNoSerial, serialKey } from '#shared/records/serial.ts'
import { meansNothing } from './cell-text.ts'
import type { ImportedCollection } from './propose-sheet.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The fields by which a record is known again, the surest first. */
const keyFields: Readonly<Record<ImportedCollection, readonly string[]>> = {
  assets: ['code', 'serial', 'hostName'],
  departments: ['code', 'name'],
  links: [],
  applications: ['name'],
  informationSystems: ['name'],
  staffMembers: ['name'],
  trainings: [],
  operatingSystems: ['name'],
  headcounts: ['date'],
}

/** The text by which a record is known again; empty when the value is no name of its own. */
function keyOf(field: string, value: unknown): string {
  if (typeof value !== 'string') return ''
  if (field === 'serial') return isNoSerial(value) ? '' : serialKey(value)
  const folded = foldForSearch(value)
  return meansNothing(value) || /^[0\-. ]*$/.test(folded) ? '' : folded
}

export type Match =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly record: Row; readonly by: string }
  | { readonly kind: 'several'; readonly by: string; readonly count: number }
  | { readonly kind: 'conflict'; readonly first: Row; readonly second: Row; readonly by: readonly [string, string] }

/**
 * Finds the record that a row speaks of: by id, then by the first key that knows it. A later key that knows another record
 * is a conflict: neither may be guessed.
 */
export function recordMatcher(collection: ImportedCollection, records: readonly Row[]) {
  const byId = new Map(records.map((record) => [record.id, record]))
  const indexes = keyFields[collection].map((field) => {
    const index = new Map<string, Row[]>()
    for (const record of records) {
      const key = keyOf(field, record[field])
      if (key === '') continue
      const same = index.get(key)
      if (same === undefined) index.set(key, [record])
      else same.push(record)
    }
    return { field, index }
  })
  return (id: string, keys: RowKeys): Match => {
    const known = byId.get(id)
    if (known !== undefined) return { kind: 'one', record: known, by: 'id' }
    let found: { readonly record: Row; readonly by: string } | null = null
    for (const { field, index } of indexes) {
      const key = keys.get(field) ?? ''
      const same = key === '' ? undefined : index.get(key)
      const [record] = same ?? []
      if (same === undefined || record === undefined) continue
      if (same.length > 1) {
        if (found !== null && same.includes(found.record)) continue
        return { kind: 'several', by: field, count: same.length }
      }
      if (found === null) found = { record, by: field }
      else if (found.record !== record) {
        return { kind: 'conflict', first: found.record, second: record, by: [found.by, field] }
      }
    }
    return found === null ? { kind: 'none' } : { kind: 'one', ...found }
  }
}

/** What a row is known by: the folded text of each key field that says something. */
export type RowKeys = ReadonlyMap<string, string>

export function keysOf(collection: ImportedCollection, values: Readonly<Record<string, unknown>>): RowKeys {
  const keys = new Map<string, string>()
  for (const field of keyFields[collection]) {
    const key = keyOf(field, values[field])
    if (key !== '') keys.set(field, key)
  }
  return keys
}

/** Remembers the row that first spoke of a thing; answers the earlier one that a row repeats, if any. */
export function firstRows() {
  const byField = new Map<string, Map<string, number>>()
  const rowsOf = (field: string) => {
    const rows = byField.get(field) ?? new Map<string, number>()
    byField.set(field, rows)
    return rows
  }
  return (keys: RowKeys, row: number): number | undefined => {
    for (const [field, key] of keys) {
      const earlier = rowsOf(field).get(key)
      if (earlier !== undefined) return earlier
    }
    for (const [field, key] of keys) rowsOf(field).set(key, row)
    return undefined
  }
}
