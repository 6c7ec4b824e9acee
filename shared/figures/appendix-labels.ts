import { toRoman } from '#shared/basics/numbering.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type PlanAppendixName, planAppendixNames } from '#shared/records/plan-appendix.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { phasesOf } from './budget.ts'

export interface AppendixLabels {
  /** One per phase, in order. */
  readonly phases: readonly string[]
  /** Of those that the plan asks for beside them, in the order they are printed. */
  readonly more: readonly { readonly name: PlanAppendixName; readonly label: string }[]
  /** That of the inventory's tables; null when the plan prints none of them. */
  readonly inventory: string | null
}

/**
 * What the plan's appendices are called: "Phụ lục I", "Phụ lục II" …, those of the phases first, then those of
 * `planAppendixNames`, the inventory last; just "Phụ lục" when there is one (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III).
 */
export function appendixLabels(snapshot: Snapshot, plan: Plan): AppendixLabels {
  const phases = phasesOf(snapshot, plan.id).length
  const asked = planAppendixNames.filter((name) => plan.appendices.includes(name))
  const count = phases + asked.length + (plan.inventoryTables.length === 0 ? 0 : 1)
  const labels =
    count === 1 ? ['Phụ lục'] : Array.from({ length: count }, (_, index) => `Phụ lục ${toRoman(index + 1)}`)
  return {
    phases: labels.slice(0, phases),
    more: asked.map((name, index) => ({ name, label: labels[phases + index] ?? '' })),
    inventory: labels[phases + asked.length] ?? null,
  }
}
