import { TextInput } from '@mantine/core'
import type { Period } from '#shared/basics/period.ts'
import { formatPeriodField, readPeriodField } from '#shared/basics/read-input.ts'
import type { InputProps } from './TextField.tsx'
import { useDraft } from './use-draft.ts'

/** A period as plans write it: "Quý I/2026", "Trước 15/12/2026", "Hằng năm". */
export function PeriodField(props: InputProps<Period | null>) {
  const { input, giveBack } = useDraft({ ...props, format: formatPeriodField, read: readPeriodField })
  return (
    <TextInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      autoComplete="off"
      placeholder="Ví dụ: Quý I/2026"
      {...input}
      onKeyDown={giveBack}
    />
  )
}
