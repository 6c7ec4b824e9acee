import type { Execution, FundingSource } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { ProgressState } from '#shared/records/task.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'
import { fundingTotal } from './budget.ts'

/** What some results add up to; all money is whole đồng. */
export interface ExecutionSums {
  readonly approved: number
  readonly spent: number
  /** In the order of the year's sources. */
  readonly bySource: readonly SourceSums[]
}

export interface SourceSums {
  readonly source: FundingSource
  readonly approved: number
  readonly spent: number
}

/** The results of one section of a year ("I. Chuyển đổi số"); `section` is empty for those of none. */
export interface ExecutionSection {
  readonly section: string
  readonly rows: readonly Execution[]
  readonly sums: ExecutionSums
}

export interface ExecutionYear {
  readonly year: number
  /** Those that approved or paid anything in the year. */
  readonly sources: readonly FundingSource[]
  readonly sections: readonly ExecutionSection[]
  readonly sums: ExecutionSums
  readonly states: Readonly<Record<ProgressState, number>>
  readonly count: number
}

/** The year a plan reports on: the one before its own (seed 001, Phụ lục 1). */
export function reportedYear(plan: Plan): number {
  return plan.year - 1
}

/** One year's results as its appendix prints them: sections in the order in which they first come, then all sums. */
export function executionYear(snapshot: Snapshot, year: number): ExecutionYear {
  const rows = sortByOrder(snapshot.executions.filter((execution) => execution.year === year))
  const used = new Set(rows.flatMap(({ approved, spent }) => [...approved, ...spent]).map(paidBy))
  const sources = sortByOrder(snapshot.fundingSources.filter(({ id }) => used.has(id)))
  const names = [...new Set(rows.map(({ section }) => section.trim()))]
  return {
    year,
    sources,
    // What belongs to no section stands first, as in the plan's other tables.
    sections: [...names.filter((name) => name === ''), ...names.filter((name) => name !== '')].map((section) => {
      const own = rows.filter((row) => row.section.trim() === section)
      return { section, rows: own, sums: executionSums(own, sources) }
    }),
    sums: executionSums(rows, sources),
    states: {
      notStarted: countState(rows, 'notStarted'),
      inProgress: countState(rows, 'inProgress'),
      done: countState(rows, 'done'),
    },
    count: rows.length,
  }
}

/** What some results add up to. Amounts of a deleted source still count in the totals. */
export function executionSums(rows: readonly Execution[], sources: readonly FundingSource[]): ExecutionSums {
  const of = (fundings: readonly Funding[], source: FundingSource): number =>
    fundingTotal(fundings.filter((part) => part.fundingSourceId === source.id))
  const approved = rows.flatMap((row) => row.approved)
  const spent = rows.flatMap((row) => row.spent)
  return {
    approved: fundingTotal(approved),
    spent: fundingTotal(spent),
    bySource: sources.map((source) => ({ source, approved: of(approved, source), spent: of(spent, source) })),
  }
}

const paidBy = ({ fundingSourceId }: Funding): string => fundingSourceId
const countState = (rows: readonly Execution[], state: ProgressState): number =>
  rows.filter((row) => row.state === state).length
