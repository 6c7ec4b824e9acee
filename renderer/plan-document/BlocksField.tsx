import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { toWords } from '#shared/document/runs.ts'
import type { Block } from '#shared/records/narrative.ts'
import { RichEditor } from './editor/RichEditor.tsx'
import { draftOfBlocks, tidyBlocks } from './editor/rich-tidy.ts'
import type { Pasted } from './paste/pasted-lines.ts'
import { useFigureContext } from './use-figure-context.ts'

interface BlocksFieldProps extends InputProps<readonly Block[]> {
  /** Only words can be stored here, no parts that the records write. */
  readonly wordsOnly?: boolean
  /** See RichEditor: pasted headings may become sections instead. */
  readonly onHeadings?: (pasted: Pasted, asWords: () => void) => boolean
}

/** The preview beside the field follows the typing. */
export const SAVE_AT_ONCE = 20

const blocksOf = (text: string) => JSON.parse(text) as readonly Block[]

/** A section's text: paragraphs, items, bound figures and generated parts. Stored as one types. */
export function BlocksField({ wordsOnly = false, ...props }: BlocksFieldProps) {
  const context = useFigureContext()
  const { input, setText } = useDraft<readonly Block[]>({
    ...props,
    saveAfterMs: SAVE_AT_ONCE,
    format: draftOfBlocks,
    read: (text) => tidyBlocks(blocksOf(text)),
    say: (text) =>
      blocksOf(text)
        .map((block) => (context === null || block.kind === 'generated' ? '' : toWords(block.content, context)))
        .join(' ')
        .trim(),
  })
  if (context === null) return null
  return (
    <RichEditor
      kind={wordsOnly ? 'words' : 'blocks'}
      label={props.label}
      field={props.field}
      error={input.error}
      text={input.value}
      context={context}
      onText={setText}
      onFocus={input.onFocus}
      onBlur={input.onBlur}
      {...(props.help === undefined ? {} : { help: props.help })}
      {...(props.onHeadings === undefined ? {} : { onHeadings: props.onHeadings })}
    />
  )
}
