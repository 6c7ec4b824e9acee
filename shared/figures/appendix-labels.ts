import { toRoman } from '#shared/basics/numbering.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type PlanAppendixName, planAppendixNames } from '#shared/records/plan-appendix.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { phasesOf } from './budget.ts'
import { reportedYear } from './execution.ts'

/** What each appendix is called; null when the plan does not print it. */
export interface AppendixLabels extends Readonly<Record<PlanAppendixName, string | null>> {
  /** One per phase, in order. */
  readonly phases: readonly string[]
  readonly inventory: string | null
}

/** Whether an appendix that the plan asks for has anything to print; a table of nothing is no appendix. */
const filled: Readonly<Record<PlanAppendixName, (snapshot: Snapshot, plan: Plan) => boolean>> = {
  targets: ({ targets }, { id }) => targets.some(({ planId }) => planId === id),
  tasks: ({ tasks }, { id }) => tasks.some(({ planId }) => planId === id),
  roadmap: ({ initiatives }, { id }) => initiatives.some(({ planId }) => planId === id),
  execution: ({ executions }, plan) => executions.some(({ year }) => year === reportedYear(plan)),
}

/**
 * What the plan's appendices are called: "Phụ lục I", "Phụ lục II" …, just "Phụ lục" when there is one (NĐ 30/2020/NĐ-CP, Phụ
 * lục I, Phần I, Mục III). Those the plan asks for come first, as in seeds 001, 002 and 004, then the phases, then the inventory.
 */
export function appendixLabels(snapshot: Snapshot, plan: Plan): AppendixLabels {
  const phases = phasesOf(snapshot, plan.id).map(({ id }) => id)
  const named = planAppendixNames.filter((name) => plan.appendices.includes(name) && filled[name](snapshot, plan))
  const inventory = plan.inventoryTables.length === 0 ? [] : ['inventory' as const]
  const count = named.length + phases.length + inventory.length
  const labels = count === 1 ? ['Phụ lục'] : Array.from({ length: count }, (_, at) => `Phụ lục ${toRoman(at + 1)}`)
  const of = (name: PlanAppendixName) => (named.includes(name) ? (labels[named.indexOf(name)] ?? null) : null)
  return {
    targets: of('targets'),
    tasks: of('tasks'),
    roadmap: of('roadmap'),
    execution: of('execution'),
    phases: labels.slice(named.length, named.length + phases.length),
    inventory: inventory.length === 0 ? null : (labels.at(-1) ?? null),
  }
}
