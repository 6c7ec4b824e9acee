import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { budgetOf, initiativesOfPhase, phasesOf, planBudget } from '#shared/figures/budget.ts'

/** An amount on both sides in whole đồng; null where the source or phase does not stand. */
export interface MoneyLine {
  readonly of: 'total' | 'source' | 'phase'
  readonly name: string
  readonly left: number | null
  readonly right: number | null
}

/** What the plan costs in all, by source and by phase. Sources and phases are the same when their names are. */
export function compareMoney(a: DocumentContext, b: DocumentContext): readonly MoneyLine[] {
  const total = { of: 'total', name: 'Tổng kinh phí', left: totalOf(a), right: totalOf(b) } as const
  return [total, ...beside('source', sourcesOf(a), sourcesOf(b)), ...beside('phase', phaseAmounts(a), phaseAmounts(b))]
}

interface Amount {
  readonly name: string
  readonly amount: number
}

const totalOf = ({ snapshot, plan }: DocumentContext): number => planBudget(snapshot, plan.id).total

function sourcesOf({ snapshot, plan }: DocumentContext): readonly Amount[] {
  return planBudget(snapshot, plan.id).bySource.map(({ source, amount }) => ({ name: source.name, amount }))
}

function phaseAmounts({ snapshot, plan }: DocumentContext): readonly Amount[] {
  return phasesOf(snapshot, plan.id).map(({ id, name }) => ({
    name: name || 'Giai đoạn chưa đặt tên',
    amount: budgetOf(snapshot, plan.id, initiativesOfPhase(snapshot, plan.id, id)).total,
  }))
}

function beside(of: MoneyLine['of'], left: readonly Amount[], right: readonly Amount[]): readonly MoneyLine[] {
  const rest = [...left]
  const lines = right.map(({ name, amount }): MoneyLine => {
    const at = rest.findIndex((each) => foldForSearch(each.name) === foldForSearch(name))
    const [known] = at < 0 ? [] : rest.splice(at, 1)
    return { of, name, left: known?.amount ?? null, right: amount }
  })
  return [...lines, ...rest.map(({ name, amount }): MoneyLine => ({ of, name, left: amount, right: null }))]
}
