import type { CollectionChange } from '#shared/records/record-change.ts'
import type { Judgement, RowVerdict, Verdict } from './judgement.ts'
import { mayGrow } from './new-names.ts'
import { usedIds } from './used-ids.ts'

const LEFT_OUT = 'Bạn chọn không nhập dòng này.'
const PART_OF_LEFT_OUT = 'Thuộc thiết bị ở một dòng không nhập.'

/**
 * The judgement without some of its rows (by their place in it): they are skipped, and so are the parts of new devices among
 * them; what only they would have added is not.
 */
export function leaveOut(judgement: Judgement, left: ReadonlySet<number>): Judgement {
  if (left.size === 0) return judgement
  const leftIds = new Set<unknown>()
  for (const [at, { verdict, recordId }] of judgement.rows.entries())
    if (left.has(at) && writes(verdict)) leftIds.add(recordId)
  const chosen = new Set(leftIds)
  addParts(judgement.changes, leftIds)
  const rows = judgement.rows.map((row): RowVerdict => {
    if (!writes(row.verdict) || !leftIds.has(row.recordId)) return row
    const message = chosen.has(row.recordId) ? LEFT_OUT : PART_OF_LEFT_OUT
    return { ...row, verdict: 'skip', notes: [{ cell: null, message }] }
  })
  const kept = judgement.changes.filter(({ id }) => !leftIds.has(id))
  const used = usedIds(kept)
  const told = new Set(judgement.rows.map(({ recordId }) => recordId))
  const changes = kept.filter(
    ({ collection, id, before }) => before !== null || told.has(id) || !mayGrow(collection) || used.has(id),
  )
  const counts: Record<Verdict, number> = { add: 0, update: 0, skip: 0, error: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return { ...judgement, rows, changes, counts }
}

function writes(verdict: Verdict): boolean {
  return verdict === 'add' || verdict === 'update'
}

/** Adds the new devices that belong to one that is left out, down to the last. */
function addParts(changes: readonly CollectionChange[], left: Set<unknown>): void {
  let before = -1
  while (left.size !== before) {
    before = left.size
    for (const { id, before: stored, after } of changes) {
      const parent = (after as { readonly parentId?: unknown } | null)?.parentId
      if (stored === null && typeof parent === 'string' && left.has(parent)) left.add(id)
    }
  }
}
