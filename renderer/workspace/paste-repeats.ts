import { keysOf, type Row, recordMatcher } from '#shared/import/match-record.ts'
import { importedCollections } from '#shared/import/propose-sheet.ts'
import type { CollectionName } from '#shared/records/collections.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * Which rows to be added are there already, by their places, as an import knows them again: by code, serial or name, and in a
 * list without such a key when every pasted field reads alike, each record standing for one row only. Devices without a code,
 * serial or host name may well be equal and yet several.
 */
export function repeatedRows(
  collection: CollectionName,
  records: readonly Row[],
  added: readonly Fields[],
): readonly number[] {
  const imported = importedCollections.find((name) => name === collection)
  const match = imported === undefined ? null : recordMatcher(imported, records)
  const isAlike = alike(records)
  return added.flatMap((fields, at) => {
    const keys = imported === undefined ? null : keysOf(imported, fields)
    const isThere =
      match !== null && keys !== null && keys.size > 0
        ? match('', keys).kind !== 'none'
        : collection !== 'assets' && isAlike(fields)
    return isThere ? [at] : []
  })
}

/** Takes one record that has the same in all these fields; false when there is none left. */
function alike(records: readonly Row[]): (fields: Fields) => boolean {
  const left = new Map<string, Map<string, number>>()
  return (fields) => {
    const keys = Object.keys(fields)
      .filter((key) => fields[key] !== null)
      .sort()
    const textOf = (of: Fields) => JSON.stringify(keys.map((key) => of[key]))
    const counts = left.get(keys.join()) ?? new Map<string, number>()
    if (!left.has(keys.join())) {
      left.set(keys.join(), counts)
      for (const record of records) counts.set(textOf(record), (counts.get(textOf(record)) ?? 0) + 1)
    }
    const count = counts.get(textOf(fields)) ?? 0
    counts.set(textOf(fields), count - 1)
    return count > 0
  }
}
