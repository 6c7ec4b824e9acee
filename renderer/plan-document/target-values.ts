import type { Option } from '#renderer/components/ChoiceField.tsx'
import { type Change, findRecord, putChange } from '#renderer/database/change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { comparisons, type Target, type TargetValue } from '#shared/records/target.ts'

export type YearValue = Target['values'][number]
type Kind = TargetValue['kind']

const kindWords: Readonly<Record<Kind, string>> = {
  percent: 'Tỷ lệ (%)',
  quantity: 'Số lượng',
  done: 'Thực hiện',
  frequency: 'Số lần theo năm',
  text: 'Ghi bằng lời',
}
export const kindOptions: readonly Option[] = Object.entries(kindWords).map(([value, label]) => ({ value, label }))

const comparisonWords = {
  equal: 'Bằng',
  atLeast: 'Từ (≥)',
  moreThan: 'Trên (>)',
  atMost: 'Không quá (≤)',
  lessThan: 'Dưới (<)',
} as const
export const comparisonOptions: readonly Option[] = comparisons.map((value) => ({
  value,
  label: comparisonWords[value],
}))

/** The value as another kind; what both kinds have is kept. */
export function asKind(value: TargetValue, kind: string, unit: string): TargetValue {
  const comparison = 'comparison' in value ? value.comparison : 'equal'
  switch (kind) {
    case 'percent':
      return { kind, comparison, percent: 100 }
    case 'quantity':
      return { kind, comparison, quantity: 1, unit }
    case 'frequency':
      return { kind, times: 1, everyYears: 1 }
    case 'text':
      return { kind, text: '' }
    default:
      return { kind: 'done' }
  }
}

/** Adds a value for the first year from the plan's on that has none, like the one before it; no number that nobody typed. */
export function yearAddition(seen: Snapshot, id: string, from: number): readonly Change[] {
  return withValues(seen, id, (values) => {
    const taken = new Set(values.map((each) => each.year))
    let year = from
    while (taken.has(year)) year += 1
    return [...values, { year, value: values.at(-1)?.value ?? { kind: 'done' } }]
  })
}

/** Puts another value, or none (null), in the place of the one of that year. */
export function yearChange(seen: Snapshot, id: string, year: number, next: YearValue | null): readonly Change[] {
  return withValues(seen, id, (values) =>
    values.flatMap((each) => (each.year !== year ? [each] : next === null ? [] : [next])),
  )
}

function withValues(
  seen: Snapshot,
  id: string,
  change: (values: readonly YearValue[]) => readonly YearValue[],
): readonly Change[] {
  const target = findRecord(seen, 'targets', id)
  if (target === null) return []
  return [putChange(seen, 'targets', { ...target, values: [...change(target.values)] })]
}
