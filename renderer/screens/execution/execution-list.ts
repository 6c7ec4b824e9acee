import { IconCircleCheck, IconCircleDashed, IconCircleHalf2, IconClipboardCheck } from '@tabler/icons-react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import type { ListSpec } from '#renderer/workspace/list-spec.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { formatPercent } from '#shared/basics/percent.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { Execution } from '#shared/records/initiative.ts'
import { nextOrder } from '#shared/records/tree.ts'

export const LIST_PATH = '/execution/list'
export const SUMMARY_PATH = '/execution/summary'

/** The list of results; a new one belongs to `year` unless another is filtered for. */
export function executionList(year: number): ListSpec<'executions'> {
  return {
    collection: 'executions',
    path: LIST_PATH,
    noun: 'kết quả',
    icon: IconClipboardCheck,
    purpose:
      'Các hạng mục, dự án của năm trước: được duyệt và đã chi theo nguồn vốn, hiện trạng, ghi chú. Lấy từ kế hoạch năm trước, dán bảng đã có, hoặc nhập từng dòng.',
    nameOf: (execution) => execution.name || 'Kết quả chưa đặt tên',
    columns: [
      { key: 'year', width: 76 },
      { key: 'order', width: 76, hidden: true },
      { key: 'section', width: 150 },
      { key: 'name', width: 240, grow: true },
      { key: 'objective', width: 200, hidden: true },
      { key: 'approved', width: 180 },
      { key: 'spent', width: 180 },
      { key: 'state', width: 150 },
      { key: 'initiativeId', width: 180, hidden: true },
      { key: 'statedApproved', width: 160, hidden: true },
      { key: 'statedSpent', width: 160, hidden: true },
      { key: 'note', width: 150 },
    ],
    order: [
      { column: 'year', descending: true },
      { column: 'order', descending: false },
    ],
    filters: ['year', 'section', 'state'],
    bulk: ['year', 'section', 'state'],
    ownFields: ['initiativeId'],
    badges: {
      state: {
        notStarted: { tone: 'warn', icon: IconCircleDashed },
        inProgress: { tone: 'info', icon: IconCircleHalf2 },
        done: { tone: 'good', icon: IconCircleCheck },
      },
    },
    groups: [
      { title: 'Chung', fields: ['name', 'objective', 'year', 'section', 'state', 'order', 'initiativeId'] },
      { title: 'Được duyệt', fields: ['approved', 'statedApproved'] },
      { title: 'Đã chi', fields: ['spent', 'statedSpent'] },
      { title: 'Khác', fields: ['note'] },
    ],
    wide: ['name', 'approved', 'spent', 'initiativeId'],
    multiline: ['objective', 'note'],
    fresh: (rows) => ({ year, order: nextOrder(rows.filter((row) => row.year === year)) }),
  }
}

/** The list's own columns with what the sources add up to, and the rate, before the state. */
export function withSums(own: readonly GridColumn<Execution>[]): readonly GridColumn<Execution>[] {
  const money = (id: 'approved' | 'spent', header: string): GridColumn<Execution> => ({
    id: `${id}Sum`,
    header,
    width: 140,
    numeric: true,
    text: (row) => formatInteger(fundingTotal(row[id])),
    sortBy: (row) => fundingTotal(row[id]),
  })
  const rate = ({ approved, spent }: Execution): number | null => {
    const whole = fundingTotal(approved)
    return whole === 0 ? null : fundingTotal(spent) / whole
  }
  const sums: readonly GridColumn<Execution>[] = [
    money('approved', 'Được duyệt (đồng)'),
    money('spent', 'Đã chi (đồng)'),
    {
      id: 'rate',
      header: 'Tỷ lệ chi',
      width: 90,
      numeric: true,
      text: (row) => {
        const share = rate(row)
        return share === null ? '' : formatPercent(share)
      },
      sortBy: rate,
    },
  ]
  const at = own.findIndex(({ id }) => id === 'state')
  return [...own.slice(0, at), ...sums, ...own.slice(at)]
}
