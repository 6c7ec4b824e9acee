import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import { byDepartment, departmentName } from './by-department.ts'
import type { FigureContext } from './catalogue.ts'
import {
  countColumn,
  type FigureCell,
  type FigureTable,
  numberColumn,
  numbered,
  totalling,
  wordColumn,
} from './figure-table.ts'
import { computerKinds, computersOf, pieces } from './inventory.ts'
import { currentHeadcount } from './people.ts'
import { presentAssets, type RowsBehind } from './rows-behind.ts'

type Context = Pick<FigureContext, 'snapshot' | 'today'>

/**
 * Computers beside staff, by department and for the whole hospital. The whole is the newest headcount on `today`, the same
 * as in the plan's text; a department whose staff nobody entered has no share rather than a false one.
 */
export function staffRatioTable({ snapshot, today }: Context): FigureTable {
  const computers = computersOf(snapshot)
  const headcount = currentHeadcount(snapshot, today)
  const cells = (staff: number | null, count: number, within: RowsBehind['where']): readonly FigureCell[] => [
    { kind: 'count', count: staff },
    { kind: 'count', count, rows: presentAssets(computerKinds, within) },
    { kind: 'ratio', part: count, whole: staff },
  ]
  return {
    name: 'staffRatio',
    title: inventoryTableLabels.staffRatio,
    columns: [
      numberColumn,
      wordColumn('Khoa, phòng', 35),
      countColumn('Số người', 16),
      countColumn('Số máy tính', 16),
      { title: 'Tỷ lệ máy tính so với số người', share: 26, align: 'right' },
    ],
    rows: numbered(
      byDepartment(snapshot, computers, { all: true }).map(({ department, assets, ids }) => [
        { kind: 'text', text: departmentName(department) },
        ...cells(department?.staffCount ?? null, pieces(assets), { departmentId: ids }),
      ]),
    ),
    total: totalling(cells(headcount?.total ?? null, pieces(computers), {})),
    remarks: headcount === null ? [] : [`Tổng số lao động tính đến ngày ${formatShortDate(headcount.date)}.`],
  }
}
