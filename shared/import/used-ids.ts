import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Funding } from '#shared/records/values.ts'

/** The fields that answers fill with a new record; amounts by source besides. */
const POINTING = ['departmentId', 'operatingSystemId'] as const

/** The ids of other records that the changed ones point at. */
export function usedIds(changes: readonly CollectionChange[]): ReadonlySet<unknown> {
  const ids = new Set<unknown>()
  for (const { after } of changes) {
    const record = (after ?? {}) as Readonly<Record<string, unknown>>
    for (const key of POINTING) if (typeof record[key] === 'string') ids.add(record[key])
    for (const { fundingSourceId } of (record.funding ?? []) as readonly Funding[]) ids.add(fundingSourceId)
  }
  return ids
}
