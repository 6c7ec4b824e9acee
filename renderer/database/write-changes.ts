import { err, ok, type Result } from '#shared/basics/result.ts'
import { sameValue } from '#shared/basics/same-value.ts'
import { changeKey, HOSPITAL_KEY, type RowChange, type StoreName } from './change.ts'
import { checkRow } from './check-row.ts'
import type { HospitalDatabase } from './database.ts'
import { mergeRow } from './merge-row.ts'
import type { RowAt } from './mirror.ts'
import { conflictProblem, type StoreProblem } from './problem.ts'
import type { Row } from './row.ts'
import { NO_PACE, type Pace, SLICE, slices } from './slices.ts'

export interface MergeRule {
  /** Begins the sentence of a conflict: "Chưa lưu". */
  readonly attempt: string
  readonly mayOverwrite: (change: RowChange) => (field: string) => boolean
  /** What becomes of a change that may not be written over what has moved on: it refuses the whole batch, or is left out. */
  readonly onConflict: 'refuse' | 'leaveOut'
}

/** Reads the records that these changes speak of, inside the running transaction. */
export async function readTouched(
  db: HospitalDatabase,
  touched: readonly Pick<RowChange, 'collection' | 'id'>[],
  pace: Pace = NO_PACE,
): Promise<RowAt[]> {
  const found: RowAt[] = []
  for (const [collection, all] of idsByCollection(touched)) {
    for (const ids of slices(all)) {
      const rows = await db.rowsOf(collection).bulkGet(ids)
      for (const [at, id] of ids.entries()) found.push({ collection, id, row: rows[at] ?? null })
      pace.step(ids.length)
    }
  }
  return found
}

/**
 * Puts the changes on top of the records as they are now. Returns what really changes, one entry per record, validated;
 * or why none of it may be written.
 */
export async function mergeChanges(
  current: readonly RowAt[],
  changes: readonly RowChange[],
  rule: MergeRule,
  pace: Pace = NO_PACE,
): Promise<Result<RowChange[], StoreProblem>> {
  const start = new Map(current.map((entry) => [changeKey(entry), entry.row]))
  const merged = new Map<string, RowChange>()
  const kept: Row[] = []
  for (const slice of slices(changes)) {
    for (const change of slice) {
      const key = changeKey(change)
      const before = start.get(key) ?? null
      const now = merged.has(key) ? (merged.get(key)?.after ?? null) : before
      const merge = mergeRow(now, change.before, change.after, rule.mayOverwrite(change))
      if (merge.kind === 'conflict') {
        if (rule.onConflict === 'refuse') return err(conflictProblem(rule.attempt, change, merge.field))
        if (now !== null) kept.push(now)
        continue
      }
      merged.set(key, { collection: change.collection, id: change.id, before, after: merge.row })
    }
    if (slice.length === SLICE) await pace.breathe()
  }
  keepWhatIsNeeded(merged, kept)
  const checked: RowChange[] = []
  for (const slice of slices([...merged.values()])) {
    for (const change of slice) {
      if (sameValue(change.before, change.after)) continue
      const row = checkRow(change)
      if (!row.ok) return row
      checked.push({ ...change, after: row.value })
    }
    pace.step(slice.length)
    if (slice.length === SLICE) await pace.breathe()
  }
  return ok(checked)
}

/** A record that stays needs those it points at: their removal is left out, too. */
function keepWhatIsNeeded(merged: Map<string, RowChange>, kept: readonly Row[]): void {
  if (kept.length === 0) return
  const removed = new Map([...merged].flatMap(([key, { id, after }]) => (after === null ? [[id, key]] : [])))
  const waiting: Row[] = [...kept]
  for (const row of waiting) {
    for (const id of textsIn(row)) {
      const key = removed.get(id)
      const before = key === undefined ? null : (merged.get(key)?.before ?? null)
      if (key === undefined || before === null) continue
      merged.delete(key)
      waiting.push(before)
    }
  }
}

/** Every text inside a record, ids of others among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Writes merged changes, one per record, to their tables, inside the running transaction. */
export async function writeRows(
  db: HospitalDatabase,
  changes: readonly RowChange[],
  pace: Pace = NO_PACE,
): Promise<void> {
  const byCollection = new Map<StoreName, RowChange[]>()
  for (const change of changes) {
    const own = byCollection.get(change.collection)
    if (own === undefined) byCollection.set(change.collection, [change])
    else own.push(change)
  }
  for (const [collection, all] of byCollection) {
    const table = db.rowsOf(collection)
    for (const slice of slices(all)) {
      const kept = slice.flatMap(({ after }) => after ?? [])
      await table.bulkDelete(slice.filter(({ after }) => after === null).map(({ id }) => id))
      if (collection === 'hospital') await table.bulkPut(kept, [HOSPITAL_KEY])
      else await table.bulkPut(kept)
      pace.step(slice.length)
    }
  }
}

function idsByCollection(touched: readonly Pick<RowChange, 'collection' | 'id'>[]): Map<StoreName, string[]> {
  const sets = new Map<StoreName, Set<string>>()
  for (const { collection, id } of touched) sets.set(collection, (sets.get(collection) ?? new Set()).add(id))
  return new Map([...sets].map(([collection, ids]) => [collection, [...ids]]))
}
