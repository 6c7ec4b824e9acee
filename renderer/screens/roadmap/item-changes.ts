import { type Change, putChange } from '#renderer/database/change.ts'
import type { Period } from '#shared/basics/period.ts'
import type { RoadmapItem } from '#shared/figures/roadmap.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

type Where = Pick<RoadmapItem, 'collection' | 'id'>

/** What is written in the record now, which may be newer than what is drawn; null when it has no time or is gone. */
export function periodNow(seen: Snapshot, { collection, id }: Where): Period | null {
  if (collection === 'tasks') return seen.tasks.find((task) => task.id === id)?.deadline ?? null
  return seen.initiatives.find((initiative) => initiative.id === id)?.period ?? null
}

/** Puts an item at another time. */
export function periodChange(seen: Snapshot, { collection, id }: Where, period: Period): readonly Change[] {
  if (collection === 'tasks') {
    const task = seen.tasks.find((each) => each.id === id)
    return task === undefined ? [] : [putChange(seen, 'tasks', { ...task, deadline: period })]
  }
  const initiative = seen.initiatives.find((each) => each.id === id)
  return initiative === undefined ? [] : [putChange(seen, 'initiatives', { ...initiative, period })]
}
