import { TextInput } from '@mantine/core'
import { formatNumberField, type NumberRule, readNumberField } from '#shared/basics/read-input.ts'
import type { InputProps } from './TextField.tsx'
import { useDraft } from './use-draft.ts'

/** A number in Vietnamese notation. Letters stay visible with the reason and are not stored. */
export function NumberField(props: InputProps<number | null> & { readonly rule: NumberRule }) {
  const { rule } = props
  const { input, giveBack } = useDraft({
    ...props,
    format: (value: number | null) => formatNumberField(value, rule),
    read: (text: string) => readNumberField(text, rule),
  })
  return (
    <TextInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      inputMode="numeric"
      autoComplete="off"
      {...input}
      onKeyDown={giveBack}
    />
  )
}
