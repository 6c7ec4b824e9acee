import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import type { NameOf } from '#renderer/plan-document/figure-tokens.ts'
import { InsertFigure } from '#renderer/plan-document/InsertFigure.tsx'
import { cleanText, traditionalTone } from '#shared/basics/text.ts'
import type { Block } from '#shared/records/narrative.ts'
import { insertableParts, readBlockLines, type SectionNames, sectionNames, toBlockLines } from './block-lines.ts'

/** A section's text, a line for each paragraph or item; figures stay bound as {{…}} and generated parts as [[…]]. */
export function BlockLinesField(props: InputProps<readonly Block[]> & { readonly nameOf: NameOf }) {
  const names = useRef<SectionNames>(sectionNames())
  const input = useRef<HTMLTextAreaElement>(null)
  const { setText, ...draft } = useDraft<readonly Block[]>({
    ...props,
    format: (value) => toBlockLines(value, names.current, props.nameOf),
    read: (text) => readBlockLines(traditionalTone(cleanText(text)), names.current),
  })
  return (
    <Textarea
      ref={input}
      label={props.label}
      data-field={props.field}
      mb="sm"
      autosize
      minRows={6}
      maxRows={24}
      description={
        <>
          Mỗi dòng là một đoạn; đầu dòng “- ”, “+ ”, “a) ” là gạch đầu dòng. Chữ trong {'{{ }}'} và [[ ]] do số liệu
          viết.
          <InsertFigure input={input} setText={setText} more={insertableParts} />
        </>
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...draft}
    />
  )
}
