import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import form from '#renderer/components/Form.module.css'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import sums from '#renderer/workspace/FundingLines.module.css'
import { formatInteger } from '#shared/basics/money.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import { yearsOfPhase, yearsOfPlan } from '#shared/figures/budget-by-year.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { Funding } from '#shared/records/values.ts'
import { AmountField } from './AmountField.tsx'
import classes from './FundingFields.module.css'
import { type FundingRow, fundingRows, keyOfFunding, movedTo, rowAdded } from './funding-rows.ts'
import { type FundingKey, withMoney } from './money-view.ts'

interface FundingFieldsProps {
  readonly initiative: Initiative
  /** That it prints and counts in: its years are offered first. */
  readonly phase: Phase | null
  readonly sources: readonly FundingSource[]
  readonly onStore: (funding: readonly Funding[]) => void
}

const UNSPLIT = ''

/** The money of an initiative, one line per source and year, with its sum. A line begun and not filled in yet is not stored. */
export function FundingFields({ initiative, phase, sources, onStore }: FundingFieldsProps) {
  const snapshot = useSnapshot()
  const { funding, id } = initiative
  const [begun, setBegun] = useState<readonly FundingKey[]>([])
  const rows = fundingRows(funding, sources, begun)
  const box = useRef<HTMLUListElement>(null)
  // Another source or year makes another line of it: the keyboard stays on the input that was changed.
  const moved = useRef<{ readonly key: string; readonly which: number } | null>(null)
  useEffect(() => {
    const to = moved.current
    const line = to === null ? null : box.current?.querySelector(`[data-line="${CSS.escape(to.key)}"]`)
    if (to === null || line === null || line === undefined) return
    moved.current = null
    line.querySelectorAll<HTMLElement>('input')[to.which]?.focus()
  })
  const years = yearsOfPlan(snapshot, initiative.planId)
  const own = phase === null ? years : yearsOfPhase(phase)
  if (rows.length === 0) {
    return (
      <p className={form.note}>
        Chưa có nguồn vốn nào. Hãy thêm ở <a href="#/plan/sources">Nguồn vốn</a>.
      </p>
    )
  }
  const move = (row: FundingRow, to: FundingKey, which: number) => {
    moved.current = { key: keyOfFunding(to), which }
    if (row.amount !== null) onStore(movedTo(funding, row, to))
    else setBegun((before) => [...before.filter((key) => keyOfFunding(key) !== row.key), to])
  }
  const drop = (row: FundingRow) => {
    setBegun((before) => before.filter((key) => keyOfFunding(key) !== row.key))
    if (row.amount !== null) onStore(withMoney(funding, row, null))
  }
  return (
    <>
      <ul className={classes.lines} data-field="funding" ref={box}>
        {rows.map((row) => {
          const isTaken = (to: FundingKey) =>
            keyOfFunding(to) !== row.key && rows.some(({ key }) => key === keyOfFunding(to))
          return (
            <li key={row.key} className={classes.line} data-line={row.key}>
              <Select
                aria-label={`Nguồn vốn của dòng ${row.label}`}
                data={sources
                  .filter((source) => source.active || source.id === row.fundingSourceId)
                  .map((source) => ({
                    value: source.id,
                    label: source.name || 'Nguồn vốn chưa đặt tên',
                    disabled: isTaken({ fundingSourceId: source.id, year: row.year }),
                  }))}
                value={row.fundingSourceId}
                placeholder="Nguồn vốn đã bị xóa"
                allowDeselect={false}
                onChange={(to) => to !== null && move(row, { fundingSourceId: to, year: row.year }, 0)}
              />
              <Select
                aria-label={`Năm của dòng ${row.label}`}
                data={[
                  { value: UNSPLIT, label: 'Chưa chia năm', disabled: isTaken({ ...row, year: null }) },
                  ...[...new Set([...years, ...(row.year === null ? [] : [row.year])])].map((year) => ({
                    value: String(year),
                    label: String(year),
                    disabled: isTaken({ ...row, year }),
                  })),
                ]}
                value={row.year === null ? UNSPLIT : String(row.year)}
                allowDeselect={false}
                onChange={(to) =>
                  move(
                    row,
                    { fundingSourceId: row.fundingSourceId, year: to === null || to === UNSPLIT ? null : Number(to) },
                    1,
                  )
                }
              />
              <Tooltip label="Bỏ dòng này">
                <ActionIcon
                  className={classes.drop}
                  aria-label={`Bỏ dòng ${row.label}`}
                  onClick={() => drop(row)}
                  disabled={row.amount === null && !row.isBegun}
                >
                  <IconTrash size={16} stroke={1.5} />
                </ActionIcon>
              </Tooltip>
              <div className={classes.amount}>
                <AmountField
                  label={row.label}
                  field={`funding/${row.key}`}
                  draftKey={`initiatives/${id}/funding/${row.key}`}
                  value={row.amount}
                  onStore={(amount) => onStore(withMoney(funding, row, amount))}
                />
              </div>
            </li>
          )
        })}
      </ul>
      <Button
        variant="default"
        className={form.begin}
        leftSection={<IconPlus size={16} stroke={1.5} />}
        disabled={rowAdded(rows, sources, own) === null}
        onClick={() => {
          const next = rowAdded(rows, sources, own)
          if (next !== null) setBegun((before) => [...before, next])
        }}
      >
        Thêm dòng theo năm
      </Button>
      <p className={sums.sum}>
        <span>Tổng kinh phí</span>
        <strong>{formatInteger(fundingTotal(funding))} đồng</strong>
      </p>
    </>
  )
}
