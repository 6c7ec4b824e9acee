import { printPeriod } from '#shared/basics/period.ts'
import type { Task } from '#shared/records/task.ts'
import type { OutlineBlock } from './outline.ts'
import { groupsOf } from './plan-records.ts'
import { type RecordColumn, recordTable } from './record-table.ts'
import { type DocumentContext, toRuns } from './runs.ts'
import { textCell } from './table-cells.ts'
import { sayCoordination, sayLead } from './who-does-it.ts'

/** "DANH MỤC NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN", "NĂM 2026". */
export function taskTitle(context: DocumentContext): readonly string[] {
  const isAssigned = tasksOf(context).some((task) => sayLead(task, context.snapshot) !== '')
  return [`DANH MỤC NHIỆM VỤ${isAssigned ? ' VÀ PHÂN CÔNG THỰC HIỆN' : ''}`, `NĂM ${context.plan.year}`]
}

/** The plan's tasks as one table (seed 002, Phụ lục II): how, until when, who leads and who joins. Blank columns are left out. */
export function taskBlocks(context: DocumentContext): readonly OutlineBlock[] {
  const { snapshot, plan } = context
  return [recordTable('tasks', groupsOf(snapshot, plan.id, 'task'), tasksOf(context), columns(context))]
}

function tasksOf({ snapshot, plan }: DocumentContext): readonly Task[] {
  return snapshot.tasks.filter(({ planId }) => planId === plan.id)
}

function columns(context: DocumentContext): readonly RecordColumn<Task>[] {
  const { snapshot } = context
  const left = { align: 'left', optional: true } as const
  return [
    {
      title: 'Danh mục nhiệm vụ',
      share: 32,
      align: 'left',
      cell: ({ statement }) => ({ runs: toRuns(statement, context) }),
    },
    { title: 'Giải pháp thực hiện', share: 24, ...left, cell: ({ solution }) => textCell(solution) },
    {
      title: 'Thời gian hoàn thành',
      share: 11,
      align: 'center',
      cell: ({ deadline }) => textCell(deadline === null ? '' : deadlineInTable(printPeriod(deadline))),
    },
    { title: 'Đơn vị chủ trì', share: 13, ...left, cell: (task) => textCell(sayLead(task, snapshot)) },
    { title: 'Đơn vị phối hợp', share: 16, ...left, cell: (task) => textCell(sayCoordination(task, snapshot)) },
    { title: 'Ghi chú', share: 10, ...left, cell: ({ note }) => textCell(note) },
  ]
}

/** A year alone is said to be one: "Năm 2026". */
function deadlineInTable(printed: string): string {
  return /^\d{4}$/.test(printed) ? `Năm ${printed}` : printed
}
