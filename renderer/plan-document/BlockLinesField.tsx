import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { InputProps } from '#renderer/components/TextField.tsx'
import { useDraft } from '#renderer/components/use-draft.ts'
import { err } from '#shared/basics/result.ts'
import { cleanText, traditionalTone } from '#shared/basics/text.ts'
import type { Block } from '#shared/records/narrative.ts'
import { givenNames, insertableParts, readBlockLines, toBlockLines } from './block-lines.ts'
import { InsertFigure } from './InsertFigure.tsx'
import type { NameOf } from './token-names.ts'

interface BlockLinesFieldProps extends InputProps<readonly Block[]> {
  readonly nameOf: NameOf
  /** Only words can be stored here: a [[…]] is refused, as it would be lost. */
  readonly wordsOnly?: boolean
}

/** A section's text, a line for each paragraph or item; figures stay bound as {{…}} and generated parts as [[…]]. */
export function BlockLinesField(props: BlockLinesFieldProps) {
  const input = useRef<HTMLTextAreaElement>(null)
  const { input: draft, setText } = useDraft<readonly Block[]>({
    ...props,
    format: (value) => toBlockLines(value, givenNames, props.nameOf),
    read: (text) => {
      const read = readBlockLines(traditionalTone(cleanText(text)), givenNames)
      if (!props.wordsOnly || !read.ok || read.value.every((block) => block.kind !== 'generated')) return read
      return err('Ở đây chỉ ghi được chữ và số liệu. Hãy bỏ dòng có [[ ]].')
    },
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
          Mỗi dòng là một đoạn; đầu dòng “- ”, “+ ”, “a) ” là gạch đầu dòng. Chữ trong {'{{ }}'}
          {props.wordsOnly ? '' : ' và [[ ]]'} do chương trình tự điền từ số liệu.
          <InsertFigure input={input} setText={setText} more={props.wordsOnly ? [] : insertableParts} />
        </>
      }
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      {...draft}
    />
  )
}
