import { err, ok, type Result } from '#shared/basics/result.ts'
import type { StoredBatch } from './batch.ts'
import { changeKey, type RowChange } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { nothingProblem, type StoreProblem } from './problem.ts'
import { differingFields } from './row.ts'

/** How many batches stay undoable; older ones are forgotten so that the journal does not outgrow the records. */
export const KEPT_BATCHES = 2000
/** Two edits of the same field within this time are one: undo takes back the word, not the letter. */
const TYPING_PAUSE_MS = 2000

export type NewBatch = Pick<StoredBatch, 'at' | 'label' | 'kind' | 'of'> & { readonly changes: readonly RowChange[] }

/** Writes a batch, or joins it to `typing`, the batch this window wrote last. Runs inside the transaction of the records. */
export async function record(db: HospitalDatabase, batch: NewBatch, typing: number | null): Promise<number> {
  const last = typing === null ? undefined : await db.batches.orderBy(':id').last()
  const joined = last !== undefined && last.id === typing ? join(last, batch) : null
  if (joined !== null) {
    await db.batches.put(joined)
    return joined.id
  }
  const touched = batch.changes.map(changeKey)
  const id = await db.batches.add({ ...batch, touched } as Omit<StoredBatch, 'id'>)
  await db.batches
    .where(':id')
    .belowOrEqual(id - KEPT_BATCHES)
    .delete()
  return id
}

/** One batch for two edits that are one piece of typing, otherwise null. */
function join(last: StoredBatch, batch: NewBatch): StoredBatch | null {
  const [earlier, more] = last.changes
  const [later, evenMore] = batch.changes
  if (earlier === undefined || later === undefined || more !== undefined || evenMore !== undefined) return null
  if (last.kind !== 'edit' || batch.kind !== 'edit' || last.label !== batch.label) return null
  if (changeKey(earlier) !== changeKey(later)) return null
  const pause = Date.parse(batch.at) - Date.parse(last.at)
  if (!(pause >= 0 && pause <= TYPING_PAUSE_MS)) return null
  const field = onlyField(earlier)
  if (field === null || onlyField(later) !== field) return null
  const whole: RowChange = { ...later, before: earlier.before }
  // Typed and taken back: keep both steps, because an undo that does nothing looks broken.
  if (onlyField(whole) !== field) return null
  return { ...last, at: batch.at, changes: [whole] } as StoredBatch
}

/** The one field that an edit of an existing record changes, or null. */
function onlyField({ before, after }: RowChange): string | null {
  if (before === null || after === null) return null
  const [field, another] = differingFields(before, after)
  return field === undefined || another !== undefined ? null : field
}

/** The batch whose effect an undo must take back: `id`'s own, or that of its latest redo. Without id, the newest that stands. */
export async function findUndo(db: HospitalDatabase, id?: number): Promise<Result<StoredBatch, StoreProblem>> {
  if (id === undefined) {
    const standing = await newest(db, (kind) => (kind === 'undo' ? 'settles' : 'found'))
    return standing === null ? err(nothingProblem('Không còn thao tác nào để hoàn tác.')) : ok(standing)
  }
  const named = await db.batches.get(id)
  if (named === undefined) {
    return err(nothingProblem('Thao tác này đã quá cũ, không còn trong nhật ký để hoàn tác.'))
  }
  const latest = (await db.batches.where('of').equals(editOf(named)).last()) ?? named
  return latest.kind === 'undo' ? err(nothingProblem(`“${latest.label}” đã được hoàn tác trước đó.`)) : ok(latest)
}

/** The undo that a redo must take back: the newest one, unless something new was done since. */
export async function findRedo(db: HospitalDatabase): Promise<Result<StoredBatch, StoreProblem>> {
  const undone = await newest(db, (kind) => ({ edit: 'ends', undo: 'found', redo: 'settles' })[kind] as Verdict)
  return undone === null ? err(nothingProblem('Không có thao tác nào để làm lại.')) : ok(undone)
}

/** Labels of what Ctrl+Z and Ctrl+Y would do now; null: nothing. */
export interface Undoable {
  readonly undo: string | null
  readonly redo: string | null
}

export async function readUndoable(db: HospitalDatabase): Promise<Undoable> {
  const [undo, redo] = [await findUndo(db), await findRedo(db)]
  return { undo: undo.ok ? undo.value.label : null, redo: redo.ok ? redo.value.label : null }
}

type Verdict = 'found' | 'settles' | 'ends'

/** Walks back through the journal; an entry that settles an edit makes older entries of the same edit not count. */
async function newest(
  db: HospitalDatabase,
  judge: (kind: StoredBatch['kind']) => Verdict,
): Promise<StoredBatch | null> {
  const settled = new Set<number>()
  let found: StoredBatch | null = null
  await db.batches
    .orderBy(':id')
    .reverse()
    .until((batch) => {
      const verdict = judge(batch.kind)
      if (verdict === 'ends') return true
      if (settled.has(editOf(batch))) return false
      if (verdict === 'found') found = batch
      settled.add(editOf(batch))
      return found !== null
    })
    .each(() => undefined)
  return found
}

/** The edit a batch speaks of: itself, or the one it undoes or redoes. */
export function editOf(batch: Pick<StoredBatch, 'id' | 'of'>): number {
  return batch.of ?? batch.id
}

/** The changes that take a batch back. */
export function reversed(batch: StoredBatch): RowChange[] {
  return batch.changes.map((change) => ({ ...change, before: change.after, after: change.before })).reverse()
}
