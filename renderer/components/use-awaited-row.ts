import { useLayoutEffect, useRef } from 'react'

/** Tells the line of a row that was asked for, once, as soon as it is there: before another key can be heard. */
export function useAwaitedRow(
  lines: readonly { readonly id: string }[],
  awaitedId: string | null,
  onArrive: (line: number) => void,
): void {
  const arrived = useRef<string | null>(null)
  const arrive = useRef(onArrive)
  arrive.current = onArrive
  const at = awaitedId === null || awaitedId === arrived.current ? -1 : lines.findIndex(({ id }) => id === awaitedId)
  useLayoutEffect(() => {
    if (at === -1) return
    arrived.current = awaitedId
    arrive.current(at)
  }, [at, awaitedId])
}
