import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { isTarget } from './listed-cells.ts'

/** How many tasks and initiatives carry it out: "2 nhiệm vụ, 1 dự án"; empty when none does. */
export function sayServing(record: Listed, snapshot: Snapshot): string {
  const own = <R extends { readonly planId: string }>(rows: readonly R[]): readonly R[] =>
    rows.filter(({ planId }) => planId === record.planId)
  const tasks = isTarget(record) ? own(snapshot.tasks).filter(({ targetIds }) => targetIds.includes(record.id)) : []
  const initiatives = own(snapshot.initiatives).filter(({ targetIds, taskIds }) =>
    (isTarget(record) ? targetIds : taskIds).includes(record.id),
  )
  return [
    tasks.length === 0 ? '' : `${formatInteger(tasks.length)} nhiệm vụ`,
    initiatives.length === 0 ? '' : `${formatInteger(initiatives.length)} dự án`,
  ]
    .filter((words) => words !== '')
    .join(', ')
}
