import { basename, dirname } from 'node:path'
import type { Result } from '#shared/basics/result.ts'
import { applyRecords, type RecordPut } from '#shared/records/apply-records.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Failure } from './command.ts'
import { saveFiles } from './save-files.ts'

/** Writes the snapshot that the changes make, verified; an earlier file of that name is replaced only by a whole one. */
export async function applySnapshot(
  path: string,
  snapshot: Snapshot,
  changes: readonly RecordPut[],
): Promise<Result<unknown, Failure>> {
  const text = `${JSON.stringify(applyRecords(snapshot, changes), null, 2)}\n`
  return saveFiles(dirname(path), [{ kind: 'snapshot', name: basename(path), bytes: new TextEncoder().encode(text) }])
}
