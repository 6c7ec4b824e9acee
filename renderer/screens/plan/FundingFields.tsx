import { FundingLines } from '#renderer/workspace/FundingLines.tsx'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Funding } from '#shared/records/values.ts'
import { AmountField } from './AmountField.tsx'

interface FundingFieldsProps {
  readonly initiative: Initiative
  readonly sources: readonly FundingSource[]
  readonly onStore: (funding: readonly Funding[]) => void
}

/** The money of an initiative, one line per source, with its sum. */
export function FundingFields({ initiative, sources, onStore }: FundingFieldsProps) {
  return (
    <FundingLines
      funding={initiative.funding}
      sources={sources}
      field="funding"
      draftKey={`initiatives/${initiative.id}/funding`}
      totalLabel="Tổng kinh phí"
      onStore={onStore}
      amountField={AmountField}
    />
  )
}
