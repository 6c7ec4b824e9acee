import { Autocomplete, type ComboboxParsedItem, Textarea, TextInput } from '@mantine/core'
import { type FocusEvent, useState } from 'react'
import { readLine, readParagraphs } from '#shared/basics/read-input.ts'
import classes from './TextField.module.css'
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

const CAUTION_BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description']
const asIs = (text: string) => text

/** What a field of a record shows beside its label. */
export interface TextHints {
  /** What it may look like, while it is empty. */
  readonly example?: string
  /** Words that are usual here; others can be typed. */
  readonly suggestions?: readonly string[]
  /** Why what stands there is doubtful; it is stored all the same. */
  readonly caution?: (text: string) => string | null
}

/** Text in one line, or in several; stored as one types. */
export function TextField(props: InputProps<string> & TextHints & { readonly multiline?: boolean }) {
  const { multiline = false, suggestions } = props
  const { input, setText } = useDraft({ ...props, format: asIs, read: multiline ? readParagraphs : readLine })
  const doubt = props.caution?.(input.value.trim()) ?? null
  // Nobody is warned of a text half typed; a warning that stands already goes when its cause does.
  const [quiet, setQuiet] = useState(false)
  const shown = quiet || doubt === null ? null : <span className={classes.caution}>{doubt}</span>
  const common = {
    label: props.label,
    description: shown ?? props.help,
    ...(shown === null ? {} : { inputWrapperOrder: CAUTION_BELOW }),
    placeholder: props.example,
    'data-field': props.field,
    ...input,
    onFocus: () => {
      setQuiet(doubt === null)
      input.onFocus()
    },
    onBlur: (event: FocusEvent<HTMLElement>) => {
      setQuiet(false)
      input.onBlur(event)
    },
  }
  if (multiline) return <Textarea autosize minRows={2} maxRows={10} {...common} />
  if (suggestions === undefined) return <TextInput autoComplete="off" spellCheck={false} {...common} />
  return (
    <Autocomplete
      {...common}
      data={[...suggestions]}
      filter={allOptions}
      // Its change gives the text itself, also when that comes from the list.
      onChange={setText}
      onInput={(event) => {
        event.currentTarget.dataset.typed = 'yes'
      }}
    />
  )
}

/** All of them, whatever stands there already: there are few, and the present one should not hide the others. */
const allOptions = ({ options }: { readonly options: ComboboxParsedItem[] }) => options
