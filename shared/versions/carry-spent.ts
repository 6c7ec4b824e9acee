import { MAX_MONEY } from '#shared/basics/money.ts'
import { periodYears } from '#shared/basics/period.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { Execution, Initiative } from '#shared/records/initiative.ts'
import { dong } from './carry-choice.ts'

/** What was told of the years between two plans: each year of the old plan and after, before the new one. */
export interface ToldYears {
  readonly years: readonly number[]
  /** Executions of these years by initiative. */
  readonly executions: ReadonlyMap<string, readonly Execution[]>
}

/** Executions from the year of the old plan until before that of the new one; more than one year when years are skipped. */
export function toldYears(executions: readonly Execution[], oldYear: number, newYear: number): ToldYears {
  const years = Array.from({ length: newYear - oldYear }, (_, at) => oldYear + at)
  const told = new Map<string, Execution[]>()
  for (const execution of executions) {
    const { initiativeId, year } = execution
    if (initiativeId === null || year < oldYear || year >= newYear) continue
    told.set(initiativeId, [...(told.get(initiativeId) ?? []), execution])
  }
  return { years, executions: told }
}

/** The year whose executions say last that an item is done; null when the last told year says otherwise or nothing is told. */
export function toldDoneIn({ executions }: ToldYears, id: string): number | null {
  const own = executions.get(id) ?? []
  const last = Math.max(...own.map(({ year }) => year))
  const isDone = own.filter(({ year }) => year === last).every(({ state }) => state === 'done')
  return own.length > 0 && isDone ? last : null
}

/** What is known of the money spent on an item before the new plan's year; whole đồng. */
export interface KnownSpent {
  /** All of it; null when some of it is not known, or it is more than the program keeps. */
  readonly total: number | null
  /** What is known, in words: "trước năm 2026: 5 đồng". */
  readonly known: readonly string[]
  /** Of what nothing is known: "trước năm 2026", "năm 2027". */
  readonly unknown: readonly string[]
}

/**
 * Adds up what was spent before the old plan's year and in each year since. Nothing said of earlier years means none only for
 * an item that began with the old plan: of one carried over, or begun earlier, it means that nobody knows.
 */
export function knownSpent(item: Initiative, { years, executions }: ToldYears): KnownSpent {
  const own = executions.get(item.id) ?? []
  const [oldYear = 0] = years
  const parts = [
    { when: `trước năm ${oldYear}`, amount: item.spentBefore ?? (beganEarlier(item, oldYear) ? null : 0) },
    ...years.map((year) => ({ when: `năm ${year}`, amount: spentIn(own.filter((each) => each.year === year)) })),
  ]
  const unknown = parts.filter(({ amount }) => amount === null).map(({ when }) => when)
  const total = parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return {
    total: unknown.length > 0 || total > MAX_MONEY ? null : total,
    known: parts.flatMap(({ when, amount }) => (amount === null || amount === 0 ? [] : [`${when}: ${dong(amount)}`])),
    unknown,
  }
}

function beganEarlier({ carriedFromId, period }: Initiative, year: number): boolean {
  const years = period === null ? null : periodYears(period)
  return carriedFromId !== null || (years !== null && years.from < year)
}

function spentIn(executions: readonly Execution[]): number | null {
  const amounts = executions.map((each) => each.statedSpent ?? fundingTotal(each.spent))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}
