import { basename, dirname } from 'node:path'
import { err, type Result } from '#shared/basics/result.ts'
import { quote } from '#shared/basics/text.ts'
import { fileFailureKinds } from '#shared/contract/bridge.ts'
import { applyRecords, type RecordPut } from '#shared/records/apply-records.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { withReopened } from '#shared/versions/later-edits.ts'
import type { Failure } from './command.ts'
import { readInput } from './input.ts'
import { saveFiles } from './save-files.ts'

/**
 * Writes the snapshot that the changes make, verified; an issued plan that they edit is the draft of its next edition. An earlier file of that name is replaced only by a whole one, and only
 * where it is a snapshot itself: a workbook named by a slip of the keyboard stays what it is.
 */
export async function applySnapshot(
  path: string,
  snapshot: Snapshot,
  changes: readonly RecordPut[],
): Promise<Result<unknown, Failure>> {
  const refusal = await refusalToReplace(path)
  if (refusal !== null) return err(refusal)
  const text = `${JSON.stringify(applyRecords(snapshot, withReopened(snapshot, changes)), null, 2)}\n`
  return saveFiles(dirname(path), [{ kind: 'snapshot', name: basename(path), bytes: new TextEncoder().encode(text) }])
}

/** What reading a path fails with where nothing stands that could be lost: saving says itself why a folder is no place. */
const NO_FILE: readonly string[] = ['gone', 'not-a-file']

/** Why the file at a path must not be replaced by a snapshot; null for a snapshot, and where there is none. */
async function refusalToReplace(path: string): Promise<Failure | null> {
  const there = await readInput(path)
  if (there.ok ? there.value.source === null : NO_FILE.includes(there.error.kind)) return null
  if (!there.ok && fileFailureKinds.some((kind) => kind === there.error.kind)) return there.error
  const what = there.ok ? 'là một gói dữ liệu' : 'không đọc được như tệp dữ liệu của phần mềm'
  const message = `Đã có tệp ${quote(basename(path))} và tệp đó ${what} nên không ghi đè. Hãy chọn một tên khác, có đuôi .json.`
  return { kind: 'not-a-snapshot', message, place: { file: path } }
}
