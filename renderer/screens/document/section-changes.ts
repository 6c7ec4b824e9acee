import { type Change, putChange, removeChange } from '#renderer/database/change.ts'
import { type Narrative, narrativeRecord } from '#shared/records/narrative.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder, sortByOrder } from '#shared/records/tree.ts'

/** Adds an empty section, last under its parent (null: of the whole document). */
export function sectionAddition(
  seen: Snapshot,
  id: string,
  planId: string,
  parentId: string | null,
): readonly Change[] {
  const order = nextOrder(ofPlan(seen, planId))
  const title = [plain('Mục mới')]
  return [putChange(seen, 'narratives', narrativeRecord.create(id, { planId, parentId, order, title }))]
}

/** Removes a section; those under it move up into its place. */
export function sectionRemoval(seen: Snapshot, id: string): readonly Change[] {
  const gone = seen.narratives.find((each) => each.id === id)
  if (gone === undefined) return []
  const parentId = gone.parentId === id ? null : gone.parentId
  const heirs = sortByOrder(seen.narratives.filter((each) => each.parentId === id && each.id !== id))
  const line = siblingsOf(seen, gone).flatMap((each) => {
    if (each.id === id) return heirs.map((heir) => ({ ...heir, parentId: heir.id === parentId ? null : parentId }))
    return heirs.includes(each) ? [] : [each]
  })
  return [removeChange(seen, 'narratives', id), ...puts(seen, line)]
}

/** Moves a section one place up (-1) or down (+1) among its siblings. */
export function sectionMovement(seen: Snapshot, id: string, by: -1 | 1): readonly Change[] {
  const moving = seen.narratives.find((each) => each.id === id)
  if (moving === undefined) return []
  const line = siblingsOf(seen, moving)
  const from = line.findIndex((each) => each.id === id)
  const to = from + by
  return to < 0 || to >= line.length ? [] : puts(seen, line.toSpliced(from, 1).toSpliced(to, 0, moving))
}

function ofPlan(snapshot: Snapshot, planId: string): readonly Narrative[] {
  return snapshot.narratives.filter((each) => each.planId === planId)
}

function siblingsOf(snapshot: Snapshot, one: Narrative): readonly Narrative[] {
  return sortByOrder(ofPlan(snapshot, one.planId).filter((each) => each.parentId === one.parentId))
}

/** The same places in the order of the line; only what differs is written. */
function puts(seen: Snapshot, line: readonly Narrative[]): readonly Change[] {
  const places = line.map((each) => each.order).sort((a, b) => a - b)
  let last = -1
  return line.flatMap((each, index) => {
    last = Math.max(places[index] ?? 0, last + 1)
    const was = seen.narratives.find((one) => one.id === each.id)
    const changed = was === undefined || was.order !== last || was.parentId !== each.parentId
    return changed ? [putChange(seen, 'narratives', { ...each, order: last })] : []
  })
}
