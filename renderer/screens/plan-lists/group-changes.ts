import { type Change, putChange, removeChange } from '#renderer/database/change.ts'
import { groupKind, type ListedCollection } from '#renderer/plan-document/listed-rows.ts'
import { notPrinting, printing } from '#renderer/plan-document/printed-place.ts'
import { lineMovement } from '#renderer/workspace/line-movement.ts'
import { removalOf } from '#renderer/workspace/remove-records.ts'
import { groupsOf } from '#shared/document/plan-records.ts'
import { groupRecord } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'

/** Adds a group after the others of its kind, with a place in the plan's text; `told` says which. */
export function groupAddition(seen: Snapshot, planId: string, collection: ListedCollection, id: string) {
  const of = groupKind[collection]
  const order = nextOrder(groupsOf(seen, planId, of))
  const { changes, told } = printing(seen, planId, collection, id)
  return { changes: [putChange(seen, 'groups', groupRecord.create(id, { planId, of, order })), ...changes], told }
}

/** Removes a group, from the plan's text as well; its records stay, without a group. */
export function groupRemoval(seen: Snapshot, planId: string, id: string): readonly Change[] {
  const released = removalOf(seen, 'groups', [id]).changes.filter((change) => change.collection !== 'groups')
  return [removeChange(seen, 'groups', id), ...released, ...notPrinting(seen, planId, id)]
}

/** Moves a group one place up (-1) or down (+1) among those of its kind. */
export function groupMovement(
  seen: Snapshot,
  planId: string,
  collection: ListedCollection,
  id: string,
  by: -1 | 1,
): readonly Change[] {
  return lineMovement(seen, 'groups', groupsOf(seen, planId, groupKind[collection]), id, by)
}
