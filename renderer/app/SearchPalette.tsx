import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { choosePlan } from '#renderer/workspace/current-plan.ts'
import classes from './SearchPalette.module.css'
import { pressWhenThere } from './search-actions.ts'
import type { Hit } from './search-hits.ts'
import { useSearchHits } from './use-search-hits.ts'

interface SearchPaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** The addresses of the records looked at last. */
  readonly recent: readonly string[]
}

/** Ctrl+K: goes to a page, to any record, section or finding, or does what people come to do. */
export function SearchPalette(props: SearchPaletteProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      size={640}
      yOffset="12vh"
      transitionProps={{ duration: 80 }}
      attributes={{ content: { 'aria-label': 'Tìm' } }}
    >
      <Search onClose={props.onClose} recent={props.recent} />
    </Modal>
  )
}

function Search({ onClose, recent }: Omit<SearchPaletteProps, 'opened'>) {
  const [location, navigate] = useLocation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const groups = useSearchHits(useDeferredValue(text), recent)
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups])
  const list = useRef<HTMLDivElement>(null)
  const active = Math.min(at, hits.length - 1)

  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return
    onClose()
    if (hit.planId !== null) choosePlan(hit.planId)
    const leaving = location === hit.path || hit.press === undefined ? null : document.querySelector(hit.press)
    navigate(hit.path)
    if (hit.press !== undefined) pressWhenThere(hit.press, leaving)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, hits.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter') go(hits[active])
    else return
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        data-autofocus
        data-typed="yes"
        size="md"
        variant="unstyled"
        className={classes.input}
        leftSection={<IconSearch size={18} stroke={1.5} />}
        placeholder="Tìm trang, bản ghi, đoạn văn, kết quả kiểm tra, việc cần làm"
        aria-label="Tìm trang hoặc bản ghi"
        role="combobox"
        aria-expanded
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `search-hit-${active}` : undefined}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id="search-hits" role="listbox" aria-label="Kết quả" className={classes.hits} tabIndex={-1}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options stand in groups of a listbox, not in a fieldset
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.group} aria-hidden>
              {group.title}
            </div>
            {group.hits.map((hit) => {
              const index = hits.indexOf(hit)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses the marked one
                <div
                  key={hit.key}
                  id={`search-hit-${index}`}
                  role="option"
                  tabIndex={-1}
                  data-index={index}
                  aria-selected={index === active}
                  className={classes.hit}
                  title={hit.label}
                  onClick={() => go(hit)}
                >
                  <span className={classes.label}>{hit.label}</span>
                  <span className={classes.note}>{hit.note}</span>
                </div>
              )
            })}
          </div>
        ))}
        {hits.length === 0 ? <div className={classes.nothing}>Không tìm thấy mục nào.</div> : null}
      </div>
    </>
  )
}
