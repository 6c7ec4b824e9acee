import { useMemo } from 'react'
import { type Change, putChange } from '#renderer/database/change.ts'
import { choosePlan } from '#renderer/workspace/current-plan.ts'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { yearOf } from '#shared/basics/calendar-date.ts'
import type { Plan } from '#shared/records/plan.ts'
import { startingRecords } from '#shared/records/starting-records.ts'
import { isPlanPart } from '#shared/versions/plan-content.ts'
import { planRemoval } from '#shared/versions/plan-removal.ts'
import { planName } from '#shared/versions/plan-summary.ts'

/** What can be done with whole plans; each act is one batch that can be undone. */
export function usePlanActions() {
  const { run } = useChanges()
  return useMemo(
    () => ({
      choose: (plan: Plan) => choosePlan(plan.id),
      async remove(plan: Plan) {
        const name = planName(plan).toLocaleLowerCase('vi')
        await run(
          'Xóa kế hoạch',
          (seen) => planRemoval(seen, plan.id),
          `Đã xóa kế hoạch ${name} cùng mọi nội dung của nó. Bản đã ban hành vẫn được giữ.`,
        )
      },
      /** A plan of next year as a hospital that starts from nothing has it, beside all other records. */
      async begin() {
        const own = startingRecords(() => crypto.randomUUID(), yearOf(today()) + 1).filter(
          ({ collection }) => collection === 'plans' || isPlanPart(collection),
        )
        const batch = await run(
          'Lập kế hoạch mới',
          (seen) => own.map(({ collection, record }) => putChange(seen, collection, record as never) as Change),
          'Đã lập kế hoạch mới.',
        )
        const plan = own.find(({ collection }) => collection === 'plans')
        if (batch !== null && plan !== undefined) choosePlan(plan.record.id)
      },
    }),
    [run],
  )
}

export type PlanActions = ReturnType<typeof usePlanActions>
