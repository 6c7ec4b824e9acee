import { err, ok, type Result } from '#shared/basics/result.ts'
import { changeKey, HOSPITAL_KEY, type RowChange, type StoreName } from './change.ts'
import { checkRow } from './check-row.ts'
import type { HospitalDatabase } from './database.ts'
import { mergeRow } from './merge-row.ts'
import type { RowAt } from './mirror.ts'
import { conflictProblem, type StoreProblem } from './problem.ts'
import { sameValue } from './row.ts'
import { NO_PACE, type Pace, SLICE, slices } from './slices.ts'

export interface MergeRule {
  /** Begins the sentence of a conflict: "Chưa lưu". */
  readonly attempt: string
  readonly mayOverwrite: (change: RowChange) => (field: string) => boolean
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
  for (const slice of slices(changes)) {
    for (const change of slice) {
      const key = changeKey(change)
      const before = start.get(key) ?? null
      const now = merged.has(key) ? (merged.get(key)?.after ?? null) : before
      const merge = mergeRow(now, change.before, change.after, rule.mayOverwrite(change))
      if (merge.kind === 'conflict') return err(conflictProblem(rule.attempt, change, merge.field))
      merged.set(key, { collection: change.collection, id: change.id, before, after: merge.row })
    }
    if (slice.length === SLICE) await pace.breathe()
  }
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
