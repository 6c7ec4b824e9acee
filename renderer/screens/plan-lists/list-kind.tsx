import { type Icon, IconCheck, IconCircle, IconProgress, IconSubtask, IconTarget } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '#renderer/components/Badge.tsx'
import { type Listed, type ListedCollection, listedNouns } from '#renderer/plan-document/listed-rows.ts'
import { printPeriod } from '#shared/basics/period.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { printTargetValue, valuesAhead } from '#shared/figures/target-value.ts'
import type { Target } from '#shared/records/target.ts'
import { type ProgressState, progressStateLabels, type Task } from '#shared/records/task.ts'

export interface ListKind {
  readonly collection: ListedCollection
  readonly path: string
  readonly title: string
  readonly noun: string
  readonly icon: Icon
  readonly purpose: string
  readonly columns: readonly ListedColumn[]
}

export interface ListedColumn {
  readonly header: (context: DocumentContext) => string
  /** Pixels. */
  readonly width: number
  readonly cell: (record: Listed, context: DocumentContext) => ReactNode
}

const lead: ListedColumn = {
  header: () => 'Chủ trì',
  width: 190,
  cell: ({ departmentId, lead: words }, { snapshot }) =>
    words || snapshot.departments.find((each) => each.id === departmentId)?.name || '',
}

const stateLooks: Readonly<Record<ProgressState, { readonly tone: Tone; readonly icon: Icon }>> = {
  notStarted: { tone: 'quiet', icon: IconCircle },
  inProgress: { tone: 'info', icon: IconProgress },
  done: { tone: 'good', icon: IconCheck },
}

export const targetKind: ListKind = {
  collection: 'targets',
  path: '/targets',
  title: 'Mục tiêu',
  noun: listedNouns.targets,
  icon: IconTarget,
  purpose:
    'Các mục tiêu, chỉ tiêu của kế hoạch, xếp theo nhóm như sẽ in. Có thể thêm nhóm trước, hoặc thêm ngay chỉ tiêu đầu tiên.',
  columns: [
    {
      header: ({ plan }) => `Năm ${plan.year}`,
      width: 140,
      cell: (record, { plan }) => valueOfYear(record as Target, plan.year),
    },
    lead,
  ],
}

export const taskKind: ListKind = {
  collection: 'tasks',
  path: '/tasks',
  title: 'Nhiệm vụ',
  noun: listedNouns.tasks,
  icon: IconSubtask,
  purpose:
    'Việc phải làm để đạt các mục tiêu: ai làm, xong khi nào. Xếp theo nhóm như sẽ in; có thể thêm nhóm trước, hoặc thêm ngay nhiệm vụ đầu tiên.',
  columns: [
    {
      header: () => 'Thời hạn',
      width: 150,
      cell: (record) => {
        const { deadline } = record as Task
        return deadline === null ? '' : printPeriod(deadline)
      },
    },
    lead,
    {
      header: () => 'Trạng thái',
      width: 150,
      cell: (record) => {
        const { state } = record as Task
        return <Badge {...stateLooks[state]}>{progressStateLabels[state]}</Badge>
      },
    },
  ],
}

/** "100%"; a value only given for a later year says which, as the text prints that one. */
function valueOfYear(target: Target, year: number): string {
  const [next] = valuesAhead(target, year)
  if (next === undefined) return ''
  return next.year === year ? printTargetValue(next.value) : `${printTargetValue(next.value)} (năm ${next.year})`
}
