import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { ageBandOf } from '#shared/figures/asset-age.ts'
import type { CountedCollection, RowsBehind } from '#shared/figures/rows-behind.ts'
import { supportState } from '#shared/figures/support-state.ts'
import type { Asset } from '#shared/records/asset.ts'
import type { RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The value of a device by which it is filtered. */
function assetProperty(asset: Asset, key: string, snapshot: Snapshot, today: IsoDate): string | null {
  if (key === 'support') return supportState(asset, snapshot, today)
  if (key === 'age') return ageBandOf(asset, today)
  return fieldValue(asset, key)
}

/** The records themselves. */
export function recordsBehind(
  rows: RowsBehind,
  snapshot: Snapshot,
  today: IsoDate,
): readonly RecordIn<CountedCollection>[] {
  const tests = Object.entries(rows.where)
  return snapshot[rows.collection].filter((record) =>
    tests.every(([key, values]) =>
      values.includes(
        rows.collection === 'assets' ? assetProperty(record as Asset, key, snapshot, today) : fieldValue(record, key),
      ),
    ),
  )
}

function fieldValue(record: object, key: string): string | null {
  const value = (record as Readonly<Record<string, unknown>>)[key]
  return value === null || value === undefined ? null : String(value)
}
