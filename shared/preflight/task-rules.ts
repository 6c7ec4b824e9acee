import { periodYears, printPeriod } from '#shared/basics/period.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import { planYears } from '#shared/figures/target-years.ts'
import type { Found, PreflightContext, Rule } from './finding.ts'

const tasksOf = ({ snapshot, plan }: PreflightContext) => snapshot.tasks.filter(({ planId }) => planId === plan.id)

const deadlineOutside: Rule = {
  id: 'period.task-deadline',
  title: 'Thời hạn của nhiệm vụ nằm trong các năm của kế hoạch',
  severity: 'warning',
  source: 'Nhiệm vụ của kế hoạch được thực hiện trong thời gian của kế hoạch',
  check: (context) => {
    const years = planYears(context.plan)
    const [first, last] = [years[0] ?? context.plan.year, years.at(-1) ?? context.plan.year]
    const span = first === last ? `năm ${first}` : `các năm ${first}-${last}`
    return tasksOf(context).flatMap((task): readonly Found[] => {
      const when = task.deadline === null ? null : periodYears(task.deadline)
      if (task.deadline === null || when === null || (when.from >= first && when.to <= last)) return []
      return [
        {
          message: `Nhiệm vụ ${quote(toWords(task.statement, context))} có thời hạn ${printPeriod(task.deadline)}, ngoài ${span} của kế hoạch.`,
          advice: 'Sửa thời hạn, hoặc sửa giai đoạn định hướng của kế hoạch.',
          at: { collection: 'tasks', id: task.id },
          field: 'deadline',
        },
      ]
    })
  },
}

const leaderJoins: Rule = {
  id: 'task.coordinator-leads',
  title: 'Đơn vị chủ trì không đồng thời phối hợp',
  severity: 'warning',
  source: 'Một đơn vị không phối hợp với chính mình',
  check: (context) =>
    tasksOf(context).flatMap((task): readonly Found[] => {
      const { id, departmentId, coordinatorIds, coordination } = task
      const leader = context.snapshot.departments.find((each) => each.id === departmentId)
      if (leader === undefined) return []
      const message = `Nhiệm vụ ${quote(toWords(task.statement, context))}: ${leader.name} vừa chủ trì vừa phối hợp.`
      const at = { collection: 'tasks', id } as const
      if (coordinatorIds.includes(leader.id)) {
        const after = coordinatorIds.filter((each) => each !== leader.id)
        return [
          {
            message,
            advice: 'Bỏ đơn vị chủ trì khỏi danh sách phối hợp.',
            at,
            field: 'coordinatorIds',
            repair: {
              label: `Bỏ ${leader.name} khỏi phối hợp`,
              fields: [{ collection: 'tasks', id, field: 'coordinatorIds', before: coordinatorIds, after }],
            },
          },
        ]
      }
      const named = coordination.split(/[;,\n]/).some((name) => foldForSearch(name) === foldForSearch(leader.name))
      return named ? [{ message, advice: 'Bỏ đơn vị chủ trì khỏi phần ghi phối hợp.', at, field: 'coordination' }] : []
    }),
}

/** Whether a task can be done when and by whom it says. */
export const taskRules: readonly Rule[] = [deadlineOutside, leaderJoins]
