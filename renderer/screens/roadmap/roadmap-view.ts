import { printPeriod } from '#shared/basics/period.ts'
import { searchedTexts, searchTests } from '#shared/basics/word-search.ts'
import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { isOnGrid, type RoadmapItem, type RoadmapLine, type YearSpan } from '#shared/figures/roadmap.ts'

/** A line on the screen: those of the roadmap, and the heading over the tasks. */
export type ViewLine = RoadmapLine | { readonly kind: 'tasks' }

export interface RoadmapView {
  /** What lies on the grid, under its headings, with the items it is part of. */
  readonly lines: readonly ViewLine[]
  /** What has no time, or lies far from the years of the plan. */
  readonly apart: readonly RoadmapItem[]
  /** Items found, on the grid and apart. */
  readonly count: number
}

/** The lines to show for what was typed, with or without marks: words of the item, its time, its group or its phase. */
export function roadmapView(lines: readonly ViewLine[], years: YearSpan, search: string): RoadmapView {
  const matches = matching(lines, search)
  const apart = lines.flatMap((line) =>
    line.kind === 'item' && line.item.span === null && matches.has(line.item) && !hasParts(lines, line)
      ? [line.item]
      : [],
  )
  const far = lines.flatMap((line) =>
    line.kind === 'item' && line.item.span !== null && !isOnGrid(line.item, years) && matches.has(line.item)
      ? [line.item]
      : [],
  )
  const shown = withContext(lines, (item) => matches.has(item) && isOnGrid(item, years))
  return { lines: shown, apart: [...apart, ...far], count: matches.size }
}

/** Whether the next line is part of this one: then its parts are told, and not itself. */
function hasParts(lines: readonly ViewLine[], line: ViewLine): boolean {
  const next = lines[lines.indexOf(line) + 1]
  return line.kind === 'item' && next?.kind === 'item' && next.item.depth > line.item.depth
}

/** The wanted items, the items they are part of, and the headings over them. */
function withContext(lines: readonly ViewLine[], isWanted: (item: RoadmapItem) => boolean): readonly ViewLine[] {
  const kept: ViewLine[] = []
  /** The depth above which an item holds one that is kept; 0 when none waits for its parent. */
  let waiting = 0
  /** Whether a group or a phase above has anything in it. */
  let [filled, filledPhase] = [false, false]
  for (const line of lines.toReversed()) {
    if (line.kind === 'item') {
      const holds = line.item.depth < waiting
      if (!holds && !isWanted(line.item)) continue
      kept.push(line)
      waiting = line.item.depth
      filled = true
      filledPhase = true
      continue
    }
    waiting = 0
    const isFilled = line.kind === 'group' ? filled : filledPhase
    if (isFilled) kept.push(line)
    filled = false
    if (line.kind !== 'group') filledPhase = false
  }
  return kept.toReversed()
}

function matching(lines: readonly ViewLine[], search: string): ReadonlySet<RoadmapItem> {
  const items: { readonly item: RoadmapItem; readonly around: readonly string[] }[] = []
  let phase: readonly string[] = []
  let group: readonly string[] = []
  for (const line of lines) {
    if (line.kind === 'phase') {
      phase = line.phase === null ? [] : [`${line.phase.name} ${phaseYears(line.phase)}`]
      group = []
    } else if (line.kind === 'group') group = [line.group.title]
    else if (line.kind === 'tasks') [phase, group] = [[], []]
    else items.push({ item: line.item, around: [...phase, ...group] })
  }
  const tests = searchTests(search)
  if (tests.length === 0) return new Set(items.map(({ item }) => item))
  const searched = items.map(({ item, around }) => ({
    item,
    text: searchedTexts([item.name, item.period === null ? '' : printPeriod(item.period), ...around]),
  }))
  for (const finds of tests) {
    const found = searched.filter(({ text }) => finds(text))
    if (found.length > 0) return new Set(found.map(({ item }) => item))
  }
  return new Set()
}
