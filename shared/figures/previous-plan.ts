import { overlapsYears } from '#shared/basics/period.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type Execution, executionRecord, type Initiative } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder, type TreeNode } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'
import { initiativesOf, phasesOf } from './budget.ts'
import { reportedYear } from './execution.ts'

/** What of last year's plan is not among its results yet. */
export interface TakenOver {
  /** Results to add, in the order of the plan; without money spent, which nobody has told yet. */
  readonly added: readonly Execution[]
  /** Results that are there under the same name, now tied to their project. */
  readonly linked: readonly Execution[]
}

/** The plan of the year a plan reports on: the one it was made from, else that of the year, issued before drafted; null without one. */
export function previousPlan(snapshot: Snapshot, plan: Plan): Plan | null {
  const year = reportedYear(plan)
  const named = snapshot.plans.find(({ id }) => id === plan.previousPlanId)
  if (named !== undefined && named.year === year) return named
  const ofYear = snapshot.plans.filter((each) => each.year === year && each.id !== plan.id)
  const rank = ({ status, edition }: Plan): number => (status === 'issued' ? 1000 : 0) + edition
  return ofYear.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

/**
 * Last year's results as far as the plan of that year tells them: each project of the year with what was approved for it. What is
 * there already, by its project or by its name, never comes twice. `newId` makes the id of a new record.
 */
export function takeFromPlan(snapshot: Snapshot, previous: Plan, newId: () => string): TakenOver {
  const { year } = previous
  const there = snapshot.executions.filter((execution) => execution.year === year)
  const tied = new Set(there.map(({ initiativeId }) => initiativeId))
  const own = new Set(snapshot.initiatives.flatMap(({ id, planId }) => (planId === previous.id ? [id] : [])))
  // What is tied to another edition of that plan is found again by its name.
  const loose = there.filter(({ initiativeId }) => initiativeId === null || !own.has(initiativeId))
  let order = nextOrder(there)
  const added: Execution[] = []
  const linked: Execution[] = []
  for (const { item, section } of itemsOfYear(snapshot, previous)) {
    if (tied.has(item.id)) continue
    const called = loose.filter(({ name }) => foldForSearch(name) === foldForSearch(item.name))
    const [same] = called
    if (same !== undefined && called.length === 1 && !linked.some(({ id }) => id === same.id)) {
      linked.push({ ...same, initiativeId: item.id })
      continue
    }
    const { name, objective, state, id } = item
    const approved = [...approvedIn(item.funding, year)]
    const values = { year, order, section, name, objective, state, approved, initiativeId: id }
    added.push(executionRecord.create(newId(), values))
    order += 1
  }
  return { added, linked }
}

interface ItemOfYear {
  readonly item: Initiative
  readonly section: string
}

/** The projects that carry money themselves and were to be done in the plan's own year, in the order they are printed. */
function itemsOfYear(snapshot: Snapshot, plan: Plan): readonly ItemOfYear[] {
  const titles = new Map(snapshot.groups.map(({ id, title, order }) => [id, { title, order }]))
  const phases = phasesOf(snapshot, plan.id)
  const roots = initiativesOf(snapshot, plan.id).filter(({ record }) => {
    const phase = phases.find(({ id }) => id === record.phaseId)
    if (phase !== undefined) return phase.fromYear <= plan.year && plan.year <= phase.toYear
    return record.period === null || overlapsYears(record.period, plan.year, plan.year)
  })
  const place = ({ record }: TreeNode<Initiative>): number => titles.get(record.groupId ?? '')?.order ?? -1
  return roots
    .toSorted((a, b) => place(a) - place(b))
    .flatMap((root) => {
      const section = titles.get(root.record.groupId ?? '')?.title ?? ''
      return leavesIn(root, plan.year).map((item) => ({ item, section }))
    })
}

/** The items without parts, but for those whose own time lies in other years. */
function leavesIn(node: TreeNode<Initiative>, year: number): readonly Initiative[] {
  const { period } = node.record
  if (period !== null && !overlapsYears(period, year, year)) return []
  return node.children.length === 0 ? [node.record] : node.children.flatMap((child) => leavesIn(child, year))
}

/** The amounts meant for a year: those that name it, and those that name none. */
function approvedIn(funding: readonly Funding[], year: number): readonly Funding[] {
  return funding.filter((part) => part.year === null || part.year === year).map((part) => ({ ...part, year: null }))
}
