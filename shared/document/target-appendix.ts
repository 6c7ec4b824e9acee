import { printCurrent } from '#shared/figures/target-state.ts'
import { printUnderUnit } from '#shared/figures/target-value.ts'
import { printedYears } from '#shared/figures/target-years.ts'
import type { Target } from '#shared/records/target.ts'
import type { OutlineBlock } from './outline.ts'
import { groupsOf } from './plan-records.ts'
import { type RecordColumn, recordTable } from './record-table.ts'
import { type DocumentContext, toRuns } from './runs.ts'
import { textCell } from './table-cells.ts'
import { sayCoordination, sayLead } from './who-does-it.ts'

/** "MỤC TIÊU, CHỈ TIÊU VÀ PHÂN CÔNG THỰC HIỆN", "GIAI ĐOẠN 2026-2030". */
export function targetTitle(context: DocumentContext): readonly string[] {
  const { snapshot, plan } = context
  const targets = targetsOf(context)
  const isAssigned = targets.some((target) => sayLead(target, snapshot) !== '')
  const last = printedYears(plan, targets).at(-1) ?? plan.year
  return [
    `MỤC TIÊU, CHỈ TIÊU${isAssigned ? ' VÀ PHÂN CÔNG THỰC HIỆN' : ''}`,
    last === plan.year ? `NĂM ${plan.year}` : `GIAI ĐOẠN ${plan.year}-${last}`,
  ]
}

/**
 * The plan's targets as one table (seeds 001, II.2, and 002, Phụ lục I): unit, today's value, the value of each year that has
 * any, who leads and who joins. Columns in which no target says anything are left out.
 */
export function targetBlocks(context: DocumentContext): readonly OutlineBlock[] {
  const { snapshot, plan } = context
  const targets = targetsOf(context)
  const years = printedYears(plan, targets)
  return [recordTable('targets', groupsOf(snapshot, plan.id, 'target'), targets, columns(years, context))]
}

function targetsOf({ snapshot, plan }: DocumentContext): readonly Target[] {
  return snapshot.targets.filter(({ planId }) => planId === plan.id)
}

function columns(years: readonly number[], context: DocumentContext): readonly RecordColumn<Target>[] {
  const { snapshot } = context
  const left = { align: 'left', optional: true } as const
  const centred = { align: 'center', optional: true } as const
  return [
    {
      title: 'Mục tiêu, chỉ tiêu',
      share: 34,
      align: 'left',
      cell: ({ statement }) => ({ runs: toRuns(statement, context) }),
    },
    { title: 'ĐVT', share: 7, ...centred, cell: ({ unit }) => textCell(unit) },
    { title: 'Hiện trạng', share: 9, ...centred, cell: (target) => textCell(printCurrent(target, context)) },
    ...years.map(
      (year): RecordColumn<Target> => ({
        title: `Năm ${year}`,
        share: 9,
        align: 'center',
        cell: ({ values, unit }) => {
          const asked = values.find((each) => each.year === year)
          return textCell(asked === undefined ? '' : printUnderUnit(asked.value, unit))
        },
      }),
    ),
    { title: 'Đơn vị chủ trì', share: 14, ...left, cell: (target) => textCell(sayLead(target, snapshot)) },
    { title: 'Đơn vị phối hợp', share: 16, ...left, cell: (target) => textCell(sayCoordination(target, snapshot)) },
    { title: 'Ghi chú', share: 10, ...left, cell: ({ note }) => textCell(note) },
  ]
}
