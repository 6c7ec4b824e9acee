import { useCollection } from '#renderer/database/use-store.tsx'
import type { Funding } from '#shared/records/values.ts'
import { FundingLines } from './FundingLines.tsx'
import classes from './RecordForm.module.css'

interface FundingFieldProps {
  readonly label: string
  readonly field: string
  readonly draftKey: string
  readonly value: readonly Funding[]
  readonly onStore: (value: unknown) => unknown
}

/** The amounts by source of any record: what an asset was paid from. */
export function FundingField({ label, field, draftKey, value, onStore }: FundingFieldProps) {
  const sources = useCollection('fundingSources')
  return (
    <fieldset className={classes.group} data-field={field}>
      <legend className={classes.label}>{label}</legend>
      <FundingLines
        funding={value}
        sources={sources}
        field={field}
        draftKey={draftKey}
        totalLabel="Cộng các nguồn"
        onStore={onStore}
      />
    </fieldset>
  )
}
