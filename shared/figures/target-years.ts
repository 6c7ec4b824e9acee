import type { Plan } from '#shared/records/plan.ts'
import type { Target } from '#shared/records/target.ts'

/** No plan looks further ahead than this; a slip in a year must not make a hundred columns. */
const MOST_YEARS = 12

/** The years a plan speaks of, in order: its own and those of its horizon (plan 2026, horizon 2027-2030: five years). */
export function planYears({ year, horizonFrom, horizonTo }: Plan): readonly number[] {
  const from = Math.min(year, horizonFrom ?? year)
  const to = Math.min(Math.max(year, horizonTo ?? year), from + MOST_YEARS - 1)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** The years that a table of targets has columns for while one works in it: those of the plan, and all that have a value. */
export function targetYears(plan: Plan, targets: readonly Target[]): readonly number[] {
  return inOrder([...planYears(plan), ...targets.flatMap(({ values }) => values.map(({ year }) => year))])
}

/** The years that a table of targets prints: that of the plan, and those after it that have a value; a column of blanks says nothing. */
export function printedYears(plan: Plan, targets: readonly Target[]): readonly number[] {
  const valued = targets.flatMap(({ values }) => values.map(({ year }) => year))
  return inOrder([plan.year, ...valued.filter((year) => year > plan.year)])
}

function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}
