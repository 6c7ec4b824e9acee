import { err, ok, type Result } from '#shared/basics/result.ts'
import type { Faults } from './faults.ts'
import { type JsonProblem, MAX_SNAPSHOT_BYTES, readJson, shorten } from './read-json.ts'
import { findTooDeep } from './record-nesting.ts'
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type Snapshot } from './snapshot.ts'
import { type RawSnapshot, upgradeSnapshot } from './upgrades.ts'
import { findDuplicateIds, validateRecords } from './validate-records.ts'

/** Why a snapshot cannot be read: one kind per stage, in the order of the stages. Words: read-problem.ts. */
export type ReadProblem =
  | JsonProblem
  /** `found` is what stands in `format`, null when there is no such text. */
  | { readonly kind: 'wrong-format'; readonly found: string | null }
  | { readonly kind: 'from-the-future'; readonly version: number }
  | { readonly kind: 'impossible-version'; readonly found: string }
  | { readonly kind: 'upgrade-failed'; readonly from: number }
  | { readonly kind: 'invalid'; readonly faults: Faults }
  | { readonly kind: 'duplicate-id'; readonly faults: Faults }
  | { readonly kind: 'too-deep'; readonly faults: Faults }

/**
 * Reads the text of a snapshot file of this or an older version. Refuses the future, unknown keys and every value the
 * validators refuse; a snapshot it gives back is complete and checked. `limit` is in characters.
 */
export function readSnapshot(text: string, limit: number = MAX_SNAPSHOT_BYTES): Result<Snapshot, ReadProblem> {
  const json = readJson(text, limit)
  return json.ok ? validateSnapshot(json.value) : json
}

/** The same for a value that is parsed already (from a package or the database): all stages from the format on. */
export function validateSnapshot(value: unknown): Result<Snapshot, ReadProblem> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err({ kind: 'wrong-format', found: null })
  }
  const raw = value as RawSnapshot
  if (raw.format !== SNAPSHOT_FORMAT) {
    return err({ kind: 'wrong-format', found: typeof raw.format === 'string' ? shorten(raw.format, 60) : null })
  }
  const { version } = raw
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err({ kind: 'impossible-version', found: versionWords(version) })
  }
  if (version > SNAPSHOT_VERSION) return err({ kind: 'from-the-future', version })
  const upgraded = upgradeUnchecked(raw, version)
  if (!upgraded.ok) return upgraded
  const checked = validateRecords(upgraded.value)
  if (!checked.ok) return err({ kind: 'invalid', faults: checked.error })
  const duplicates = findDuplicateIds(checked.value)
  if (duplicates !== null) return err({ kind: 'duplicate-id', faults: duplicates })
  const tooDeep = findTooDeep(checked.value)
  return tooDeep === null ? checked : err({ kind: 'too-deep', faults: tooDeep })
}

function versionWords(version: unknown): string {
  if (version === undefined) return 'không có'
  return typeof version === 'object' ? 'không phải là số' : shorten(String(version), 60)
}

// An upgrade works on unchecked JSON: on a file that is wrong besides being old it may stumble, and that is the file's fault.
function upgradeUnchecked(raw: RawSnapshot, version: number): Result<RawSnapshot, ReadProblem> {
  try {
    return ok(upgradeSnapshot(raw, version))
  } catch {
    return err({ kind: 'upgrade-failed', from: version })
  }
}
