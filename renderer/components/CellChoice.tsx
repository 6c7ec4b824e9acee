import { Popover } from '@mantine/core'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { foldForSearch, matchesSearch } from '#shared/basics/search-fold.ts'
import classes from './CellEditor.module.css'
import { type AfterEdit, type CellEditorProps, leavingKey } from './CellInput.tsx'
import type { Option } from './ChoiceField.tsx'
import { registerPendingEdit } from './pending-edits.ts'

/** Rows the list draws; what is typed leads to the others. */
const MOST_SHOWN = 60
const NOTHING: Option = { value: '', label: 'Bỏ trống' }

interface CellChoiceProps extends CellEditorProps {
  readonly options: readonly Option[]
  readonly chosen: string | null
  readonly clearable: boolean
  readonly take: (option: string | null) => unknown
}

/** One value of a list, chosen in the cell: typing narrows the list, the arrows walk it, Enter and Tab take what is marked. */
export function CellChoice(props: CellChoiceProps) {
  const [search, setSearch] = useState<string | null>(props.typed ? props.begun : null)
  const all = props.clearable ? [NOTHING, ...props.options] : props.options
  const shown = (
    search === null || search === '' ? all : all.filter((each) => matchesSearch(each.label, search))
  ).slice(0, MOST_SHOWN)
  const chosenAt = Math.max(
    0,
    shown.findIndex((each) => each.value === (props.chosen ?? '')),
  )
  const [marked, setMarked] = useState<number | null>(null)
  const at = Math.min(marked ?? (search ? bestMatch(shown, search) : chosenAt), shown.length - 1)
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const done = useRef(false)

  const finish = (after: AfterEdit, content: Parameters<CellEditorProps['onDone']>[0]) => {
    if (done.current) return
    done.current = true
    props.onDone(content, after)
  }
  const pick = (option: Option, after: AfterEdit) => {
    const value = option.value === '' ? null : option.value
    finish(after, value === props.chosen ? null : { kind: 'value', value: props.take(value) })
  }
  /** What leaving means: nothing touched, nothing changed; a marked row is taken; words that fit none are handed on to be refused. */
  const leave = (after: AfterEdit) => {
    if (search === null && marked === null) return finish(after, null)
    if (search !== null && search.trim() === '' && marked === null) {
      return finish(after, props.typed || !props.clearable ? null : { kind: 'value', value: props.take(null) })
    }
    const option = shown[at]
    if (option === undefined) return finish(after, { kind: 'text', text: search ?? '' })
    pick(option, after)
  }
  const leaving = useRef(leave)
  leaving.current = leave
  useEffect(() => registerPendingEdit(() => leaving.current('stay')), [])

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <Popover opened position="bottom-start" offset={1} width="target" shadow="md" withinPortal>
      <Popover.Target>
        <input
          ref={input}
          className={classes.input}
          role="combobox"
          aria-label={props.label}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
          data-typed="yes"
          spellCheck={false}
          autoComplete="off"
          value={search ?? props.text}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setMarked(null)
          }}
          onBlur={() => leave('away')}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') return finish('stay', null)
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault()
              setMarked(Math.max(0, Math.min(shown.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1))))
              return
            }
            const after = leavingKey(event, 'none')
            if (after === null) return
            event.preventDefault()
            leave(after)
          }}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} miw={220}>
        <ul
          ref={list}
          id={listId}
          className={classes.list}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of choices, as the input tells
          role="listbox"
          aria-label={props.label}
        >
          {shown.map((option, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the input has the keyboard
            <li
              key={option.value}
              id={`${listId}-${index}`}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the rows of a list of choices
              role="option"
              aria-selected={index === at}
              data-quiet={option.value === ''}
              // The input must not lose the keyboard before the click is heard.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(option, 'stay')}
            >
              {option.label}
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <div className={classes.none}>Không có mục nào khớp</div> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

/** The row that is what was typed, else the first that begins so, else the first. */
function bestMatch(shown: readonly Option[], search: string): number {
  const folded = foldForSearch(search)
  const labels = shown.map(({ label }) => foldForSearch(label))
  const exact = labels.indexOf(folded)
  return exact !== -1
    ? exact
    : Math.max(
        0,
        labels.findIndex((label) => label.startsWith(folded)),
      )
}
