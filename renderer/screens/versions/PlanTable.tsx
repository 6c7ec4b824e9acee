import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowsDiff, IconDots, IconRubberStamp, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { Badge } from '#renderer/components/Badge.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { type PlanSummary, planName, planStateWords } from '#shared/versions/plan-summary.ts'
import { planLook } from './plan-looks.ts'
import type { PlanActions } from './use-plan-actions.ts'
import classes from './Versions.module.css'

interface PlanTableProps {
  readonly plans: readonly PlanSummary[]
  readonly currentId: string | null
  readonly actions: PlanActions
}

/** One line per plan: what state it is in, what it costs, how much it holds. */
export function PlanTable({ plans, currentId, actions }: PlanTableProps) {
  return (
    <section className={classes.part} aria-label="Các kế hoạch">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Kế hoạch</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày ban hành</th>
            <th scope="col" data-numeric>
              Tổng kinh phí (đồng)
            </th>
            <th scope="col" data-numeric>
              Dự án
            </th>
            <th scope="col" data-numeric>
              Chỉ tiêu
            </th>
            <th scope="col" data-numeric>
              Nhiệm vụ
            </th>
            <th scope="col" aria-label="Thao tác" />
          </tr>
        </thead>
        <tbody>
          {plans.map((summary) => (
            <PlanRow
              key={summary.plan.id}
              summary={summary}
              isCurrent={summary.plan.id === currentId}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PlanRow(props: { readonly summary: PlanSummary; readonly isCurrent: boolean; readonly actions: PlanActions }) {
  const { summary, isCurrent, actions } = props
  const { plan, bySource } = summary
  return (
    <tr data-current={isCurrent || undefined}>
      <td className={classes.narrow}>{planName(plan)}</td>
      <td>
        <Badge {...planLook(plan)}>{planStateWords(plan)}</Badge>
      </td>
      <td>{summary.symbol}</td>
      <td>{plan.date === null ? 'Chưa ghi' : formatShortDate(plan.date)}</td>
      <td data-numeric>
        {formatInteger(summary.total)}
        {bySource.map(({ id, name, amount }) => (
          <span key={id} className={classes.sources}>
            {name}: {formatInteger(amount)}
          </span>
        ))}
      </td>
      <td data-numeric>{formatInteger(summary.initiatives)}</td>
      <td data-numeric>{formatInteger(summary.targets)}</td>
      <td data-numeric>{formatInteger(summary.tasks)}</td>
      <td className={classes.narrow}>
        <Button size="compact-sm" variant="default" disabled={isCurrent} onClick={() => actions.choose(plan)}>
          {isCurrent ? 'Đang làm' : 'Làm việc'}
        </Button>{' '}
        <RowMenu summary={summary} actions={actions} />
      </td>
    </tr>
  )
}

function RowMenu({ summary: { plan }, actions }: { readonly summary: PlanSummary; readonly actions: PlanActions }) {
  const [, navigate] = useLocation()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`Thao tác khác: kế hoạch ${planName(plan).toLocaleLowerCase('vi')}`}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRubberStamp size={16} stroke={1.5} />}
          disabled={plan.status === 'issued'}
          onClick={() => navigate(`/versions/issue/${plan.id}`)}
        >
          Ban hành…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsDiff size={16} stroke={1.5} />}
          onClick={() => navigate(`/versions/compare/plan_${plan.id}`)}
        >
          So sánh…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} color="red" onClick={() => actions.remove(plan)}>
          Xóa kế hoạch
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
