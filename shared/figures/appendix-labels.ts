import { assertNever } from '#shared/basics/assert-never.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type PlanAppendixName, planAppendixNames } from '#shared/records/plan-appendix.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { phasesOf } from './budget.ts'
import { reportedYear } from './execution.ts'

export interface AppendixLabels {
  /** Those that the plan asks for, in the order they are printed. */
  readonly more: readonly { readonly name: PlanAppendixName; readonly label: string }[]
  /** One per phase, in order. */
  readonly phases: readonly string[]
  /** That of the inventory's tables; null when the plan prints none of them. */
  readonly inventory: string | null
}

/**
 * What the plan's appendices are called: "Phụ lục I", "Phụ lục II" …, just "Phụ lục" when there is one (NĐ 30/2020/NĐ-CP, Phụ
 * lục I, Phần I, Mục III). Those of `planAppendixNames` come first, as targets and tasks in seed 002, the execution in 001 and
 * the roadmap in 004 stand before the projects; then the phases; the inventory last.
 */
export function appendixLabels(snapshot: Snapshot, plan: Plan): AppendixLabels {
  const asked = planAppendixNames.filter((name) => plan.appendices.includes(name) && isFilled(name, snapshot, plan))
  const phases = phasesOf(snapshot, plan.id).length
  const count = asked.length + phases + (plan.inventoryTables.length === 0 ? 0 : 1)
  const labels =
    count === 1 ? ['Phụ lục'] : Array.from({ length: count }, (_, index) => `Phụ lục ${toRoman(index + 1)}`)
  return {
    more: asked.map((name, index) => ({ name, label: labels[index] ?? '' })),
    phases: labels.slice(asked.length, asked.length + phases),
    inventory: labels[asked.length + phases] ?? null,
  }
}

/** A table of nothing is no appendix. */
function isFilled(name: PlanAppendixName, snapshot: Snapshot, plan: Plan): boolean {
  const ofPlan = ({ planId }: { readonly planId: string }): boolean => planId === plan.id
  switch (name) {
    case 'targets':
      return snapshot.targets.some(ofPlan)
    case 'tasks':
      return snapshot.tasks.some(ofPlan)
    case 'roadmap':
      return snapshot.initiatives.some(ofPlan)
    case 'execution':
      return snapshot.executions.some(({ year }) => year === reportedYear(plan))
    default:
      return assertNever(name)
  }
}
