import { formatInteger } from '#shared/basics/money.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import { AmountField } from './AmountField.tsx'
import classes from './Drawer.module.css'
import { fundingLines, withAmount } from './funding-amounts.ts'

interface FundingFieldsProps {
  readonly initiative: Initiative
  readonly sources: readonly FundingSource[]
  readonly onStore: (funding: readonly Funding[]) => void
}

/** The money of an initiative, one line per source, with its sum. */
export function FundingFields({ initiative, sources, onStore }: FundingFieldsProps) {
  const lines = fundingLines(initiative.funding, sources)
  if (lines.length === 0) {
    return (
      <p className={classes.note}>
        Chưa có nguồn vốn nào. Hãy thêm ở <a href="#/plan/sources">Nguồn vốn</a>.
      </p>
    )
  }
  return (
    <>
      <div className={classes.group}>
        {lines.map((line) => (
          <AmountField
            key={line.key}
            label={line.label}
            field={`funding/${line.key}`}
            draftKey={`initiatives/${initiative.id}/funding/${line.key}`}
            value={line.amount}
            onStore={(amount) => onStore(withAmount(initiative.funding, line, amount))}
          />
        ))}
      </div>
      <p className={classes.sum}>
        <span>Tổng kinh phí</span>
        <strong>{formatInteger(fundingTotal(initiative.funding))} đồng</strong>
      </p>
    </>
  )
}
