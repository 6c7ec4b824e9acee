import { citing } from '#renderer/plan-document/citation-changes.ts'
import type { NewId } from '#shared/basics/ids.ts'
import type { CatalogueDocument } from '#shared/legal/catalogue.ts'
import { catalogueChanges, listedAs } from '#shared/legal/from-catalogue.ts'
import { applyRecords } from '#shared/records/apply-records.ts'
import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Documents of the catalogue come into the list, and into those a plan cites (`planId`, null for none), as one step. */
export function takingFromCatalogue(
  seen: Snapshot,
  entries: readonly CatalogueDocument[],
  planId: string | null,
  newId: NewId,
): readonly CollectionChange[] {
  const added = catalogueChanges(seen, entries, newId)
  if (planId === null) return added
  const after = applyRecords(seen, added)
  const ids = entries.flatMap((entry) => listedAs(entry, after.legalBases)?.id ?? [])
  // Plan and records come from the snapshot before: the step is written as one.
  return [...added, ...(citing(after, planId, ids) as readonly CollectionChange[])]
}
