import { type Change, putChange } from '#renderer/database/change.ts'
import type { NewId } from '#shared/basics/ids.ts'
import { type Block, type Narrative, narrativeRecord } from '#shared/records/narrative.ts'
import { type Inline, joinRuns, type RichText } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { blocksOfLines, type PastedLine } from './pasted-lines.ts'

/** A section that pasted lines make, with how deep it stands among them (from 0). */
export interface PastedSection {
  readonly depth: number
  readonly title: RichText
  readonly blocks: readonly Block[]
}

export interface PastedOutline {
  /** What stood before the first heading. */
  readonly lead: readonly Block[]
  readonly sections: readonly PastedSection[]
}

/** Levels there are: A, I, 1, 1.1, a). */
const LEVELS = 5

/** The sections that the headings among the lines ("A.", "I.", "1.", "1.1") make, nested as they stand. */
export function pastedOutline(lines: readonly PastedLine[]): PastedOutline {
  const first = lines.findIndex(({ level }) => level !== null)
  const lead = blocksOfLines(first < 0 ? lines : lines.slice(0, first))
  const above: number[] = []
  const sections: { depth: number; title: RichText; under: PastedLine[] }[] = []
  for (const line of first < 0 ? [] : lines.slice(first)) {
    if (line.level === null) {
      sections.at(-1)?.under.push(line)
      continue
    }
    while (above.length > 0 && (above.at(-1) ?? 0) >= line.level) above.pop()
    sections.push({ depth: above.length, title: bare(line.content), under: [] })
    above.push(line.level)
  }
  return {
    lead,
    sections: sections.map(({ depth, title, under }) => ({ depth, title, blocks: blocksOfLines(under) })),
  }
}

/**
 * The changes that make sections of a pasted outline: its first level stands last under `parentId` (null: of the whole
 * document), right behind `afterId` where that is given. What would stand below the fifth level stands on it.
 */
export function pastedSections(
  seen: Snapshot,
  planId: string,
  place: { readonly parentId: string | null; readonly afterId: string | null },
  { lead, sections }: PastedOutline,
  newId: NewId,
): readonly Change[] {
  const own = seen.narratives.filter((each) => each.planId === planId)
  const most = LEVELS - depthOf(own, place.parentId)
  const after = own.find(({ id }) => id === place.afterId)
  const later = own.filter(
    (each) => after !== undefined && each.parentId === after.parentId && each.order > after.order,
  )
  const start = after === undefined ? nextOrder(own) : after.order + 1
  const path: string[] = []
  const made = sections.map(({ depth, title, blocks }, index) => {
    const at = Math.min(depth, Math.max(most - 1, 0))
    const id = newId()
    path.splice(at)
    const parentId = path[at - 1] ?? place.parentId
    path.push(id)
    const first = index === 0 ? lead : []
    const record = { planId, parentId, order: start + index, title: [...title], blocks: [...first, ...blocks] }
    return putChange(seen, 'narratives', narrativeRecord.create(id, record))
  })
  const moved = later.map((each) => putChange(seen, 'narratives', { ...each, order: each.order + sections.length }))
  return [...made, ...moved]
}

/** A heading prints bold by itself. */
function bare(content: RichText): RichText {
  return joinRuns(content.map((inline): Inline => (inline.kind === 'text' ? { ...inline, emphasis: 'plain' } : inline)))
}

function depthOf(sections: readonly Narrative[], id: string | null): number {
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = sections.find((each) => each.id === at)?.parentId ?? null)
    seen.add(at)
  return seen.size
}
