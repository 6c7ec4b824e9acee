import { toRoman } from '#shared/basics/numbering.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { phasesOf } from './budget.ts'

export interface AppendixLabels {
  /** One per phase, in order. */
  readonly phases: readonly string[]
  /** That of the inventory's tables; null when the plan prints none of them. */
  readonly inventory: string | null
}

/**
 * What the plan's appendices are called: "Phụ lục I", "Phụ lục II" …, those of the phases first; just "Phụ lục" when there
 * is one (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III).
 */
export function appendixLabels(snapshot: Snapshot, plan: Plan): AppendixLabels {
  const phases = phasesOf(snapshot, plan.id).length
  const count = phases + (plan.inventoryTables.length === 0 ? 0 : 1)
  const labels =
    count === 1 ? ['Phụ lục'] : Array.from({ length: count }, (_, index) => `Phụ lục ${toRoman(index + 1)}`)
  return { phases: labels.slice(0, phases), inventory: labels[phases] ?? null }
}
