import { type ChangeEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '#shared/basics/result.ts'
import { registerPendingEdit } from './pending-edits.ts'
import { type RefusedInput, refusedInput, refuseInput, settleInput, useRefusedInput } from './refused-inputs.ts'

const SAVE_AFTER_MS = 250

export interface DraftOptions<V> {
  /** Names the field for as long as the app runs ("assets/<id>/quantity"). */
  readonly draftKey: string
  /** What the field is called, where its refusal is told away from it. */
  readonly label: string
  readonly value: V
  readonly format: (value: V) => string
  /** The value meant by the text, or a Vietnamese sentence saying what is wrong. */
  readonly read: (text: string) => Result<V, string>
  /** Hands the value over; a promise of a sentence says that it could not be stored, and why. */
  readonly onStore: (value: V) => unknown
  /** The text in words, where it is made for machines. */
  readonly say?: (text: string) => string
  /** How long after the last key; shorter where something beside the field follows the typing. */
  readonly saveAfterMs?: number
}

/** What the input takes. */
export interface DraftInput {
  readonly value: string
  readonly error: string | null
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onFocus: () => void
  readonly onBlur: (event: { readonly target: EventTarget }) => void
}

export interface Draft {
  readonly input: DraftInput
  readonly setText: (text: string) => void
  /** For inputs of one number, as a key handler: the first Esc gives back what stood there when it was entered, as in a table. */
  readonly giveBack: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The text in an input between the keyboard and the database: stored a moment after the last key, on blur and when the
 * input goes away; what cannot be stored stays on screen with the reason.
 */
export function useDraft<V>(options: DraftOptions<V>): Draft {
  const { draftKey, value, format } = options
  const shown = format(value)
  const refusal = useRefusedInput(draftKey)
  const [text, setTextState] = useState<string | null>(() => refusal?.text ?? null)
  const [error, setError] = useState<string | null>(() => refusal?.reason ?? null)
  const latest = useRef(options)
  latest.current = options
  const typed = useRef(text)
  const dirty = useRef(false)
  const focused = useRef(false)
  const entered = useRef('')
  const sent = useRef<string | null>(null)
  /** What was handed over and has not come back yet: while one types on, it comes back late, and is no news. */
  const echoes = useRef<string[]>([])
  const writing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    if (!dirty.current || typed.current === null) return
    dirty.current = false
    const now = latest.current
    const read = now.read(typed.current)
    if (!read.ok) {
      sent.current = null
      refuseInput(refusalOf(now, typed.current, read.error))
      setError(read.error)
      return
    }
    sent.current = now.format(read.value)
    settleInput(now.draftKey)
    setError(null)
    // What is under way is newer than the value: going back to that is a change, too.
    if (!writing.current && sent.current === now.format(now.value)) return
    const text = typed.current
    echoes.current.push(sent.current)
    const outcome = now.onStore(read.value)
    writing.current = outcome instanceof Promise
    const stored = Promise.resolve(outcome).finally(() => {
      writing.current = false
    })
    void stored.then((refused) => {
      if (typeof refused !== 'string') return
      sent.current = null
      refuseInput(refusalOf(now, text, refused))
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
      const wait = latest.current.saveAfterMs ?? SAVE_AFTER_MS
      // One write at a time: on a slow disk letters are gathered, and no queue of them builds up.
      const write = () => {
        if (writing.current) timer.current = setTimeout(write, wait)
        else flush()
      }
      timer.current = setTimeout(write, wait)
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
    if (dirty.current) return
    const echo = echoes.current.indexOf(shown)
    if (focused.current && (echo >= 0 || shown === sent.current)) {
      echoes.current.splice(0, echo + 1)
      return
    }
    if (refusedInput(latest.current.draftKey) !== undefined) return
    typed.current = null
    setTextState(null)
  }, [shown])

  // Refused, mended or given up elsewhere: in the table's own cell, or in the list of what is not stored.
  useEffect(() => {
    if (dirty.current) return
    // Under the typing hands a refusal ends because something was sent; else the text itself was given up.
    if (refusal === undefined && typed.current !== null && (!focused.current || sent.current === null)) {
      typed.current = null
      setTextState(null)
    }
    if (refusal !== undefined) {
      typed.current = refusal.text
      setTextState(refusal.text)
    }
    setError(refusal?.reason ?? null)
  }, [refusal])

  return {
    input: {
      value: text ?? shown,
      error,
      onChange: (event) => {
        // Tells the app's own Ctrl+Z to leave this input to the browser's.
        event.currentTarget.dataset.typed = 'yes'
        setText(event.currentTarget.value)
      },
      onFocus: () => {
        focused.current = true
        entered.current = typed.current ?? shown
      },
      onBlur: (event) => {
        focused.current = false
        echoes.current = []
        if (event.target instanceof HTMLElement) delete event.target.dataset.typed
        flush()
        if (refusedInput(draftKey) !== undefined || typed.current === null) return
        typed.current = null
        // The cleaned text until the database says the same.
        setTextState(sent.current === latest.current.format(latest.current.value) ? null : sent.current)
      },
    },
    setText,
    giveBack: (event) => {
      if (event.key !== 'Escape' || typed.current === null || typed.current === entered.current) return
      event.preventDefault()
      setText(entered.current)
      flush()
    },
  }
}

function refusalOf<V>({ draftKey, label, say }: DraftOptions<V>, text: string, reason: string): RefusedInput {
  return { key: draftKey, label, text, reason, ...(say === undefined ? {} : { said: say(text) }) }
}
