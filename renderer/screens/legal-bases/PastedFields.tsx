import { Select, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import {
  type LegalBasisType,
  legalBasisRecord,
  legalBasisTypeLabels,
  legalBasisTypes,
} from '#shared/records/legal-basis.ts'
import classes from './PasteBasesDialog.module.css'
import type { DraftRow, RowFields } from './paste-draft.ts'

const { fields: labels } = legalBasisRecord
const types = legalBasisTypes.map((value) => ({ value, label: legalBasisTypeLabels[value] }))

/** The fields of a pasted document, to be put right before it is added. */
export function PastedFields(props: { readonly row: DraftRow; readonly onEdit: (values: Partial<RowFields>) => void }) {
  const { row, onEdit } = props
  const { fields, dateProblem, matched } = row
  const panel = useRef<HTMLDivElement>(null)
  // The last row's fields open below what is in sight.
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={panel} className={classes.fields}>
      <p className={classes.source}>Trong đoạn dán: “{matched.document.source}”</p>
      <Select
        label={labels.type.label}
        data={types}
        value={fields.type}
        allowDeselect={false}
        comboboxProps={{ shadow: 'md' }}
        onChange={(value) => {
          if (value !== null) onEdit({ type: value as LegalBasisType })
        }}
      />
      <TextInput
        label={labels.symbol.label}
        value={fields.symbol}
        spellCheck={false}
        onChange={(event) => onEdit({ symbol: event.currentTarget.value })}
      />
      <TextInput
        label={labels.date.label}
        placeholder="dd/mm/yyyy"
        value={fields.dateText}
        error={dateProblem}
        onChange={(event) => onEdit({ dateText: event.currentTarget.value })}
      />
      <TextInput
        label={labels.issuer.label}
        value={fields.issuer}
        onChange={(event) => onEdit({ issuer: event.currentTarget.value })}
      />
      <Textarea
        className={classes.wide}
        label={labels.abstract.label}
        autosize
        minRows={1}
        value={fields.abstract}
        onChange={(event) => onEdit({ abstract: event.currentTarget.value })}
      />
    </div>
  )
}
