import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { toWords } from '#shared/document/runs.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import { SAVE_AT_ONCE } from './BlocksField.tsx'
import { RichEditor } from './editor/RichEditor.tsx'
import { draftOfContent, tidyContent } from './editor/rich-tidy.ts'
import { useFigureContext } from './use-figure-context.ts'

const contentOf = (text: string) => JSON.parse(text) as RichText

/** One text with bound figures as chips. Stored as one types. */
export function RichLineField(props: InputProps<RichText>) {
  const context = useFigureContext()
  const { input, setText } = useDraft<RichText>({
    ...props,
    saveAfterMs: SAVE_AT_ONCE,
    format: draftOfContent,
    read: (text) => tidyContent(contentOf(text)),
    say: (text) => (context === null ? '' : toWords(contentOf(text), context)),
  })
  if (context === null) return null
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
      onBlur={input.onBlur}
      {...(props.help === undefined ? {} : { help: props.help })}
    />
  )
}
