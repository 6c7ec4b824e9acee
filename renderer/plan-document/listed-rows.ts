import { groupsOf } from '#shared/document/plan-records.ts'
import type { Group } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target } from '#shared/records/target.ts'
import type { Task } from '#shared/records/task.ts'
import { type TreeNode, toTree } from '#shared/records/tree.ts'

/** Targets and tasks are listed, moved and printed alike. */
export type Listed = Target | Task
export type ListedCollection = 'targets' | 'tasks'

export interface ListedRow {
  readonly record: Listed
  /** As the table of the appendix numbers it within its group: "1", "1.1". */
  readonly number: string
  readonly depth: number
  readonly first: boolean
  readonly last: boolean
}

export interface ListedPart {
  /** Null: those without a group. */
  readonly group: Group | null
  readonly rows: readonly ListedRow[]
}

/** What one of them is called in a sentence. */
export const listedNouns = { targets: 'chỉ tiêu', tasks: 'nhiệm vụ' } as const

export const groupKind = { targets: 'target', tasks: 'task' } as const

/** The plan's records under their groups, in the order they are printed; those without a group last, if there are any. */
export function listedParts(snapshot: Snapshot, planId: string, collection: ListedCollection): readonly ListedPart[] {
  const groups: readonly (Group | null)[] = groupsOf(snapshot, planId, groupKind[collection])
  const parts = [...groups, null].map((group) => ({
    group,
    rows: rowsOf(treeOf(snapshot, planId, collection, group?.id ?? null), 0),
  }))
  return parts.filter((part) => part.group !== null || part.rows.length > 0)
}

/** The records of one group as trees. A group that is gone counts as none. */
export function treeOf(
  snapshot: Snapshot,
  planId: string,
  collection: ListedCollection,
  groupId: string | null,
): readonly TreeNode<Listed>[] {
  const own: readonly Listed[] = snapshot[collection].filter((each) => each.planId === planId)
  const known = new Set(groupsOf(snapshot, planId, groupKind[collection]).map((group) => group.id))
  const groupOf = (one: Listed) => (one.groupId !== null && known.has(one.groupId) ? one.groupId : null)
  return toTree(own.filter((each) => groupOf(each) === groupId))
}

function rowsOf(nodes: readonly TreeNode<Listed>[], depth: number, above = ''): readonly ListedRow[] {
  return nodes.flatMap(({ record, children }, index) => {
    const number = `${above}${index + 1}`
    return [
      { record, number, depth, first: index === 0, last: index === nodes.length - 1 },
      ...rowsOf(children, depth + 1, `${number}.`),
    ]
  })
}
