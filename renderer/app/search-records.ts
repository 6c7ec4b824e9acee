import { type ListedCollection, listAddress } from '#renderer/workspace/list-address.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { collections } from '#shared/records/collections.ts'
import { referenceName } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The lists that are searched, in the order of the hits. */
const searched: readonly ListedCollection[] = [
  'departments',
  'applications',
  'informationSystems',
  'staffMembers',
  'trainings',
  'operatingSystems',
  'legalBases',
  'assets',
]

/** What identifies a record beside its name. */
const codes = ['code', 'serial', 'hostName', 'ipAddress']

export interface Hit {
  readonly path: string
  readonly label: string
  /** What kind of thing it is, with its code. */
  readonly note: string
}

const folded = new WeakMap<object, string>()

/** Records whose name or code has every word, whatever the marks; at most `limit`. */
export function searchRecords(snapshot: Snapshot, text: string, limit: number): readonly Hit[] {
  const words = foldForSearch(text).split(' ')
  const hits: Hit[] = []
  for (const collection of searched) {
    const path = listAddress(collection)
    for (const record of snapshot[collection]) {
      if (hits.length >= limit) return hits
      const key = folded.get(record) ?? keyOf(record)
      folded.set(record, key)
      if (!words.every((word) => key.includes(word))) continue
      const code = 'code' in record && record.code !== '' ? ` · ${record.code}` : ''
      hits.push({
        path: `${path}/${record.id}`,
        label: referenceName(record),
        note: `${collections[collection].title}${code}`,
      })
    }
  }
  return hits
}

function keyOf(record: object): string {
  const values = record as Readonly<Record<string, unknown>>
  return foldForSearch([referenceName(record), ...codes.map((code) => values[code] ?? '')].join(' '))
}
