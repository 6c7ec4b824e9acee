import type { ComponentType } from 'react'
import form from '#renderer/components/Form.module.css'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { FundingSource } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import classes from './FundingLines.module.css'
import { fundingLines, withAmount } from './funding-amounts.ts'

interface FundingLinesProps {
  readonly funding: readonly Funding[]
  readonly sources: readonly FundingSource[]
  /** Names the field of the record: "funding". */
  readonly field: string
  /** Names it among all records: "assets/<id>/funding". */
  readonly draftKey: string
  /** What the sum is called. */
  readonly totalLabel: string
  readonly onStore: (funding: readonly Funding[]) => unknown
  /** The input of one amount; that of money in whole đồng when absent. */
  readonly amountField?: ComponentType<InputProps<number | null>>
}

/** Money of a record, one line per source, with its sum. */
export function FundingLines({
  funding,
  sources,
  field,
  draftKey,
  amountField: Amount = MoneyField,
  ...more
}: FundingLinesProps) {
  const lines = fundingLines(funding, sources)
  if (lines.length === 0) {
    return (
      <p className={form.note}>
        Chưa có nguồn vốn nào. Hãy thêm ở <a href="#/plan/sources">Nguồn vốn</a>.
      </p>
    )
  }
  return (
    <>
      <div className={classes.lines}>
        {lines.map((line) => (
          <Amount
            key={line.key}
            label={line.label}
            field={`${field}/${line.key}`}
            draftKey={`${draftKey}/${line.key}`}
            value={line.amount}
            onStore={(amount) => more.onStore(withAmount(funding, line, amount))}
          />
        ))}
      </div>
      <p className={classes.sum}>
        <span>{more.totalLabel}</span>
        <strong>{formatInteger(fundingTotal(funding))} đồng</strong>
      </p>
    </>
  )
}
