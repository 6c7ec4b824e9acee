import { type Change, putChange, removeChange } from '#renderer/database/change.ts'
import { type Narrative, narrativeRecord } from '#shared/records/narrative.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder, sortByOrder } from '#shared/records/tree.ts'
import { type SectionPlace, siblingsOf, spotOf, standsUnder, tooDeep } from './section-place.ts'

/** What a section is called until somebody says better. */
export const NEW_TITLE = 'Mục mới'

/** Adds an empty section at a place; without one, last in the whole document. Nothing where it would stand too deep. */
export function sectionAddition(
  seen: Snapshot,
  id: string,
  planId: string,
  place: SectionPlace | null = null,
): readonly Change[] {
  const order = nextOrder(seen.narratives.filter((each) => each.planId === planId))
  const made = narrativeRecord.create(id, { planId, order, title: [plain(NEW_TITLE)] })
  if (place === null) return [putChange(seen, 'narratives', made)]
  const spot = spotOf(seen, made, place)
  if (spot === null || tooDeep(seen, made, spot.parentId)) return []
  return puts(seen, spot.line.toSpliced(spot.index, 0, { ...made, parentId: spot.parentId }))
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

/** Puts a section, with all under it, at another place: none inside itself, and none deeper than is numbered. */
export function sectionTransfer(seen: Snapshot, id: string, place: SectionPlace): readonly Change[] {
  const moving = seen.narratives.find((each) => each.id === id)
  if (moving === undefined || standsUnder(seen, place.of, id)) return []
  const spot = spotOf(seen, moving, place)
  if (spot === null || tooDeep(seen, moving, spot.parentId)) return []
  return puts(seen, spot.line.toSpliced(spot.index, 0, { ...moving, parentId: spot.parentId }))
}

/** One level deeper: last under the section before it. */
export function sectionIndent(seen: Snapshot, id: string): readonly Change[] {
  const above = siblingBefore(seen, id)
  return above === null ? [] : sectionTransfer(seen, id, { where: 'inside', of: above.id })
}

/** One level up: right behind the section it stood under. */
export function sectionOutdent(seen: Snapshot, id: string): readonly Change[] {
  const parentId = seen.narratives.find((each) => each.id === id)?.parentId ?? null
  return parentId === null ? [] : sectionTransfer(seen, id, { where: 'after', of: parentId })
}

/** Whether a section could go one level deeper but for the depth an official document numbers. */
export function isDeepest(seen: Snapshot, id: string): boolean {
  const moving = seen.narratives.find((each) => each.id === id)
  const above = siblingBefore(seen, id)
  return moving !== undefined && above !== null && tooDeep(seen, moving, above.id)
}

function siblingBefore(seen: Snapshot, id: string): Narrative | null {
  const one = seen.narratives.find((each) => each.id === id)
  if (one === undefined) return null
  const line = siblingsOf(seen, one)
  return line[line.findIndex((each) => each.id === id) - 1] ?? null
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
