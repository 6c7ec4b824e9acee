import { type References, referencesIn } from '#renderer/workspace/references.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** The records with the phases and groups of one plan's initiatives only: what a cell of its table may name. */
export function withinPlan(snapshot: Snapshot, planId: string): Snapshot {
  return {
    ...snapshot,
    phases: snapshot.phases.filter((phase) => phase.planId === planId),
    groups: snapshot.groups.filter((group) => group.planId === planId && group.of === 'initiative'),
  }
}

/** What a cell of the plan's table may name, as it is now. */
export function planReferences(snapshot: Snapshot, planId: string): References {
  return referencesIn(withinPlan(snapshot, planId))
}
