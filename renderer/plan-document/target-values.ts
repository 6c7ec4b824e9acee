import { type Change, findRecord, putChange } from '#renderer/database/change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'

/** Puts the value of a year, or takes it away (null); the years stay in order. */
export function withYear(target: Target, year: number, value: TargetValue | null): Target {
  const others = target.values.filter((each) => each.year !== year)
  const values = value === null ? others : [...others, { year, value }]
  return { ...target, values: values.toSorted((a, b) => a.year - b.year) }
}

/** The change that puts a target's value of a year; none for a target that is gone. */
export function yearChange(seen: Snapshot, id: string, year: number, value: TargetValue | null): readonly Change[] {
  const target = findRecord(seen, 'targets', id)
  return target === null ? [] : [putChange(seen, 'targets', withYear(target, year, value))]
}
