import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { cleanText, traditionalTone } from '#shared/basics/text.ts'
import type { RichText } from '#shared/records/rich-text.ts'
import { readTokenText, toTokenText } from './figure-tokens.ts'
import { InsertFigure } from './InsertFigure.tsx'
import { givenFigureNames, type NameOf } from './token-names.ts'

/** One text with bound figures as tokens. */
export function RichLineField(props: InputProps<RichText> & { readonly nameOf: NameOf }) {
  const input = useRef<HTMLTextAreaElement>(null)
  const { input: draft, setText } = useDraft<RichText>({
    ...props,
    format: (value) => toTokenText(value, givenFigureNames, props.nameOf),
    read: (text) => readTokenText(traditionalTone(cleanText(text)).trim(), givenFigureNames),
  })
  return (
    <Textarea
      ref={input}
      label={props.label}
      data-field={props.field}
      mb="sm"
      autosize
      minRows={2}
      maxRows={12}
      description={
        <>
          {props.help} Chữ trong {'{{ }}'} do chương trình tự điền từ số liệu.
          <InsertFigure input={input} setText={setText} />
        </>
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...draft}
    />
  )
}
