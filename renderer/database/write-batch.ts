import { ok, type Result } from '#shared/basics/result.ts'
import type { RowChange } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { type NewBatch, readUndoable, record, type Undoable } from './journal.ts'
import type { Mirror, RowAt } from './mirror.ts'
import type { StoreProblem } from './problem.ts'
import { type MergeRule, mergeChanges, readTouched, writeRows } from './write-changes.ts'

/** What shall be written, and by which rule it may write over what has moved on. */
export type Plan = Pick<NewBatch, 'label' | 'kind' | 'of' | 'changes'> & { readonly rule: MergeRule }

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
  batch: { readonly at: string; readonly typing: number | null },
  makePlan: () => Promise<Result<Plan, StoreProblem>>,
): Promise<Result<WrittenBatch, StoreProblem>> {
  let fromElsewhere: readonly RowAt[] = []
  try {
    const written = await db.transaction('rw', db.tables, async (): Promise<Result<WrittenBatch, StoreProblem>> => {
      const plan = await makePlan()
      if (!plan.ok) return plan
      const { label, kind, of } = plan.value
      const current = await readTouched(db, plan.value.changes)
      fromElsewhere = mirror.noteElsewhere(current)
      const merged = mergeChanges(current, plan.value.changes, plan.value.rule)
      if (!merged.ok) return merged
      const changes = merged.value
      if (changes.length === 0) return ok({ label, batchId: null, changes, undoable: null })
      await writeRows(db, changes)
      const batchId = await record(db, { at: batch.at, label, kind, of, changes }, batch.typing)
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
