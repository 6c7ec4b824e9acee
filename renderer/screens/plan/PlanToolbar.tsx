import { SegmentedControl, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { RowMoves } from '#renderer/components/RowMoves.tsx'
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
        <RowMoves onMove={props.onMove} onInsert={props.onInsert} />
        {props.children}
      </div>
    </div>
  )
}
