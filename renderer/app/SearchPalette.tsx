import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { places } from './places.tsx'
import classes from './SearchPalette.module.css'
import { type Hit, searchRecords } from './search-records.ts'

const MOST_HITS = 50

/** Ctrl+K: goes to a page, or to a record by its name or code. */
export function SearchPalette(props: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset="12vh"
      transitionProps={{ duration: 80 }}
      attributes={{ content: { 'aria-label': 'Tìm' } }}
    >
      <Search onClose={props.onClose} />
    </Modal>
  )
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const snapshot = useSnapshot()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const wanted = useDeferredValue(text)
  const list = useRef<HTMLDivElement>(null)
  const hits = useMemo(() => {
    const pages: Hit[] = places
      .filter((place) => matchesSearch(place.label, wanted))
      .map((place) => ({ path: place.path, label: place.label, note: 'Trang' }))
    return wanted.trim() === '' ? pages : [...pages, ...searchRecords(snapshot, wanted, MOST_HITS)]
  }, [snapshot, wanted])
  const active = Math.min(at, hits.length - 1)

  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const go = (hit: Hit | undefined) => {
    if (hit === undefined) return
    onClose()
    navigate(hit.path)
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
        placeholder="Tìm trang, thiết bị, phần mềm, khoa phòng"
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
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the input chooses the marked one
          <div
            key={hit.path}
            id={`search-hit-${index}`}
            role="option"
            tabIndex={-1}
            data-index={index}
            aria-selected={index === active}
            className={classes.hit}
            onClick={() => go(hit)}
          >
            <span className={classes.label}>{hit.label}</span>
            <span className={classes.note}>{hit.note}</span>
          </div>
        ))}
        {hits.length === 0 ? <div className={classes.nothing}>Không tìm thấy mục nào.</div> : null}
      </div>
    </>
  )
}
