import { type AssetKind, type AssetState, assetStates } from '#shared/records/asset.ts'

/** The collections whose lists a figure leads to. */
export type CountedCollection =
  | 'assets'
  | 'links'
  | 'applications'
  | 'departments'
  | 'staffMembers'
  | 'headcounts'
  | 'trainings'
  | 'legalBases'
  | 'executions'

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
