import { useCallback, useMemo } from 'react'
import { useStore } from '#renderer/database/use-store.tsx'
import type { MoneyUnit } from '#shared/basics/money.ts'
import type { MoneyView } from './money-view.ts'
import { planColumns } from './plan-columns.tsx'
import { planReferences } from './plan-references.ts'
import type { PlanTable } from './plan-table.ts'

/** The columns of the plan's table: the same, and so the same rows drawn, until a source itself or the look changes. */
export function usePlanColumns({ sources, sums }: PlanTable, planId: string, view: MoneyView, unit: MoneyUnit) {
  const store = useStore()
  const references = useCallback(() => planReferences(store.getSnapshot(), planId), [store, planId])
  const used = sources.flatMap(({ id }, at) => ((sums.bySource[at] ?? 0) > 0 ? [id] : []))
  const said = JSON.stringify([sources, used])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is what the sources and their use come to
  return useMemo(
    () => planColumns({ sources, used: new Set(used), view, unit, references }),
    [said, view, unit, references],
  )
}
