import { type Change, findRecord, putChange, removeChange } from '#renderer/database/change.ts'
import { printing } from '#renderer/plan-document/printed-place.ts'
import { removalOf } from '#renderer/workspace/remove-records.ts'
import { differences, withChanges } from '#renderer/workspace/several-changes.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { capitalised } from '#shared/basics/text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { targetRecord } from '#shared/records/target.ts'
import { taskRecord } from '#shared/records/task.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import { groupKind, type Listed, type ListedCollection, listedNouns, treeOf } from './listed-rows.ts'

/** Where a new target or task shall stand. */
export interface ListedPlace {
  readonly planId: string
  readonly groupId: string | null
  readonly parentId: string | null
}

/** Adds a target or task after its siblings, and a place in the plan's text when there is none for it; `told` says so. */
export function listedAddition(seen: Snapshot, collection: ListedCollection, id: string, place: ListedPlace) {
  const values = { ...place, order: lastOrder(seen, collection, place.planId) + 1 }
  const record = collection === 'targets' ? targetRecord.create(id, values) : taskRecord.create(id, values)
  const { changes, told } = printing(seen, place.planId, collection, place.groupId)
  return { changes: [put(seen, collection, record), ...changes], told }
}

/** Removes a target or task; its children move up into its place, and what pointed at it lets go. */
export function listedRemoval(seen: Snapshot, collection: ListedCollection, id: string) {
  const gone = found(seen, collection, id)
  const line = gone === null ? null : lineOf(seen, collection, gone)
  if (gone === null || line === null) return { changes: [], movedUp: 0 }
  const heirs = line.nodes.find((node) => node.record.id === id)?.children ?? []
  const next = line.nodes.flatMap(({ record }) =>
    record.id === id ? heirs.map((heir) => ({ ...heir.record, parentId: line.parentId })) : [record],
  )
  const moved = placed(seen, collection, next)
  const own = new Set([id, ...moved.map((change) => change.id)])
  const released = removalOf(seen, collection, [id]).changes
  return {
    changes: [
      removeChange(seen, collection, id),
      ...moved,
      ...released.filter((change) => change.collection !== collection || !own.has(change.id)),
    ],
    movedUp: heirs.length,
  }
}

/** Moves a target or task one place up (-1) or down (+1) among those beside it; no changes at the end of the line. */
export function listedMovement(
  seen: Snapshot,
  collection: ListedCollection,
  id: string,
  by: -1 | 1,
): readonly Change[] {
  const moving = found(seen, collection, id)
  const records = moving === null ? [] : (lineOf(seen, collection, moving)?.nodes ?? []).map((node) => node.record)
  const from = records.findIndex((each) => each.id === id)
  const to = from + by
  const [one] = records.slice(from, from + 1)
  if (one === undefined || from < 0 || to < 0 || to >= records.length) return []
  return placed(seen, collection, records.toSpliced(from, 1).toSpliced(to, 0, one))
}

/** What a move does, or the Vietnamese sentence that says why there is none. */
export type Moved = Result<readonly Change[], string>

/** Makes a target or task a part of the one above it in its line, the last of its parts. */
export function listedNesting(seen: Snapshot, collection: ListedCollection, id: string): Moved {
  const moving = found(seen, collection, id)
  const line = moving === null ? [] : (lineOf(seen, collection, moving)?.nodes ?? [])
  const at = line.findIndex((node) => node.record.id === id)
  const [above, own] = [line[at - 1], line[at]]
  if (above === undefined || own === undefined) {
    return err(`Không có ${listedNouns[collection]} nào ở ngay trên, cùng cấp, để làm mục cha.`)
  }
  const last = Math.max(own.record.order, ...above.children.map(({ record }) => record.order + 1))
  return ok([put(seen, collection, { ...own.record, parentId: above.record.id, order: last })])
}

/** Takes a target or task out of the one it is part of: it stands right below that one. */
export function listedUnnesting(seen: Snapshot, collection: ListedCollection, id: string): Moved {
  const moving = found(seen, collection, id)
  const parentId = moving === null ? null : (lineOf(seen, collection, moving)?.parentId ?? null)
  const parent = parentId === null ? null : found(seen, collection, parentId)
  const line = parent === null ? null : lineOf(seen, collection, parent)
  if (moving === null || parent === null || line === null) {
    return err(`${capitalised(listedNouns[collection])} này không thuộc mục nào.`)
  }
  return ok(below(seen, collection, line, { ...moving, parentId: line.parentId }, parent.id))
}

/** Adds a target or task right below another, in the same line. */
export function listedInsertion(
  seen: Snapshot,
  collection: ListedCollection,
  id: string,
  belowId: string,
): readonly Change[] {
  const above = found(seen, collection, belowId)
  const line = above === null ? null : lineOf(seen, collection, above)
  if (above === null || line === null) return []
  const values = { planId: above.planId, groupId: above.groupId, parentId: line.parentId, order: above.order }
  const record = collection === 'targets' ? targetRecord.create(id, values) : taskRecord.create(id, values)
  return below(seen, collection, line, record, belowId)
}

/** Removes several, each as `listedRemoval` does; what stands below a removed one moves up. */
export function listedRemovalOfAll(
  seen: Snapshot,
  collection: ListedCollection,
  ids: readonly string[],
): readonly Change[] {
  const after = ids.reduce((now, id) => withChanges(now, listedRemoval(now, collection, id).changes), seen)
  return differences(seen, after)
}

/** Puts a record right below another of a line; those after it move on. */
function below(seen: Snapshot, collection: ListedCollection, line: Line, record: Listed, belowId: string) {
  const others = line.nodes.map((node) => node.record).filter((each) => each.id !== record.id)
  const at = others.findIndex((each) => each.id === belowId)
  return placed(seen, collection, others.toSpliced(at + 1, 0, record))
}

/** Puts a target or task, with all under it, last into another group and under another parent; both print in one group. */
export function listedTransfer(
  seen: Snapshot,
  collection: ListedCollection,
  id: string,
  to: { readonly groupId: string | null } | { readonly parentId: string | null },
) {
  const moving = found(seen, collection, id)
  if (moving === null) return { changes: [], told: null }
  const parent = 'parentId' in to && to.parentId !== null ? found(seen, collection, to.parentId) : null
  const groupId = 'groupId' in to ? to.groupId : parent === null ? moving.groupId : parent.groupId
  const parentId = 'parentId' in to ? to.parentId : null
  const family = familyOf(seen, collection, id)
  const order = lastOrder(seen, collection, moving.planId) + 1
  const members = rowsOf(seen, collection).filter((each) => family.has(each.id))
  const { changes, told } = printing(seen, moving.planId, collection, groupId)
  return {
    changes: [
      ...members.map((each) =>
        put(seen, collection, each.id === id ? { ...each, groupId, parentId, order } : { ...each, groupId }),
      ),
      ...changes,
    ],
    told,
  }
}

/** A target or task and everything under it: none of these can be its parent. */
export function familyOf(snapshot: Snapshot, collection: ListedCollection, id: string): ReadonlySet<string> {
  const family = new Set([id])
  // A set may grow while it is walked through, and each member is visited once: circles end too.
  for (const member of family) {
    for (const each of rowsOf(snapshot, collection)) if (each.parentId === member) family.add(each.id)
  }
  return family
}

function rowsOf(snapshot: Snapshot, collection: ListedCollection): readonly Listed[] {
  return snapshot[collection]
}

function found(seen: Snapshot, collection: ListedCollection, id: string): Listed | null {
  return findRecord(seen, collection, id)
}

function put(seen: Snapshot, collection: ListedCollection, record: Listed): Change {
  return putChange(seen, collection, record as never)
}

function lastOrder(seen: Snapshot, collection: ListedCollection, planId: string): number {
  const own = rowsOf(seen, collection).filter((each) => each.planId === planId)
  return Math.max(0, ...own.map((each) => each.order))
}

/** Those printed in one line with it, itself included, and whom they stand under. */
function lineOf(seen: Snapshot, collection: ListedCollection, one: Listed) {
  const known = seen.groups.some((group) => group.id === one.groupId && group.of === groupKind[collection])
  const roots = treeOf(seen, one.planId, collection, known ? one.groupId : null)
  const search = (nodes: readonly TreeNode<Listed>[], parentId: string | null): Line | null => {
    if (nodes.some((node) => node.record.id === one.id)) return { nodes, parentId }
    for (const node of nodes) {
      const line = search(node.children, node.record.id)
      if (line !== null) return line
    }
    return null
  }
  return search(roots, null)
}

interface Line {
  readonly nodes: readonly TreeNode<Listed>[]
  readonly parentId: string | null
}

/** The same places in another order: the smallest change that prints the records so. */
function placed(seen: Snapshot, collection: ListedCollection, line: readonly Listed[]): readonly Change[] {
  let last = -1
  const places = line.map((each) => each.order).sort((a, b) => a - b)
  return line.flatMap((each, index) => {
    last = Math.max(places[index] ?? 0, last + 1)
    const was = found(seen, collection, each.id)
    const same = was !== null && was.order === last && was.parentId === each.parentId
    return same ? [] : [put(seen, collection, { ...each, order: last })]
  })
}
