import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { isStringList, useRemembered } from '#renderer/components/remembered.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { hitAt } from './search-hits.ts'

const MOST = 8

/** The addresses of the records looked at last, newest first; kept on this PC. */
export function useRecentRecords(): readonly string[] {
  const [recent, remember] = useRemembered<readonly string[]>('recent-records', [], isStringList)
  const [location] = useLocation()
  const store = useStore()
  useEffect(() => {
    if (recent[0] === location || hitAt(store.getSnapshot(), location) === null) return
    remember([location, ...recent.filter((path) => path !== location)].slice(0, MOST))
  }, [location, recent, remember, store])
  return recent
}
