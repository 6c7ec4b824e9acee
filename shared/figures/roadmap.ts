import { assertNever } from '#shared/basics/assert-never.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import type { Period } from '#shared/basics/period.ts'
import { isDeadline, type MonthSpan, monthsOf } from '#shared/basics/period-steps.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Group, Phase, Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder, type TreeNode } from '#shared/records/tree.ts'
import { initiativesOf, phasesOf } from './budget.ts'

/** Where an item lies in time, in months (see MonthSpan): its own period, what its parts take together, a day, or all along. */
export interface RoadmapSpan extends MonthSpan {
  readonly kind: 'own' | 'parts' | 'deadline' | 'always'
}

/** A project, or a task with its deadline, as one line of the roadmap. */
export interface RoadmapItem {
  readonly collection: 'initiatives' | 'tasks'
  readonly id: string
  /** With its full stop: "1.", "1.2."; tasks have none. */
  readonly number: string
  readonly name: string
  /** How deep it stands under other items; 0 at the top. */
  readonly depth: number
  /** What is written in the record itself. */
  readonly period: Period | null
  readonly span: RoadmapSpan | null
}

export type RoadmapLine =
  /** `phase` is null over the items of no phase. */
  | { readonly kind: 'phase'; readonly phase: Phase | null }
  /** `number` is Roman, without a full stop. */
  | { readonly kind: 'group'; readonly group: Group; readonly number: string }
  | { readonly kind: 'item'; readonly item: RoadmapItem }

export interface Roadmap {
  /** First and last year shown. */
  readonly years: YearSpan
  /** Phases, groups and items as the plan's appendices print them. */
  readonly lines: readonly RoadmapLine[]
}

export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** So many years before and after the plan's own are drawn; a year beyond is a slip of the keyboard more likely than a plan. */
const YEARS_BEFORE = 10
const YEARS_AFTER = 20

/** The plan's projects in time. Items without a period are lines without a span. */
export function roadmapOf(snapshot: Snapshot, plan: Plan): Roadmap {
  const years = roadmapYears(snapshot, plan)
  const phases = phasesOf(snapshot, plan.id)
  const known = new Set(phases.map(({ id }) => id))
  const nodes = initiativesOf(snapshot, plan.id)
  const loose = nodes.filter(({ record: { phaseId } }) => phaseId === null || !known.has(phaseId))
  const parts = phases.map((phase) => ({ phase, own: nodes.filter(({ record }) => record.phaseId === phase.id) }))
  const all = [...parts, { phase: null, own: loose }].filter(({ own }) => own.length > 0)
  const lines = all.flatMap(({ phase, own }): readonly RoadmapLine[] => [
    // One phase without anything beside it needs no heading.
    ...(all.length === 1 && phase === null ? [] : [{ kind: 'phase', phase } as const]),
    ...groupLines(own, snapshot, plan, alwaysSpan(phase, plan, years)),
  ])
  return { years, lines }
}

/** The plan's tasks in the order of the plan, each with its deadline. `nameOf` says a task in words. */
export function taskItems(
  snapshot: Snapshot,
  plan: Plan,
  nameOf: (task: Snapshot['tasks'][number]) => string,
): readonly RoadmapItem[] {
  const always = alwaysSpan(null, plan, roadmapYears(snapshot, plan))
  return sortByOrder(snapshot.tasks.filter((task) => task.planId === plan.id)).map((task) => ({
    collection: 'tasks',
    id: task.id,
    number: '',
    name: nameOf(task),
    depth: 0,
    period: task.deadline,
    span: task.deadline === null ? null : spanOf(task.deadline, always),
  }))
}

/** Whether an item lies on a grid of these years. */
export function isOnGrid({ span }: RoadmapItem, years: YearSpan): boolean {
  return span !== null && span.to >= years.from * 12 && span.from <= years.to * 12 + 11
}

/** From the first to the last year that the plan, its horizon, its phases, its projects and its tasks speak of. */
export function roadmapYears(snapshot: Snapshot, plan: Plan): YearSpan {
  const ofPlan = <R extends { readonly planId: string }>(records: readonly R[]): readonly R[] =>
    records.filter(({ planId }) => planId === plan.id)
  const periods = [
    ...ofPlan(snapshot.initiatives).map(({ period }) => period),
    ...ofPlan(snapshot.tasks).map(({ deadline }) => deadline),
  ]
  const spoken = [
    plan.horizonFrom,
    plan.horizonTo,
    ...phasesOf(snapshot, plan.id).flatMap(({ fromYear, toYear }) => [fromYear, toYear]),
    ...periods.flatMap((period) => {
      const span = period === null ? null : monthsOf(period)
      return span === null ? [] : [Math.floor(span.from / 12), Math.floor(span.to / 12)]
    }),
  ].filter((year) => year !== null && year >= plan.year - YEARS_BEFORE && year <= plan.year + YEARS_AFTER)
  const years = [plan.year, ...(spoken as readonly number[])]
  return { from: Math.min(...years), to: Math.max(...years) }
}

/** What goes on all the time is drawn over its phase, or else from the plan's year on. */
function alwaysSpan(phase: Phase | null, plan: Plan, years: YearSpan): MonthSpan {
  const [from, to] = phase === null ? [plan.year, years.to] : [phase.fromYear, Math.max(phase.fromYear, phase.toYear)]
  return { from: from * 12, to: to * 12 + 11 }
}

function groupLines(
  nodes: readonly TreeNode<Initiative>[],
  snapshot: Snapshot,
  plan: Plan,
  always: MonthSpan,
): readonly RoadmapLine[] {
  const groups = sortByOrder(snapshot.groups.filter(({ planId, of }) => planId === plan.id && of === 'initiative'))
  const known = new Set(groups.map(({ id }) => id))
  const items = (some: readonly TreeNode<Initiative>[]): readonly RoadmapLine[] =>
    some.flatMap((node, index) => itemLines(node, `${index + 1}.`, 0, always))
  const used = groups.filter((group) => nodes.some(({ record }) => record.groupId === group.id))
  return [
    ...items(nodes.filter(({ record: { groupId } }) => groupId === null || !known.has(groupId))),
    ...used.flatMap((group, index): readonly RoadmapLine[] => [
      { kind: 'group', group, number: toRoman(index + 1) },
      ...items(nodes.filter(({ record }) => record.groupId === group.id)),
    ]),
  ]
}

function itemLines(
  node: TreeNode<Initiative>,
  number: string,
  depth: number,
  always: MonthSpan,
): readonly RoadmapLine[] {
  const { id, name, period } = node.record
  const below = node.children.flatMap((child, index) => itemLines(child, `${number}${index + 1}.`, depth + 1, always))
  const span = period === null ? partsSpan(below) : spanOf(period, always)
  const item: RoadmapItem = { collection: 'initiatives', id, number, name, depth, period, span }
  return [{ kind: 'item', item }, ...below]
}

function spanOf(period: Period, always: MonthSpan): RoadmapSpan {
  switch (period.kind) {
    case 'ongoing':
    case 'recurring':
      return { ...always, kind: 'always' }
    case 'year':
    case 'years':
    case 'quarter':
    case 'quarters':
    case 'month':
    case 'months':
    case 'date':
    case 'by':
    case 'before':
      return { ...(monthsOf(period) ?? always), kind: isDeadline(period) ? 'deadline' : 'own' }
    default:
      return assertNever(period)
  }
}

/** What an item without a period of its own takes because of its parts. */
function partsSpan(below: readonly RoadmapLine[]): RoadmapSpan | null {
  const spans = below.flatMap((line) => (line.kind === 'item' && line.item.span !== null ? [line.item.span] : []))
  if (spans.length === 0) return null
  return {
    kind: 'parts',
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  }
}
