import type { LegalBasis } from '#shared/records/legal-basis.ts'
import type { Group, Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'

/** The plan's groups of one kind, in order. */
export function groupsOf(snapshot: Snapshot, planId: string, of: Group['of']): readonly Group[] {
  return sortByOrder(snapshot.groups.filter((group) => group.planId === planId && group.of === of))
}

/** The legal bases the plan cites, in its own order; one deleted from the catalogue is skipped here and found by preflight. */
export function legalBasesOf(snapshot: Snapshot, plan: Plan): readonly LegalBasis[] {
  const known = new Map(snapshot.legalBases.map((basis) => [basis.id, basis]))
  return plan.legalBasisIds.flatMap((id) => known.get(id) ?? [])
}

/** The number and symbol of the plan: "10/KH-YHCTBD"; dots stand for a number not given yet (NĐ 30: 0 before 1–9). */
export function planSymbol(snapshot: Snapshot, plan: Plan): string {
  const number = plan.number === null ? '……' : String(plan.number).padStart(2, '0')
  return `${number}/KH-${snapshot.hospital.symbol.toLocaleUpperCase('vi')}`
}
