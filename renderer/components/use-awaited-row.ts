import { useEffect, useRef } from 'react'

/** A row that was asked for and is not drawn yet: `onArrive` is told its line once it is there. */
export function useAwaitedRow(lines: readonly { readonly id: string }[], onArrive: (line: number) => void) {
  const awaited = useRef<string | null>(null)
  const arrive = useRef(onArrive)
  arrive.current = onArrive
  const at = awaited.current === null ? -1 : lines.findIndex(({ id }) => id === awaited.current)
  useEffect(() => {
    if (at === -1) return
    awaited.current = null
    arrive.current(at)
  }, [at])
  return (id: string | null) => {
    awaited.current = id
  }
}
