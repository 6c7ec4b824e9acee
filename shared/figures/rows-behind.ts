import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { type Asset, type AssetKind, type AssetState, assetStates } from '#shared/records/asset.ts'
import type { RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { ageBandOf } from './asset-age.ts'
import { supportState } from './support-state.ts'

/** The collections whose lists a figure leads to. */
export type CountedCollection = 'assets' | 'links' | 'departments' | 'staffMembers' | 'trainings'

/**
 * The records a figure was counted from, as a list filters them: per property the values let in, null for "not chosen".
 * Properties are fields, and for devices also `support` (a SupportState) and `age` (an AgeBand).
 */
export interface RowsBehind {
  readonly collection: CountedCollection
  readonly where: Readonly<Record<string, readonly (string | null)[]>>
}

/** The states in which the hospital still has a device. */
const presentStates: readonly AssetState[] = assetStates.filter((state) => state !== 'disposed')

/** Devices of the given kinds that the hospital has, narrowed down further. */
export function presentAssets(kinds: readonly AssetKind[], more: RowsBehind['where'] = {}): RowsBehind {
  return { collection: 'assets', where: { kind: kinds, state: presentStates, ...more } }
}

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
