import { useEffect, useMemo, useRef, useState } from 'react'

interface Identified {
  readonly id: string
}

/**
 * Records that were just begun in an empty line: they stand among the stored ones at once, before the disk has them, so that
 * their next cell can be typed; what is typed there waits until they are stored.
 */
export function useBegunRecords<R extends Identified>(stored: readonly R[]) {
  const [begun, setBegun] = useState<readonly R[]>([])
  const writing = useRef(new Map<string, Promise<unknown>>())
  const known = useMemo(() => new Set(begun.length === 0 ? [] : stored.map(({ id }) => id)), [stored, begun.length])
  const all = useMemo(
    () => (begun.length === 0 ? stored : [...stored, ...begun.filter(({ id }) => !known.has(id))]),
    [stored, begun, known],
  )
  useEffect(() => {
    if (begun.some(({ id }) => known.has(id))) setBegun((before) => before.filter(({ id }) => !known.has(id)))
  }, [begun, known])

  return {
    all,
    /** `written` ends when the record is stored; false when it was not, which takes it away again. */
    begin(record: R, written: Promise<boolean>) {
      setBegun((before) => [...before, record])
      const done = written.then((stored) => {
        writing.current.delete(record.id)
        if (!stored) setBegun((before) => before.filter(({ id }) => id !== record.id))
      })
      writing.current.set(record.id, done)
    },
    /** Runs `act` once all these are stored: at once, unless one has just been begun. */
    whenStored(ids: readonly string[], act: () => void) {
      const waits = ids.flatMap((id) => writing.current.get(id) ?? [])
      if (waits.length === 0) act()
      else void Promise.all(waits).then(act)
    },
  }
}
