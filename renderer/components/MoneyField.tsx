import { TextInput } from '@mantine/core'
import { formatMoneyField, readMoneyField } from '#shared/basics/read-input.ts'
import type { InputProps } from './TextField.tsx'
import { useDraft } from './use-draft.ts'

/** Whole đồng with dots between thousands. */
export function MoneyField(props: InputProps<number | null>) {
  const { input, giveBack } = useDraft({ ...props, format: formatMoneyField, read: readMoneyField })
  return (
    <TextInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      autoComplete="off"
      placeholder="Ví dụ: 15.500.000"
      {...input}
      onKeyDown={giveBack}
    />
  )
}
