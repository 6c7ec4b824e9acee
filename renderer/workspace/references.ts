import { useMemo, useRef } from 'react'
import type { Option } from '#renderer/components/ChoiceField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { compareVietnamese } from '#shared/basics/search-fold.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import { namesIn, type RecordNames, recordNames } from '#shared/records/record-names.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

export interface References extends RecordNames {
  options(collection: CollectionName): readonly Option[]
  /** How many records there are to choose from. */
  size(collection: CollectionName): number
}

/** Names of the records others point at; each list is made once per state of its collection. */
export function useReferences(): References {
  const snapshot = useSnapshot()
  return useMemo(() => referencesIn(snapshot), [snapshot])
}

/** The same, new only when a collection that `collection` points into has changed, its own left aside. */
export function useStableReferences(collection: CollectionName): References {
  const snapshot = useSnapshot()
  const kept = useRef<{ readonly seen: readonly unknown[]; readonly references: References } | null>(null)
  const seen = targetsOf(collection).map((target) => snapshot[target])
  const same = kept.current !== null && seen.every((rows, index) => rows === kept.current?.seen[index])
  if (kept.current === null || !same) kept.current = { seen, references: referencesIn(snapshot) }
  return kept.current.references
}

function targetsOf(collection: CollectionName): readonly CollectionName[] {
  const found = Object.keys(collections[collection].fields).map((key) => targetOf(collection, key))
  return [...new Set(found)].filter((target): target is CollectionName => target !== null && target !== collection)
}

const optionsOf = new WeakMap<readonly object[], readonly Option[]>()

export function referencesIn(snapshot: Snapshot): References {
  return {
    size: (collection) => snapshot[collection].length,
    ...recordNames(snapshot),
    options: (collection) => {
      const rows = snapshot[collection]
      const known = optionsOf.get(rows) ?? inOrder(rows, namesIn(rows))
      optionsOf.set(rows, known)
      return known
    },
  }
}

/** In the hospital's own order where the records have one, otherwise by name. */
function inOrder(rows: readonly { readonly id: string }[], names: ReadonlyMap<string, string>): Option[] {
  const place = (row: { readonly id: string }) => ('order' in row && typeof row.order === 'number' ? row.order : 0)
  return rows
    .map((row) => ({ value: row.id, label: names.get(row.id) ?? '', place: place(row) }))
    .sort((a, b) => a.place - b.place || compareVietnamese(a.label, b.label))
    .map(({ value, label }) => ({ value, label }))
}
