import { type Change, findRecord, putChange } from '#renderer/database/change.ts'
import { idsByRank } from '#shared/legal/pasted-changes.ts'
import { compareByRank } from '#shared/legal/rank.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Adds documents to those the plan cites: after the present ones, the new ones among themselves by rank, then by date. */
export function citing(seen: Snapshot, planId: string, ids: readonly string[]): readonly Change[] {
  const cited = citedBy(seen, planId)
  const fresh = seen.legalBases
    .filter((basis) => ids.includes(basis.id) && !cited.includes(basis.id))
    .toSorted(compareByRank)
  return fresh.length === 0 ? [] : written(seen, planId, [...cited, ...fresh.map((basis) => basis.id)])
}

/** Takes documents out of those the plan cites; the others keep their order. */
export function notCiting(seen: Snapshot, planId: string, ids: readonly string[]): readonly Change[] {
  const cited = citedBy(seen, planId)
  const left = cited.filter((id) => !ids.includes(id))
  return left.length === cited.length ? [] : written(seen, planId, left)
}

/** Moves one cited document up (-1) or down (+1); no changes at the end of the line. */
export function citationMovement(seen: Snapshot, planId: string, id: string, by: -1 | 1): readonly Change[] {
  const cited = citedBy(seen, planId)
  const from = cited.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= cited.length) return []
  return written(seen, planId, cited.toSpliced(from, 1).toSpliced(to, 0, id))
}

/** Puts the cited documents in the order of rank and date; no changes when they stand so. */
export function citationOrder(seen: Snapshot, planId: string): readonly Change[] {
  const cited = citedBy(seen, planId)
  const ordered = idsByRank(cited, seen.legalBases)
  return ordered.join() === cited.join() ? [] : written(seen, planId, ordered)
}

function citedBy(seen: Snapshot, planId: string): readonly string[] {
  return findRecord(seen, 'plans', planId)?.legalBasisIds ?? []
}

function written(seen: Snapshot, planId: string, legalBasisIds: readonly string[]): readonly Change[] {
  const plan = findRecord(seen, 'plans', planId)
  return plan === null ? [] : [putChange(seen, 'plans', { ...plan, legalBasisIds: [...legalBasisIds] })]
}
