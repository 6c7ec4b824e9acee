import { foldForSearch } from '#shared/basics/search-fold.ts'
import type { Row } from './match-record.ts'

/**
 * Knows the parts of devices again by what they are called, since few have a code of their own. Each answers once, so that
 * two equal parts of one device stay two.
 */
export function childFinder(records: readonly Row[]): (parentId: string, name: string) => Row | null {
  const index = new Map<string, Row[]>()
  for (const record of records) {
    if (typeof record.parentId !== 'string') continue
    const key = keyFor(record.parentId, String(record.name))
    const same = index.get(key)
    if (same === undefined) index.set(key, [record])
    else same.push(record)
  }
  return (parentId, name) => index.get(keyFor(parentId, name))?.shift() ?? null
}

function keyFor(parentId: string, name: string): string {
  return `${parentId}/${foldForSearch(name)}`
}
