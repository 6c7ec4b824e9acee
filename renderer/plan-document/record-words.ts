import { collectionNames } from '#shared/records/collections.ts'
import { linkKindLabels } from '#shared/records/link.ts'
import { recordName } from '#shared/records/record-place.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** What any record another speaks of is called; empty when there is none. An assignment without a title bears its department's. */
export function recordWords(snapshot: Snapshot, id: string): string {
  const link = snapshot.links.find((each) => each.id === id)
  if (link !== undefined) return [link.provider, link.purpose || linkKindLabels[link.kind]].filter(Boolean).join(', ')
  const assignment = snapshot.assignments.find((each) => each.id === id)
  if (assignment !== undefined && assignment.title === '') {
    return snapshot.departments.find((each) => each.id === assignment.departmentId)?.name ?? ''
  }
  for (const name of collectionNames) {
    const rows: readonly { readonly id: string }[] = snapshot[name]
    const record = rows.find((each) => each.id === id)
    const called = record === undefined ? null : recordName(record)
    // Without any name of its own, recordName gives the id, which says nothing to a person.
    if (record !== undefined) return called === null || called === id ? '' : called
  }
  return ''
}
