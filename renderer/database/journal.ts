import { err, ok, type Result } from '#shared/basics/result.ts'
import { type Batch, type BatchOrigin, batchOrigins, type Intake, type RecordedChange } from './batch.ts'
import { type Change, changeKey, type RowChange } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { nothingProblem, type StoreProblem } from './problem.ts'
import { differingFields } from './row.ts'
import { type Pace, slices } from './slices.ts'

/** How many batches stay undoable; older ones are forgotten so that the journal does not outgrow the records. */
export const KEPT_BATCHES = 20_000
/** Of each way in, so many of the newest batches that brought records from outside stay however much was edited since. */
export const KEPT_INTAKES = 50
/** Two edits of the same field within this time are one: undo takes back the word, not the letter. */
const TYPING_PAUSE_MS = 2000

export type NewBatch = Pick<Batch, 'at' | 'label' | 'kind' | 'of' | 'origin'> & {
  readonly changes: readonly RowChange[]
}

/** Writes a batch, or joins it to `typing`, the batch this window wrote last. Runs inside the transaction of the records. */
export async function record(
  db: HospitalDatabase,
  { changes, ...batch }: NewBatch,
  typing: number | null,
  pace: Pace,
): Promise<number> {
  const last = typing === null ? undefined : await db.batches.orderBy(':id').last()
  if (last !== undefined && last.id === typing) {
    const slice = await db.batchSlices.where('batch').equals(last.id).first()
    const whole = slice === undefined ? null : join({ ...last, changes: slice.changes }, { ...batch, changes })
    if (slice !== undefined && whole !== null) {
      await db.batches.put({ ...last, at: batch.at })
      await db.batchSlices.put({ ...slice, changes: [whole] })
      return last.id
    }
  }
  const id = await db.batches.add(batch)
  for (const slice of slices(changes)) {
    await db.batchSlices.add({ batch: id, changes: slice, touched: slice.map(changeKey) })
    pace.step(slice.length)
  }
  await forget(db, id - KEPT_BATCHES)
  return id
}

/** Takes batches up to this one out of the journal, but for what came from outside lately and what was undone and redone of it. */
async function forget(db: HospitalDatabase, upTo: number): Promise<void> {
  const old = await db.batches.where(':id').belowOrEqual(upTo).primaryKeys()
  if (old.length === 0) return
  const intakes = await Promise.all(
    batchOrigins.map((origin) => db.batches.where('origin').equals(origin).primaryKeys()),
  )
  const kept = intakes.flatMap((ids) => ids.slice(-KEPT_INTAKES))
  const stays = new Set([...kept, ...(await db.batches.where('of').anyOf(kept).primaryKeys())])
  const gone = old.filter((id) => !stays.has(id))
  await db.batches.bulkDelete(gone)
  await db.batchSlices.where('batch').anyOf(gone).delete()
}

/** One change for two edits that are one piece of typing, otherwise null. */
function join(last: NewBatch, batch: NewBatch): RowChange | null {
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
  return whole
}

/** The one field that an edit of an existing record changes, or null. */
function onlyField({ before, after }: RowChange): string | null {
  if (before === null || after === null) return null
  const [field, another] = differingFields(before, after)
  return field === undefined || another !== undefined ? null : field
}

/** The batch whose effect an undo must take back: `id`'s own, or that of its latest redo. Without id, the newest that stands. */
export async function findUndo(db: HospitalDatabase, id?: number): Promise<Result<Batch, StoreProblem>> {
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
export async function findRedo(db: HospitalDatabase): Promise<Result<Batch, StoreProblem>> {
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
async function newest(db: HospitalDatabase, judge: (kind: Batch['kind']) => Verdict): Promise<Batch | null> {
  const settled = new Set<number>()
  let found: Batch | null = null
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
export function editOf(batch: Pick<Batch, 'id' | 'of'>): number {
  return batch.of ?? batch.id
}

/** The changes that take a batch back. */
export async function reversed(db: HospitalDatabase, { id }: Pick<Batch, 'id'>): Promise<RowChange[]> {
  const found = await db.batchSlices.where('batch').equals(id).sortBy('id')
  return found
    .flatMap(({ changes }) => changes)
    .map((change) => ({ ...change, before: change.after, after: change.before }))
    .reverse()
}

/** The batches that brought records from outside in one way, newest first. */
export async function intakesOf(db: HospitalDatabase, origin: BatchOrigin): Promise<readonly Intake[]> {
  const found = await db.batches.where('origin').equals(origin).sortBy('id')
  const settled = await Promise.all(found.map(({ id }) => db.batches.where('of').equals(id).last()))
  return found.map(({ id, at, label }, nth) => ({ id, at, label, undone: settled[nth]?.kind === 'undo' })).reverse()
}

/** What was done to a record, newest first. */
export async function historyOf(db: HospitalDatabase, key: string): Promise<readonly RecordedChange[]> {
  const found = await db.batchSlices.where('touched').equals(key).toArray()
  const batches = await db.batches.bulkGet(found.map(({ batch }) => batch))
  return found
    .flatMap(({ changes }, at) => {
      const batch = batches[at]
      const change = changes.find((each) => changeKey(each) === key)
      return batch === undefined || change === undefined ? [] : [{ ...batch, change: change as Change }]
    })
    .reverse()
}
