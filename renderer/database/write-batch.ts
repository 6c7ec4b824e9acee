import { ok, type Result } from '#shared/basics/result.ts'
import type { RowChange } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { type NewBatch, readUndoable, record, type Undoable } from './journal.ts'
import { keepIssued } from './keep-issued.ts'
import type { Mirror, RowAt } from './mirror.ts'
import type { StoreProblem } from './problem.ts'
import type { Pace } from './slices.ts'
import { type MergeRule, mergeChanges, readTouched, writeRows } from './write-changes.ts'

/** What shall be written, and by which rule it may write over what has moved on. */
export type Plan = Pick<NewBatch, 'label' | 'kind' | 'of' | 'origin' | 'changes'> & {
  readonly rule: MergeRule
  /** All records are exchanged for those of a file, which brings its own issued copies: it is taken as it is. */
  readonly whole?: true
}

/** What a long batch tells while it is written, and who may stop it; nothing is written then. */
export interface Progress {
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** Thrown inside the transaction, which takes back everything. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** A change is read, checked, written and remembered. */
const STEPS = 4

function paceOf(db: HospitalDatabase, { onProgress, signal }: Progress, changes: number): Pace {
  let done = 0
  return {
    step(records) {
      if (signal?.aborted) throw new StoppedError()
      done += records
      onProgress?.(Math.min(1, done / (changes * STEPS)))
    },
    // Only a request keeps an IndexedDB transaction open; a timer would end it.
    breathe: () => db.meta.count(),
  }
}

/** What was written; `batchId` is null when there was nothing to change. */
export interface WrittenBatch {
  readonly label: string
  readonly batchId: number | null
  readonly changes: readonly RowChange[]
  /** Null: as before. */
  readonly undoable: Undoable | null
}

/**
 * Makes a plan and writes it, all in one transaction, so that no other window can come between reading and writing. Memory
 * follows only after the transaction is complete; when it fails or is refused, both stay as they were.
 */
export async function writeBatch(
  db: HospitalDatabase,
  mirror: Mirror,
  batch: { readonly at: string; readonly typing: number | null; readonly progress: Progress },
  makePlan: () => Promise<Result<Plan, StoreProblem>>,
): Promise<Result<WrittenBatch, StoreProblem>> {
  let fromElsewhere: readonly RowAt[] = []
  try {
    const written = await db.transaction('rw', db.tables, async (): Promise<Result<WrittenBatch, StoreProblem>> => {
      const plan = await makePlan()
      if (!plan.ok) return plan
      const { label, kind, of, origin } = plan.value
      const pace = paceOf(db, batch.progress, plan.value.changes.length)
      const current = await readTouched(db, plan.value.changes, pace)
      fromElsewhere = mirror.noteElsewhere(current)
      const merged = await mergeChanges(current, plan.value.changes, plan.value.rule, pace)
      if (!merged.ok) return merged
      const settled = plan.value.whole ? merged : await keepIssued(db, merged.value, kind)
      if (!settled.ok) return settled
      const changes = settled.value
      if (changes.length === 0) return ok({ label, batchId: null, changes, undoable: null })
      await writeRows(db, changes, pace)
      const batchId = await record(db, { at: batch.at, label, kind, of, origin, changes }, batch.typing, pace)
      const undoable = kind === 'edit' ? { undo: label, redo: null } : await readUndoable(db)
      return ok({ label, batchId, changes, undoable })
    })
    mirror.apply(fromElsewhere)
    if (written.ok)
      mirror.apply(written.value.changes.map(({ collection, id, after: row }) => ({ collection, id, row })))
    return written
  } catch (error) {
    mirror.apply(fromElsewhere)
    throw error
  }
}
