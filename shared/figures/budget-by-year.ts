import { addMoney, formatInteger } from '#shared/basics/money.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { TreeNode } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'
import { type Budget, fundingOf, initiativesOf, phasesOf, planBudget } from './budget.ts'

type Years = Pick<Phase, 'fromYear' | 'toYear'>

/** The longest phase whose years are listed one by one: a slip of the keyboard ("2026-2206") makes no list of centuries. */
const MOST_YEARS = 20

/** What is spent in one year, whole đồng; `year` null: money that is not split by year yet. */
export interface YearBudget extends Budget {
  readonly year: number | null
}

/** The years of a phase, from the first; empty for one that is reversed. At most 20. */
export function yearsOfPhase({ fromYear, toYear }: Years): readonly number[] {
  const count = Math.min(MOST_YEARS, Math.max(0, toYear - fromYear + 1))
  return Array.from({ length: count }, (_, at) => fromYear + at)
}

/**
 * The year an amount belongs to: the one written with it, else the year of a phase that has only one; null for what a phase of
 * several years, or no phase, leaves open.
 */
export function yearOfMoney({ year }: Pick<Funding, 'year'>, phase: Years | null): number | null {
  if (year !== null) return year
  return phase !== null && phase.fromYear === phase.toYear ? phase.fromYear : null
}

/** Every year that a plan's phases span or its money names, from the first. */
export function yearsOfPlan(snapshot: Snapshot, planId: string): readonly number[] {
  const spanned = phasesOf(snapshot, planId).flatMap(yearsOfPhase)
  const named = initiativesOf(snapshot, planId)
    .flatMap(fundingOf)
    .flatMap(({ year }) => year ?? [])
  return [...new Set([...spanned, ...named])].sort((a, b) => a - b)
}

/**
 * What is spent in each year, in all and by source: the years that have money, from the first, and last what is not split by
 * year, when there is any. They add up to what the given initiatives (whole trees; those of the plan when absent) cost.
 * `bySource` has one entry per source the plan uses anywhere, 0 included. Amounts of a deleted source count in the totals only.
 */
export function budgetByYear(
  snapshot: Snapshot,
  planId: string,
  nodes: readonly TreeNode<Initiative>[] = initiativesOf(snapshot, planId),
): readonly YearBudget[] {
  const phases = new Map(phasesOf(snapshot, planId).map((phase) => [phase.id, phase]))
  const sources = planBudget(snapshot, planId).bySource.map(({ source }) => source)
  const byYear = new Map<number | null, Funding[]>()
  for (const node of nodes) {
    const phase = phases.get(node.record.phaseId ?? '') ?? null
    for (const part of fundingOf(node)) {
      const year = yearOfMoney(part, phase)
      byYear.set(year, [...(byYear.get(year) ?? []), part])
    }
  }
  return [...byYear]
    .filter(([, parts]) => parts.some(({ amount }) => amount > 0))
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([year, parts]) => ({ year, ...sumBySource(parts, sources) }))
}

function sumBySource(parts: readonly Funding[], sources: readonly FundingSource[]): Budget {
  const sum = (some: readonly Funding[]) => addMoney(some.map(({ amount }) => amount))
  return {
    total: sum(parts),
    bySource: sources.map((source) => ({
      source,
      amount: sum(parts.filter(({ fundingSourceId }) => fundingSourceId === source.id)),
    })),
  }
}

/**
 * The plan's money year by year, in words: "3.675.000.000 đồng, trong đó: năm 2026 1.275.000.000 đồng; chưa chia theo năm
 * 2.400.000.000 đồng". `withSources`: each year says besides how much comes from which source.
 */
export function sayBudgetByYear(snapshot: Snapshot, planId: string, withSources = false): string {
  const dong = (amount: number): string => `${formatInteger(amount)} đồng`
  const total = dong(planBudget(snapshot, planId).total)
  const years = budgetByYear(snapshot, planId)
  if (years.length === 0) return total
  const parts = years.map(({ year, total: amount, bySource }) => {
    const paid = bySource.filter((each) => each.amount > 0)
    const of = paid.map(({ source, amount: part }) => `${source.name} ${dong(part)}`)
    const split = withSources && of.length > 0 ? ` (${of.join(', ')})` : ''
    return `${year === null ? 'chưa chia theo năm' : `năm ${year}`} ${dong(amount)}${split}`
  })
  return `${total}, trong đó: ${parts.join('; ')}`
}
