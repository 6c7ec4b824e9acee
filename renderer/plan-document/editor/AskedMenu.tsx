import { type RefObject, useEffect, useId, useImperativeHandle, useState } from 'react'
import type { DocumentContext } from '#shared/document/runs.ts'
import { EditorPopover, type Place } from './EditorPopover.tsx'
import { FigureOptions } from './FigureOptions.tsx'
import { type Insertable, insertables, insertableValue } from './insertable.ts'

/** Takes the keys that belong to the open list while one types on in the text. */
export interface AskedKeys {
  /** True when the key was for the list. */
  readonly take: (key: string) => boolean
}

interface AskedMenuProps {
  readonly keys: RefObject<AskedKeys | null>
  readonly at: Place
  readonly query: string
  readonly context: DocumentContext
  readonly withParts: boolean
  readonly onChoose: (option: Insertable) => void
  readonly onClose: () => void
}

/** The list that “{{” and “/” open in the text itself; nothing is shown once nothing fits what is typed. */
export function AskedMenu({ keys, at, query, context, withParts, onChoose, onClose }: AskedMenuProps) {
  const [active, setActive] = useState(0)
  const id = useId()
  const options = insertables(context, query, withParts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is another list
  useEffect(() => setActive(0), [query])
  useImperativeHandle(
    keys,
    () => ({
      take: (key) => {
        const chosen = options[active]
        if (chosen === undefined) return false
        if (key === 'ArrowDown') setActive(Math.min(active + 1, options.length - 1))
        else if (key === 'ArrowUp') setActive(Math.max(active - 1, 0))
        else if (key === 'Enter' || key === 'Tab') onChoose(chosen)
        else if (key === 'Escape') onClose()
        else return false
        return true
      },
    }),
    [options, active, onChoose, onClose],
  )
  if (options.length === 0) return null
  return (
    <EditorPopover at={at} label="Chèn số liệu" keys="text" onClose={onClose}>
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
