import { useEffect, useRef } from 'react'

/** Hears what is pasted while nothing that takes text has the keyboard: an empty list has no cell to stand on. */
export function usePasteAnywhere(wanted: boolean, onPaste: (text: string) => void): void {
  const latest = useRef(onPaste)
  latest.current = onPaste
  useEffect(() => {
    if (!wanted) return
    const hear = (event: ClipboardEvent) => {
      const { target } = event
      if (event.defaultPrevented) return
      if (target instanceof Element && target.closest('input, textarea, [contenteditable="true"], [role="dialog"]'))
        return
      event.preventDefault()
      latest.current(event.clipboardData?.getData('text/plain') ?? '')
    }
    window.addEventListener('paste', hear)
    return () => window.removeEventListener('paste', hear)
  }, [wanted])
}
