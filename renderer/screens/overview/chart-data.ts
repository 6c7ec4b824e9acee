import { budgetOf, initiativesOfPhase, phasesOf, planBudget } from '#shared/figures/budget.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Money by phase and source, whole đồng: one row per phase, one key per source ("s0", "s1" …). */
export interface BudgetChart {
  readonly series: readonly { readonly key: string; readonly label: string }[]
  readonly rows: readonly Readonly<Record<string, string | number>>[]
}

export function budgetChart(snapshot: Snapshot, plan: Plan): BudgetChart {
  // The sources of the whole plan, so that a source keeps its colour in every phase.
  const sources = planBudget(snapshot, plan.id).bySource.map(({ source }) => source)
  return {
    series: sources.map((source, index) => ({ key: `s${index}`, label: source.shortName || source.name })),
    rows: phasesOf(snapshot, plan.id).map((phase) => {
      const { bySource } = budgetOf(snapshot, plan.id, initiativesOfPhase(snapshot, plan.id, phase.id))
      return { phase: phase.name, ...Object.fromEntries(bySource.map(({ amount }, index) => [`s${index}`, amount])) }
    }),
  }
}
