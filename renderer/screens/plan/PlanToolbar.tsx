import { ActionIcon, SegmentedControl, Select, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconRowInsertBottom,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RowMove } from '#renderer/components/grid-props.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import type { MoneyView } from './money-view.ts'
import classes from './PlanToolbar.module.css'

/** More years than this are chosen from a list. */
const MOST_TABS = 6

interface PlanToolbarProps {
  readonly years: readonly number[]
  readonly view: MoneyView
  readonly onView: (view: MoneyView) => void
  readonly unit: MoneyUnit
  readonly onUnit: (unit: MoneyUnit) => void
  /** About the row the keyboard stands on. */
  readonly onMove: (to: RowMove) => void
  readonly onInsert: () => void
  readonly children: ReactNode
}

const moves: readonly { readonly to: RowMove; readonly label: string; readonly icon: Icon }[] = [
  { to: 'up', label: 'Chuyển dòng lên (Alt+↑)', icon: IconArrowUp },
  { to: 'down', label: 'Chuyển dòng xuống (Alt+↓)', icon: IconArrowDown },
  { to: 'in', label: 'Thành mục con của dòng trên (Alt+→)', icon: IconIndentIncrease },
  { to: 'out', label: 'Đưa ra khỏi mục cha (Alt+←)', icon: IconIndentDecrease },
]

/** What stands over the plan's table: which money it shows, in which unit, and where the row of the keyboard goes. */
export function PlanToolbar(props: PlanToolbarProps) {
  const views = [
    { value: 'all', label: 'Cả giai đoạn' },
    ...props.years.map((year) => ({ value: String(year), label: String(year) })),
    { value: 'unsplit', label: 'Chưa chia năm' },
  ]
  const onView = (value: string | null) => {
    if (value !== null) props.onView(value === 'all' || value === 'unsplit' ? value : Number(value))
  }
  return (
    <div className={classes.bar}>
      <div className={classes.field}>
        <span className={classes.label}>Kinh phí</span>
        {props.years.length > MOST_TABS ? (
          <Select
            w={150}
            aria-label="Kinh phí của năm"
            data={views}
            value={String(props.view)}
            onChange={onView}
            allowDeselect={false}
          />
        ) : (
          <SegmentedControl
            aria-label="Kinh phí của năm"
            size="xs"
            data={views}
            value={String(props.view)}
            onChange={onView}
          />
        )}
      </div>
      <div className={classes.field}>
        <span className={classes.label}>Đơn vị</span>
        <SegmentedControl
          aria-label="Đơn vị tiền của bảng"
          size="xs"
          value={props.unit}
          onChange={(value) => props.onUnit(value as MoneyUnit)}
          data={[
            { value: 'dong', label: 'đồng' },
            { value: 'million', label: 'triệu đồng' },
          ]}
        />
      </div>
      <div className={classes.end}>
        <Tooltip label="Chèn dòng dưới dòng này (Ctrl+Enter)">
          <ActionIcon aria-label="Chèn dòng dưới dòng này" onClick={props.onInsert}>
            <IconRowInsertBottom size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        {moves.map(({ to, label, icon: Move }) => (
          <Tooltip key={to} label={label}>
            <ActionIcon aria-label={label} onClick={() => props.onMove(to)}>
              <Move size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        ))}
        {props.children}
      </div>
    </div>
  )
}
