import { Textarea, TextInput } from '@mantine/core'
import { readLine, readParagraphs } from '#shared/basics/read-input.ts'
import { useDraft } from './use-draft.ts'

/** What every input of a form takes; `field` marks its place for keyboard jumps (F2 in a table). */
export interface InputProps<V> {
  readonly label: string
  readonly field: string
  readonly draftKey: string
  readonly value: V
  /** Stores the value; a promise of a sentence says why it could not be. */
  readonly onStore: (value: V) => unknown
  readonly help?: string
}

const asIs = (text: string) => text

/** Text in one line, or in several; stored as one types. */
export function TextField(props: InputProps<string> & { readonly multiline?: boolean }) {
  const { multiline = false } = props
  const { setText: _, ...draft } = useDraft({ ...props, format: asIs, read: multiline ? readParagraphs : readLine })
  const common = { label: props.label, description: props.help, 'data-field': props.field, ...draft }
  return multiline ? (
    <Textarea autosize minRows={2} maxRows={10} {...common} />
  ) : (
    <TextInput autoComplete="off" spellCheck={false} {...common} />
  )
}
