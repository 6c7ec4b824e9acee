import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import classes from './CellEditor.module.css'
import type { CellEdit } from './grid-column.ts'
import { registerPendingEdit } from './pending-edits.ts'

/** Where the keyboard goes after a cell is left, as in Excel; `away`: it has gone elsewhere already. */
export type AfterEdit = 'down' | 'up' | 'right' | 'left' | 'stay' | 'away'

export interface CellEditorProps {
  readonly label: string
  /** What stands in the cell when editing begins. */
  readonly text: string
  /** Begun by typing: the first letter takes the place of the text, and the arrows leave the cell. */
  readonly typed: boolean
  /** What was typed already, before this input stood there. */
  readonly begun: string
  /** Null: the cell stays as it is. */
  readonly onDone: (content: CellEdit['content'] | null, after: AfterEdit) => void
}

/** The key that leaves a cell, and where to; null for one that belongs to the text. */
export function leavingKey(event: KeyboardEvent, arrows: 'all' | 'vertical' | 'none'): AfterEdit | null {
  if (event.nativeEvent.isComposing) return null
  switch (event.key) {
    case 'Enter':
      return event.altKey ? null : event.shiftKey ? 'up' : 'down'
    case 'Tab':
      return event.shiftKey ? 'left' : 'right'
    case 'ArrowDown':
      return arrows === 'none' ? null : 'down'
    case 'ArrowUp':
      return arrows === 'none' ? null : 'up'
    case 'ArrowLeft':
      return arrows === 'all' ? 'left' : null
    case 'ArrowRight':
      return arrows === 'all' ? 'right' : null
    default:
      return null
  }
}

/** Text typed straight into a cell. Enter, Tab and leaving it hand it over; Esc does not. */
export function CellInput(props: CellEditorProps & { readonly multiline: boolean; readonly numeric: boolean }) {
  const [text, setText] = useState(props.typed ? props.begun : props.text)
  const input = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ text, done: false, touched: props.begun !== '', onDone: props.onDone, before: props.text })
  latest.current = { ...latest.current, text, onDone: props.onDone, before: props.text }

  const change = (next: string) => {
    latest.current.touched = true
    setText(next)
  }
  const finish = (after: AfterEdit, keep = true) => {
    const { done, touched, text: now, before, onDone } = latest.current
    if (done) return
    latest.current.done = true
    onDone(keep && touched && now !== before ? { kind: 'text', text: now } : null, after)
  }
  const finishing = useRef(finish)
  finishing.current = finish
  useEffect(() => registerPendingEdit(() => finishing.current('stay')), [])

  // At once, so that the very key that began the editing is typed here and not lost.
  useLayoutEffect(() => {
    const element = input.current
    if (element === null) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [])

  const lines = Math.min(6, text.split('\n').length)
  const several = props.multiline || text.includes('\n')
  return (
    <textarea
      ref={input}
      className={classes.input}
      aria-label={props.label}
      data-numeric={props.numeric}
      // The browser's own Ctrl+Z while one types.
      data-typed="yes"
      rows={lines}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => finish('away')}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') return finish('stay', false)
        if (event.key === 'Enter' && event.altKey && several) {
          const { selectionStart, selectionEnd } = event.currentTarget
          event.preventDefault()
          change(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`)
          return
        }
        const after = leavingKey(event, props.typed ? 'all' : several ? 'none' : 'vertical')
        if (after === null) return
        event.preventDefault()
        finish(after)
      }}
    />
  )
}
