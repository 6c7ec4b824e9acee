import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Result } from '#shared/basics/result.ts'

interface AgreedNumberProps {
  readonly label: string
  readonly value: number | null
  readonly format: (value: number | null) => string
  /** The number meant by the text, or a Vietnamese sentence saying what is wrong. */
  readonly read: (text: string) => Result<number | null, string>
  /** Told with every key; null: what stands there is no number. */
  readonly onRead: (read: { readonly value: number | null } | null) => void
  readonly disabled: boolean
  readonly description?: string
}

/** A number of something that is not stored yet; read as every number field of the app reads it. */
export function AgreedNumber({ label, value, format, read, onRead, disabled, description }: AgreedNumberProps) {
  const [text, setText] = useState<string | null>(null)
  const result = text === null ? null : read(text)
  return (
    <TextInput
      aria-label={label}
      description={description}
      inputWrapperOrder={['input', 'error', 'description']}
      inputMode="numeric"
      autoComplete="off"
      placeholder="Chưa nhập"
      value={text ?? format(value)}
      error={result === null || result.ok ? null : result.error}
      disabled={disabled}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        const meant = read(next)
        onRead(meant.ok ? { value: meant.value } : null)
      }}
      onBlur={() => {
        if (result?.ok) setText(null)
      }}
    />
  )
}
