import { type ChangeEvent, type FocusEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/basics/result.ts'
import { registerPendingEdit } from './pending-edits.ts'

const SAVE_AFTER_MS = 250

/** Texts that could not be stored, by field, so that closing a drawer does not throw away what was typed. */
const unstored = new Map<string, string>()

export interface DraftOptions<V> {
  /** Names the field for as long as the app runs ("assets/<id>/quantity"). */
  readonly draftKey: string
  readonly value: V
  readonly format: (value: V) => string
  /** The value meant by the text, or a Vietnamese sentence saying what is wrong. */
  readonly read: (text: string) => Result<V, string>
  /** Hands the value over; a promise of a sentence says that it could not be stored, and why. */
  readonly onStore: (value: V) => unknown
}

export interface Draft {
  readonly value: string
  readonly error: string | null
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onFocus: () => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/**
 * The text in an input between the keyboard and the database: stored a moment after the last key, on blur and when the
 * input goes away; what cannot be stored stays on screen with the reason.
 */
export function useDraft<V>(options: DraftOptions<V>): Draft & { readonly setText: (text: string) => void } {
  const { draftKey, value, format } = options
  const shown = format(value)
  const [text, setTextState] = useState<string | null>(() => unstored.get(draftKey) ?? null)
  const [error, setError] = useState<string | null>(() => {
    const kept = unstored.get(draftKey)
    if (kept === undefined) return null
    const read = options.read(kept)
    return read.ok ? null : read.error
  })
  const latest = useRef(options)
  latest.current = options
  const typed = useRef(text)
  const dirty = useRef(false)
  const focused = useRef(false)
  const sent = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    if (!dirty.current || typed.current === null) return
    dirty.current = false
    const now = latest.current
    const read = now.read(typed.current)
    if (!read.ok) {
      unstored.set(now.draftKey, typed.current)
      setError(read.error)
      return
    }
    unstored.delete(now.draftKey)
    setError(null)
    sent.current = now.format(read.value)
    if (sent.current === now.format(now.value)) return
    const text = typed.current
    void Promise.resolve(now.onStore(read.value)).then((refused) => {
      if (typeof refused !== 'string') return
      unstored.set(now.draftKey, text)
      typed.current = text
      setTextState(text)
      setError(refused)
    })
  }, [])

  const setText = useCallback(
    (next: string) => {
      typed.current = next
      dirty.current = true
      setTextState(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, SAVE_AFTER_MS)
    },
    [flush],
  )

  useEffect(() => {
    const unregister = registerPendingEdit(flush)
    return () => {
      flush()
      unregister()
    }
  }, [flush])

  // The stored value changed. Unless it is the echo of our own typing, it comes from an undo or another window: show it.
  useEffect(() => {
    if (dirty.current || (focused.current && shown === sent.current)) return
    if (unstored.has(latest.current.draftKey)) return
    typed.current = null
    setTextState(null)
  }, [shown])

  return {
    value: text ?? shown,
    error,
    setText,
    onChange: (event) => {
      // Tells the app's own Ctrl+Z to leave this input to the browser's.
      event.currentTarget.dataset.typed = 'yes'
      setText(event.currentTarget.value)
    },
    onFocus: () => {
      focused.current = true
    },
    onBlur: (event) => {
      focused.current = false
      if (event.target instanceof HTMLElement) delete event.target.dataset.typed
      flush()
      if (unstored.has(draftKey) || typed.current === null) return
      typed.current = null
      // The cleaned text until the database says the same.
      setTextState(sent.current === latest.current.format(latest.current.value) ? null : sent.current)
    },
  }
}
