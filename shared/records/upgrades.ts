import { SNAPSHOT_VERSION } from './snapshot.ts'

/** A snapshot of an older version: JSON, and not yet checked. */
export type RawSnapshot = Readonly<Record<string, unknown>>

/**
 * One step from a version to the next. A pure function on unchecked JSON: it changes what it came for, passes on all else
 * as it is (a wrong value is reported afterwards, by the validator), and leaves `version` alone: `upgradeSnapshot` sets it.
 * Its doc comment says why the records changed.
 */
export type UpgradeStep = (raw: RawSnapshot) => RawSnapshot

/**
 * Every step, the first one from version 1 to 2, named for what it does: upgrade1to2, upgrade2to3 … To add one: write the
 * function in this file, append it here, raise SNAPSHOT_VERSION, and keep the last fixture of the old version
 * (tests/fixtures/snapshot-1.json) as it is beside the new one. tests/shared/records/upgrades.test.ts fails on what is missing.
 */
export const upgrades: readonly UpgradeStep[] = []

/**
 * Brings an unchecked snapshot from version `from` to the version of this program, step by step. Gives `raw` itself back
 * when it is up to date. Throws when a step is missing or `from` is no version before ours: the caller has checked both.
 */
export function upgradeSnapshot(
  raw: RawSnapshot,
  from: number,
  steps: readonly UpgradeStep[] = upgrades,
  to: number = SNAPSHOT_VERSION,
): RawSnapshot {
  if (!Number.isInteger(from) || from < 1 || from > to) throw new RangeError(`no version to upgrade from: ${from}`)
  let at = raw
  for (let version = from; version < to; version += 1) {
    const step = steps[version - 1]
    if (step === undefined) throw new Error(`no upgrade from version ${version} to ${version + 1}`)
    at = { ...step(at), version: version + 1 }
  }
  return at
}
