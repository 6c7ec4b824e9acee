import { useMemo, useState } from 'react'
import type { Change } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { choosePlan } from '#renderer/workspace/current-plan.ts'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import type { BasisChoice } from '#shared/versions/carry-legal.ts'
import { planNextYear } from '#shared/versions/next-year.ts'
import { type NextYearChoices, NO_CHOICES } from '#shared/versions/next-year-choices.ts'

/** What the wizard holds: the plan to begin with, the new year, and every decision; nothing is written before the end. */
export function useNextYear(firstId: string, firstYear: number) {
  const snapshot = useSnapshot()
  const { run } = useChanges()
  const [planId, setPlanId] = useState(firstId)
  const [year, setYear] = useState(firstYear + 1)
  const [choices, setChoices] = useState<NextYearChoices>(NO_CHOICES)
  const [day] = useState(() => today())
  const made = useMemo(
    () => planNextYear(snapshot, { planId, year, today: day, newId: () => crypto.randomUUID(), choices }),
    [snapshot, planId, year, day, choices],
  )
  const put = <K extends 'comes' | 'spent' | 'bases'>(key: K, id: string, value: unknown) =>
    setChoices((was) => ({ ...was, [key]: new Map([...was[key], [id, value]]) }) as NextYearChoices)

  return {
    snapshot,
    planId,
    year,
    choices,
    made,
    /** Plans of the new year that are there already. */
    taken: snapshot.plans.filter((plan) => plan.year === year),
    begin(id: string) {
      setPlanId(id)
      setChoices(NO_CHOICES)
      setYear((snapshot.plans.find((plan) => plan.id === id)?.year ?? year - 1) + 1)
    },
    setYear(next: number) {
      setYear(next)
      // What was told holds until the end of the year before another one.
      setChoices((was) => ({ ...was, spent: new Map() }))
    },
    setComes: (id: string, comes: boolean) => put('comes', id, comes),
    setSpent: (id: string, amount: number | null) => put('spent', id, amount),
    setBasis: (id: string, choice: BasisChoice) => put('bases', id, choice),
    setPastPeriods: (pastPeriods: NextYearChoices['pastPeriods']) => setChoices((was) => ({ ...was, pastPeriods })),
    /** Writes the new plan as one batch; the id of the plan, null when it was not written. */
    async write(): Promise<string | null> {
      if (!made.ok) return null
      const { plan, changes } = made.value
      const batch = await run(
        `Lập kế hoạch năm ${plan.year}`,
        () => changes as readonly Change[],
        `Đã lập kế hoạch năm ${plan.year}; kế hoạch cũ giữ nguyên.`,
      )
      if (batch === null) return null
      choosePlan(plan.id)
      return plan.id
    },
  }
}

export type NextYearWork = ReturnType<typeof useNextYear>
