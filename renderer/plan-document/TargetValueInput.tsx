import { TextInput } from '@mantine/core'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { readLine } from '#shared/basics/read-input.ts'
import { ok } from '#shared/basics/result.ts'
import { readTargetValue } from '#shared/figures/read-target-value.ts'
import { printUnderUnit } from '#shared/figures/target-value.ts'
import type { TargetValue } from '#shared/records/target.ts'

/** One value of a target, typed as plans write it; empty is none. */
export function TargetValueInput(
  props: InputProps<TargetValue | null> & { readonly unit: string; readonly example?: string },
) {
  const { unit } = props
  const { input } = useDraft<TargetValue | null>({
    ...props,
    format: (value) => (value === null ? '' : printUnderUnit(value, unit)),
    read: (text) => {
      const line = readLine(text)
      return line.ok ? ok(readTargetValue(line.value, unit)) : line
    },
  })
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      label={props.label}
      description={props.help}
      placeholder={props.example}
      data-field={props.field}
      {...input}
    />
  )
}
