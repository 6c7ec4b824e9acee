import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import type { DocumentContext } from '#shared/document/runs.ts'
import { EditorPopover, type Place } from './EditorPopover.tsx'
import { FigureOptions } from './FigureOptions.tsx'
import { type Insertable, insertables, insertableValue } from './insertable.ts'

interface InsertMenuProps {
  readonly at: Place
  readonly context: DocumentContext
  readonly withParts: boolean
  readonly onChoose: (option: Insertable) => void
  readonly onClose: () => void
}

/** The searchable list behind the button “Chèn số liệu”. */
export function InsertMenu({ at, context, withParts, onChoose, onClose }: InsertMenuProps) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const options = insertables(context, query, withParts)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive(Math.min(Math.max(active + step, 0), options.length - 1))
    else if (event.key === 'Enter' && options[active] !== undefined) onChoose(options[active])
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <EditorPopover at={at} label="Chèn số liệu" keys="search" onClose={onClose}>
      <TextInput
        size="xs"
        mb={4}
        data-autofocus
        aria-label="Tìm số liệu"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={options.length === 0 ? undefined : `${id}-${active}`}
        placeholder="Tìm, không cần dấu: “so may tinh”"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <FigureOptions
        id={id}
        options={options}
        active={active}
        printed={(option) => insertableValue(option, context)}
        onChoose={onChoose}
        onActive={setActive}
      />
    </EditorPopover>
  )
}
