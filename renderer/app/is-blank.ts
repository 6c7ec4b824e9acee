import { collectionNames } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** True before anything was entered: no record at all and no name for the hospital. */
export function isBlank(snapshot: Snapshot): boolean {
  return snapshot.hospital.name === '' && collectionNames.every((name) => snapshot[name].length === 0)
}
