import { planSymbol } from '#shared/document/plan-records.ts'
import { initiativesOf, leavesOf, planBudget } from '#shared/figures/budget.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** A plan in one line. Money is whole đồng. */
export interface PlanSummary {
  readonly plan: Plan
  /** "10/KH-YHCTBD"; dots stand for a number not given yet. */
  readonly symbol: string
  readonly total: number
  /** Sources that pay for anything, in the hospital's order. */
  readonly bySource: readonly { readonly id: string; readonly name: string; readonly amount: number }[]
  readonly targets: number
  readonly tasks: number
  /** Items that carry money themselves: those without parts. */
  readonly initiatives: number
}

/** A plan's size and money. */
export function planSummary(snapshot: Snapshot, plan: Plan): PlanSummary {
  const budget = planBudget(snapshot, plan.id)
  const own = (rows: readonly { readonly planId: string }[]) => rows.filter(({ planId }) => planId === plan.id).length
  return {
    plan,
    symbol: planSymbol(snapshot, plan),
    total: budget.total,
    bySource: budget.bySource.map(({ source, amount }) => ({
      id: source.id,
      name: source.shortName || source.name,
      amount,
    })),
    targets: own(snapshot.targets),
    tasks: own(snapshot.tasks),
    initiatives: initiativesOf(snapshot, plan.id).flatMap(leavesOf).length,
  }
}

/** All plans, the newest year first; of one year the latest edition first. */
export function plansByYear(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted((a, b) => b.year - a.year || b.edition - a.edition || (a.id < b.id ? -1 : 1))
}

/** "Năm 2026", with the edition from the second on: "Năm 2026, lần 2". */
export function planName({ year, edition }: Pick<Plan, 'year' | 'edition'>): string {
  return `Năm ${year}${edition > 1 ? `, lần ${edition}` : ''}`
}

/** The state in words: "Đã ban hành", "Dự thảo", and for an issued plan that was edited "Đã sửa sau ban hành: đang soạn lần 2". */
export function planStateWords({ status, edition }: Pick<Plan, 'status' | 'edition'>): string {
  if (status === 'issued') return edition > 1 ? `Đã ban hành lần ${edition}` : 'Đã ban hành'
  return edition > 1 ? `Đã sửa sau ban hành: đang soạn lần ${edition}` : 'Dự thảo'
}
