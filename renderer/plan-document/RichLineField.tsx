import { useRef } from 'react'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { toWords } from '#shared/document/runs.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import { SAVE_AT_ONCE } from './BlocksField.tsx'
import { RichEditor } from './editor/RichEditor.tsx'
import { draftOfContent, tidyContent } from './editor/rich-tidy.ts'
import { useFigureContext } from './use-figure-context.ts'

const contentOf = (text: string) => JSON.parse(text) as RichText

interface RichLineFieldProps extends InputProps<RichText> {
  /** In the place of the words it edits, without label and tools: begun with all of it selected, ended by Enter, Esc or leaving. */
  readonly onEnd?: () => void
}

/** One text with bound figures as chips. Stored as one types. */
export function RichLineField(props: RichLineFieldProps) {
  const { onEnd } = props
  const context = useFigureContext()
  const { input, setText } = useDraft<RichText>({
    ...props,
    saveAfterMs: SAVE_AT_ONCE,
    format: draftOfContent,
    read: (text) => tidyContent(contentOf(text)),
    say: (text) => (context === null ? '' : toWords(contentOf(text), context)),
  })
  const entered = useRef(input.value)
  if (context === null) return null
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return false
    // Esc gives back what stood there.
    if (event.key === 'Escape') setText(entered.current)
    onEnd?.()
    return true
  }
  return (
    <RichEditor
      kind="line"
      label={props.label}
      field={props.field}
      error={input.error}
      text={input.value}
      context={context}
      onText={setText}
      onFocus={input.onFocus}
      onBlur={(event) => {
        input.onBlur(event)
        onEnd?.()
      }}
      {...(onEnd === undefined ? {} : { bare: true, onKey })}
      {...(props.help === undefined ? {} : { help: props.help })}
    />
  )
}
