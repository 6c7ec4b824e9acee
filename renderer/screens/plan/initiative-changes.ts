import { type Change, putChange, removeChange } from '#renderer/database/change.ts'
import { removalOf } from '#renderer/workspace/remove-records.ts'
import { differences, withChanges } from '#renderer/workspace/several-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder, sortByOrder } from '#shared/records/tree.ts'

/** Where a new initiative shall stand. */
export interface InitiativePlace {
  readonly planId: string
  readonly phaseId: string | null
  readonly groupId: string | null
  readonly parentId: string | null
}

/**
 * Adds an initiative after its siblings. A parent with children has no money of its own, so the first child of one that
 * has takes the parent's amounts over: no sum changes.
 */
export function addition(seen: Snapshot, id: string, place: InitiativePlace): readonly Change[] {
  const order = nextOrder(inPlan(seen, place.planId))
  const parent = seen.initiatives.find((each) => each.id === place.parentId)
  const isFirst = parent !== undefined && childrenOf(seen, parent.id).length === 0
  if (!isFirst || fundingTotal(parent.funding) === 0) {
    return [putChange(seen, 'initiatives', initiativeRecord.create(id, { ...place, order }))]
  }
  const { funding, securityAmount } = parent
  return [
    putChange(seen, 'initiatives', initiativeRecord.create(id, { ...place, order, funding, securityAmount })),
    putChange(seen, 'initiatives', { ...parent, funding: [], securityAmount: null }),
  ]
}

/**
 * Removes an initiative; its children move up into its place, and what pointed at it lets go. The money of an only child goes back
 * to a parent without any, as it came from there when the child was added.
 */
export function removal(
  seen: Snapshot,
  id: string,
): { readonly changes: readonly Change[]; readonly movedUp: number; readonly gaveBack: number } {
  const gone = seen.initiatives.find((each) => each.id === id)
  if (gone === undefined) return { changes: [], movedUp: 0, gaveBack: 0 }
  const children = childrenOf(seen, id).filter((child) => child.id !== id)
  const heirs = children.map((child) => ({
    ...child,
    // Records from elsewhere may go round in a circle; nobody becomes their own parent, or that of the removed one.
    parentId: gone.parentId === id || gone.parentId === child.id ? null : gone.parentId,
    phaseId: gone.phaseId,
    groupId: gone.groupId,
  }))
  const siblings = siblingsOf(seen, gone).filter((each) => each.parentId !== id || each.id === id)
  const line = siblings.flatMap((each) => (each.id === id ? heirs : [each]))
  const moved = renumbered(line)
  const parent = moneylessParent(seen, gone)
  const own = new Set([id, ...moved.map((each) => each.id)])
  const others = removalOf(seen, 'initiatives', [id]).changes.filter((change) => !own.has(change.id))
  return {
    changes: [
      removeChange(seen, 'initiatives', id),
      ...moved.filter((each) => differs(seen, each)).map((each) => putChange(seen, 'initiatives', each)),
      ...others,
      ...(parent === null
        ? []
        : [putChange(seen, 'initiatives', { ...parent, funding: gone.funding, securityAmount: gone.securityAmount })]),
    ],
    movedUp: children.length,
    gaveBack: parent === null ? 0 : fundingTotal(gone.funding),
  }
}

/** The parent that an only child's money goes back to; null when there is none, or nothing to give. */
function moneylessParent(seen: Snapshot, { id, parentId, funding }: Initiative): Initiative | null {
  const parent = parentId === id ? undefined : seen.initiatives.find((each) => each.id === parentId)
  if (parent === undefined || fundingTotal(funding) === 0 || fundingTotal(parent.funding) > 0) return null
  const alone = childrenOf(seen, parent.id).length === 1 && childrenOf(seen, id).length === 0
  return alone ? parent : null
}

/** Moves an initiative one place up (-1) or down (+1) among its siblings; no changes at the end of the line. */
export function movement(seen: Snapshot, id: string, by: -1 | 1): readonly Change[] {
  const moving = seen.initiatives.find((each) => each.id === id)
  if (moving === undefined) return []
  const line = [...siblingsOf(seen, moving)]
  const from = line.findIndex((each) => each.id === id)
  const to = from + by
  if (to < 0 || to >= line.length) return []
  line.splice(from, 1)
  line.splice(to, 0, moving)
  return renumbered(line)
    .filter((each) => differs(seen, each))
    .map((each) => putChange(seen, 'initiatives', each))
}

/** What a move does, or the Vietnamese sentence that says why there is none. */
export type Moved = Result<readonly Change[], string>

/** Makes an initiative a part of the one above it, the last of its parts. One with money of its own takes none: it would be lost from the sum. */
export function nesting(seen: Snapshot, id: string): Moved {
  const moving = seen.initiatives.find((each) => each.id === id)
  if (moving === undefined) return ok([])
  const line = siblingsOf(seen, moving)
  const above = line[line.findIndex((each) => each.id === id) - 1]
  if (above === undefined) return err('Không có dự án nào ở ngay trên, cùng cấp, để làm mục cha.')
  const own = fundingTotal(above.funding)
  if (own > 0 && childrenOf(seen, above.id).length === 0) {
    return err(
      `“${above.name || 'Chưa đặt tên'}” có số tiền riêng ${formatInteger(own)} đồng; khi có mục con thì chỉ cộng mục con. Hãy xóa số tiền đó trước, hoặc dùng “Thêm mục con” ở chi tiết để chuyển nó xuống.`,
    )
  }
  const { phaseId, groupId } = above
  const order = Math.max(nextOrder(childrenOf(seen, above.id)), moving.order)
  return ok([putChange(seen, 'initiatives', { ...moving, parentId: above.id, phaseId, groupId, order })])
}

/** Takes an initiative out of the one it is part of: it stands right below that one. */
export function unnesting(seen: Snapshot, id: string): Moved {
  const moving = seen.initiatives.find((each) => each.id === id)
  const parent = seen.initiatives.find((each) => each.id === moving?.parentId && each.id !== id)
  if (moving === undefined || parent === undefined) return err('Dự án này không thuộc dự án nào.')
  const { parentId, phaseId, groupId } = parent
  return ok(placed(seen, { ...moving, parentId: parentId === id ? null : parentId, phaseId, groupId }, parent.id))
}

/** Adds an initiative right below another, in the same line. */
export function insertion(seen: Snapshot, id: string, belowId: string): readonly Change[] {
  const above = seen.initiatives.find((each) => each.id === belowId)
  if (above === undefined) return []
  const { planId, phaseId, groupId, parentId } = above
  return placed(seen, initiativeRecord.create(id, { planId, phaseId, groupId, parentId, order: above.order }), belowId)
}

/** Several acts as one step: each sees what those before it did. */
export function together(seen: Snapshot, acts: readonly ((now: Snapshot) => readonly Change[])[]): readonly Change[] {
  const after = acts.reduce((now, act) => withChanges(now, act(now)), seen)
  return differences(seen, after)
}

/** Removes several initiatives, each as `removal` does; what stands below a removed one moves up. */
export function removalOfAll(seen: Snapshot, ids: readonly string[]): readonly Change[] {
  return together(
    seen,
    ids.map((id) => (now: Snapshot) => removal(now, id).changes),
  )
}

/** Puts a record right below another of its line; those after it move on. */
function placed(seen: Snapshot, record: Initiative, belowId: string): readonly Change[] {
  const line = siblingsOf(seen, record).filter((each) => each.id !== record.id)
  const at = line.findIndex((each) => each.id === belowId)
  return renumbered(line.toSpliced(at + 1, 0, record))
    .filter((each) => each.id === record.id || differs(seen, each))
    .map((each) => putChange(seen, 'initiatives', each))
}

/** What an initiative stands under at last; itself when it is no part, or goes round in a circle. */
export function rootOf(snapshot: Snapshot, one: Initiative): Initiative {
  const known = new Map(snapshot.initiatives.map((each) => [each.id, each]))
  let at = one
  for (let step = 0; step < known.size && at.parentId !== null; step += 1)
    at = known.get(at.parentId) ?? { ...at, parentId: null }
  return at.parentId === null ? at : one
}

/** An initiative and everything under it: none of these can be its parent. */
export function familyOf(snapshot: Snapshot, id: string): ReadonlySet<string> {
  const family = new Set([id])
  // A set may grow while it is walked through, and each member is visited once: circles end too.
  for (const member of family) for (const child of childrenOf(snapshot, member)) family.add(child.id)
  return family
}

function inPlan(snapshot: Snapshot, planId: string): readonly Initiative[] {
  return snapshot.initiatives.filter((each) => each.planId === planId)
}

function childrenOf(snapshot: Snapshot, id: string): readonly Initiative[] {
  return sortByOrder(snapshot.initiatives.filter((each) => each.parentId === id))
}

/** Those printed in one line with it, itself included: children of one parent, or roots of one phase and group. */
function siblingsOf(snapshot: Snapshot, one: Initiative): readonly Initiative[] {
  return sortByOrder(
    inPlan(snapshot, one.planId).filter((each) =>
      one.parentId === null
        ? each.parentId === null && each.phaseId === one.phaseId && each.groupId === one.groupId
        : each.parentId === one.parentId,
    ),
  )
}

/** The same places in another order: the smallest change that prints them so. */
function renumbered(line: readonly Initiative[]): readonly Initiative[] {
  let last = -1
  const places = line.map((each) => each.order).sort((a, b) => a - b)
  return line.map((each, index) => {
    last = Math.max(places[index] ?? 0, last + 1)
    return { ...each, order: last }
  })
}

function differs(seen: Snapshot, one: Initiative): boolean {
  const was = seen.initiatives.find((each) => each.id === one.id)
  return (
    was === undefined ||
    was.order !== one.order ||
    was.parentId !== one.parentId ||
    was.phaseId !== one.phaseId ||
    was.groupId !== one.groupId
  )
}
