import { collections } from './collections.ts'
import { FaultList, type Faults } from './faults.ts'
import type { Snapshot } from './snapshot.ts'

/** More levels than any plan has; what is nested deeper was made by a program and would exhaust the call stack. */
export const MOST_LEVELS = 12

const nestedCollections = ['initiatives', 'targets', 'tasks', 'narratives'] as const

interface Nested {
  readonly id: string
  readonly parentId: string | null
}

/**
 * Records that stand more than MOST_LEVELS deep, a record without a parent being on level 1; null without any. As in
 * toTree, a missing parent counts as none and so does that of a record in a circle, which preflight reports.
 */
export function findTooDeep(snapshot: Snapshot): Faults | null {
  const faults = new FaultList()
  for (const name of nestedCollections) {
    const levels = levelsOf(snapshot[name])
    for (const [index, record] of snapshot[name].entries()) {
      const level = levels.get(record.id) ?? 1
      if (level <= MOST_LEVELS) continue
      const words = `nằm ở cấp ${level}; “${collections[name].title}” chỉ được lồng nhau tối đa ${MOST_LEVELS} cấp`
      faults.add({ what: 'too-deep', words }, [name, index, 'parentId'], record)
    }
  }
  return faults.found()
}

/** The level of each record by id. Every record is walked over once, and never by recursion. */
function levelsOf(records: readonly Nested[]): ReadonlyMap<string, number> {
  const known = new Map(records.map((record) => [record.id, record]))
  const levels = new Map<string, number>()
  for (const record of records) {
    const below: string[] = []
    const onTheWay = new Set<string>()
    let at: Nested | undefined = record
    while (at !== undefined && !levels.has(at.id) && !onTheWay.has(at.id)) {
      below.push(at.id)
      onTheWay.add(at.id)
      at = at.parentId === null ? undefined : known.get(at.parentId)
    }
    if (at !== undefined && onTheWay.has(at.id)) {
      for (const id of below.splice(below.indexOf(at.id))) levels.set(id, 1)
    }
    let level = at === undefined ? 0 : (levels.get(at.id) ?? 0)
    for (const id of below.reverse()) {
      level += 1
      levels.set(id, level)
    }
  }
  return levels
}
