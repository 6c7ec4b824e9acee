import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { isPlaceholder, namingSerial } from '#shared/records/serial.ts'
import { meansNothing } from './cell-text.ts'
import type { ImportedCollection } from './propose-sheet.ts'

/** A record of any list. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

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

/** Whether a field is one by which a record is known again. */
export function isKeyField(collection: ImportedCollection, field: string): boolean {
  return keyFields[collection].includes(field)
}

/** Lists whose names are typed without marks here and there; people and codes are told apart by theirs (Hà, Hạ). */
const loose: readonly ImportedCollection[] = ['departments', 'applications', 'informationSystems', 'operatingSystems']

/** Lists whose key may be that of several, and yet of different ones: two people may have one name. */
export function mayShareKey(collection: ImportedCollection): boolean {
  return collection === 'staffMembers'
}

/** The text by which a record is known again; empty when the value is no name of its own. */
export function keyOf(collection: ImportedCollection, field: string, value: unknown): string {
  if (typeof value !== 'string') return ''
  if (field === 'serial') return namingSerial(value)
  const line = cleanLine(value).toLowerCase()
  // A department may well be short for its name: “X” for X-quang.
  const isNone = collection === 'assets' ? isPlaceholder(line) : meansNothing(line) || /^[0\-. ?]*$/.test(line)
  return isNone ? '' : line
}

export type Match =
  | { readonly kind: 'none' }
  /**
   * `lazily`: by its name without marks, which says nothing against the name it has. `against`: a surer key of the row that
   * is not the record's, so that it may well be another thing.
   */
  | {
      readonly kind: 'one'
      readonly record: Row
      readonly by: string
      readonly lazily?: boolean
      readonly against?: string | null
    }
  | { readonly kind: 'several'; readonly by: string; readonly records: readonly Row[] }
  | { readonly kind: 'conflict'; readonly first: Row; readonly second: Row; readonly by: readonly [string, string] }

/**
 * Finds the record that a row speaks of: by id, then by the first key that knows it. A later key that knows another record
 * is a conflict: neither may be guessed.
 */
export function recordMatcher(collection: ImportedCollection, records: readonly Row[]) {
  const byId = new Map(records.map((record) => [record.id, record]))
  const indexes = keyFields[collection].map((field) => {
    const index = new Map<string, Row[]>()
    const unmarked = new Map<string, Row[]>()
    for (const record of records) {
      const key = keyOf(collection, field, record[field])
      if (key === '') continue
      put(index, key, record)
      if (field === 'name' && loose.includes(collection)) put(unmarked, foldForSearch(key), record)
    }
    // A name with marks means just that name; one without any may be a lazy way of writing another.
    const findLazily = (key: string) => (foldForSearch(key) === key ? unmarked.get(key) : undefined)
    const find = (key: string) => index.get(key) ?? (unmarked.size === 0 ? undefined : findLazily(key))
    return { field, find }
  })
  return (id: string, keys: RowKeys): Match => {
    const known = byId.get(id)
    if (known !== undefined) return { kind: 'one', record: known, by: 'id' }
    let found: { readonly record: Row; readonly by: string; readonly lazily: boolean } | null = null
    for (const { field, find } of indexes) {
      const key = keys.get(field) ?? ''
      const same = key === '' ? undefined : find(key)
      const [record] = same ?? []
      if (same === undefined || record === undefined) continue
      if (same.length > 1) {
        if (found !== null && same.includes(found.record)) continue
        return { kind: 'several', by: field, records: same }
      }
      if (found === null) found = { record, by: field, lazily: keyOf(collection, field, record[field]) !== key }
      else if (found.record !== record) {
        return { kind: 'conflict', first: found.record, second: record, by: [found.by, field] }
      }
    }
    if (found === null) return { kind: 'none' }
    return {
      kind: 'one',
      ...found,
      against: collection === 'assets' ? surerKeyAgainst(found.record, found.by, keys) : null,
    }
  }
}

/** The key, surer than the one that found a device, in which the row and the device differ; null without one. */
function surerKeyAgainst(record: Row, by: string, keys: RowKeys): string | null {
  const surer = keyFields.assets.slice(0, keyFields.assets.indexOf(by))
  const differs = (field: string) => {
    const [own, given] = [keyOf('assets', field, record[field]), keys.get(field) ?? '']
    return own !== '' && given !== '' && own !== given
  }
  return surer.find(differs) ?? null
}

function put(index: Map<string, Row[]>, key: string, record: Row): void {
  const same = index.get(key)
  if (same === undefined) index.set(key, [record])
  else same.push(record)
}

/** What a row is known by: the text of each key field that says something. */
export type RowKeys = ReadonlyMap<string, string>

export function keysOf(collection: ImportedCollection, values: Readonly<Record<string, unknown>>): RowKeys {
  const keys = new Map<string, string>()
  for (const field of keyFields[collection]) {
    const key = keyOf(collection, field, values[field])
    if (key !== '') keys.set(field, key)
  }
  return keys
}

/** The row that a later one repeats, what it is called, and the key they share. */
export interface EarlierRow {
  readonly row: number
  readonly name: string
  readonly field: string
}

/** Whether the record of a row holds a key already. */
type Keeps = (field: string, key: string) => boolean

/**
 * Remembers the row that first spoke of a thing, and finds the earlier one that a row repeats. Records that are there may
 * share a key already (`keeps` tells of the row's own): a row repeats another only where one of both brings the key.
 */
export function firstRows() {
  type First = Omit<EarlierRow, 'field'> & { readonly kept: boolean }
  const byField = new Map<string, Map<string, First>>()
  const rowsOf = (field: string) => {
    const rows = byField.get(field) ?? new Map<string, First>()
    byField.set(field, rows)
    return rows
  }
  return {
    find(keys: RowKeys, keeps: Keeps): EarlierRow | undefined {
      for (const [field, key] of keys) {
        const earlier = rowsOf(field).get(key)
        if (earlier !== undefined && !(earlier.kept && keeps(field, key))) return { ...earlier, field }
      }
      return undefined
    },
    add(keys: RowKeys, { row, name }: Omit<EarlierRow, 'field'>, keeps: Keeps): void {
      // One for all keys that the row brings, and one for those that its record has: there are as many rows as a sheet has,
      // with three keys each. What two records share stays with the first row that spoke of it.
      let brings: First | null = null
      let keptOnes: First | null = null
      for (const [field, key] of keys) {
        const rows = rowsOf(field)
        if (keeps(field, key)) {
          if (rows.has(key)) continue
          keptOnes ??= { row, name, kept: true }
          rows.set(key, keptOnes)
        } else {
          brings ??= { row, name, kept: false }
          rows.set(key, brings)
        }
      }
    },
  }
}
