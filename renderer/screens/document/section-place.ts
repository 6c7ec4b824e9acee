import type { Narrative } from '#shared/records/narrative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'

/** A place beside or inside another section. */
export interface SectionPlace {
  readonly where: 'before' | 'after' | 'inside'
  readonly of: string
}

/** A place among siblings, counted without the section that goes there. */
interface Spot {
  readonly parentId: string | null
  readonly line: readonly Narrative[]
  readonly index: number
}

/** A, I, 1, 1.1, a): the levels an official document numbers (NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5). */
const LEVELS = 5

/** The sections that stand beside one, itself among them, in order. */
export function siblingsOf(snapshot: Snapshot, one: Narrative): readonly Narrative[] {
  return sortByOrder(snapshot.narratives.filter((each) => each.planId === one.planId && each.parentId === one.parentId))
}

/** Where a section would come to stand; null when the other one is gone, or of another plan. */
export function spotOf(snapshot: Snapshot, moving: Narrative, { where, of }: SectionPlace): Spot | null {
  const other = snapshot.narratives.find((each) => each.id === of)
  if (other === undefined || other.planId !== moving.planId || of === moving.id) return null
  const parentId = where === 'inside' ? of : other.parentId
  const line = siblingsOf(snapshot, { ...moving, parentId }).filter((each) => each.id !== moving.id)
  const at = line.findIndex((each) => each.id === of)
  return { parentId, line, index: where === 'inside' ? line.length : where === 'before' ? at : at + 1 }
}

/** Whether a section is another one, or stands somewhere under it. */
export function standsUnder(snapshot: Snapshot, id: string, aboveId: string): boolean {
  return pathTo(snapshot, id).includes(aboveId)
}

/** Whether a section with all under it would reach below the deepest level under this parent. */
export function tooDeep(snapshot: Snapshot, moving: Narrative, parentId: string | null): boolean {
  const above = parentId === null ? 0 : pathTo(snapshot, parentId).length
  return above + heightOf(snapshot, moving.id, new Set()) > LEVELS
}

/** The section and those above it, up to the root; a circle of parents ends where it closes. */
function pathTo(snapshot: Snapshot, id: string): readonly string[] {
  const path: string[] = []
  let at: string | null = id
  while (at !== null && !path.includes(at)) {
    path.push(at)
    at = snapshot.narratives.find((each) => each.id === at)?.parentId ?? null
  }
  return path
}

function heightOf(snapshot: Snapshot, id: string, seen: ReadonlySet<string>): number {
  if (seen.has(id)) return 0
  const under = snapshot.narratives.filter((each) => each.parentId === id)
  return 1 + Math.max(0, ...under.map((each) => heightOf(snapshot, each.id, new Set([...seen, id]))))
}
