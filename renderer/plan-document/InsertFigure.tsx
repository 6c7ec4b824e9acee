import { Select } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { insertableFigures } from './token-names.ts'

interface InsertFigureProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly setText: (text: string) => void
  /** What else can be put in here, before the figures. */
  readonly more?: typeof insertableFigures
}

/** Puts a figure's token where the caret stands. */
export function InsertFigure({ input, setText, more = [] }: InsertFigureProps) {
  // A fresh key empties the box again after each choice.
  const [turn, setTurn] = useState(0)
  return (
    <Select
      key={turn}
      size="xs"
      mt={6}
      w={260}
      aria-label="Chèn số liệu"
      placeholder="Chèn số liệu"
      data={[...more, ...insertableFigures].map(({ label, token }) => ({ value: token, label }))}
      searchable
      filter={({ options, search }) =>
        options.filter((option) => matchesSearch('label' in option ? String(option.label) : '', search))
      }
      nothingFoundMessage="Không có số liệu nào khớp"
      onChange={(token) => {
        const area = input.current
        if (token === null || area === null) return
        const { selectionStart, selectionEnd, value } = area
        setText(`${value.slice(0, selectionStart)}${token}${value.slice(selectionEnd)}`)
        setTurn(turn + 1)
        area.focus()
      }}
    />
  )
}
