import { type Change, putChange } from '#renderer/database/change.ts'
import { periodYears } from '#shared/basics/period.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import {
  type FundingSource,
  fundingSourceRecord,
  type Initiative,
  initiativeRecord,
} from '#shared/records/initiative.ts'
import { groupRecord, type Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { withMoney } from './money-view.ts'
import type { PastedTable, TableItem } from './table-items.ts'

/** Where the rows of a pasted table go. */
export interface TablePlace {
  readonly planId: string
  readonly phaseId: string | null
  /** For rows under no Roman line. */
  readonly groupId: string | null
}

/** The phase in which most of the items are carried out; null when none of their periods says so. */
export function likelyPhase(items: readonly TableItem[], phases: readonly Phase[]): Phase | null {
  const within = (phase: Phase) =>
    items.filter(({ values: { period } }) => {
      const years = period === null || period === undefined ? null : periodYears(period)
      return years !== null && years.from >= phase.fromYear && years.to <= phase.toYear
    }).length
  const counted = phases.map((phase) => ({ phase, count: within(phase) })).filter(({ count }) => count > 0)
  return counted.toSorted((a, b) => b.count - a.count)[0]?.phase ?? null
}

/** The items that the phase has already, by their places: roots of one name, with everything that stands under them. */
export function itemsThere(seen: Snapshot, items: readonly TableItem[], place: TablePlace): ReadonlySet<number> {
  const known = new Set(
    seen.initiatives
      .filter(({ planId, phaseId }) => planId === place.planId && phaseId === place.phaseId)
      .map(({ name }) => foldForSearch(name)),
  )
  const there = new Set<number>()
  let under: number | null = null
  for (const [at, { depth, values }] of items.entries()) {
    if (under !== null && depth <= under) under = null
    if (under === null && known.has(foldForSearch(values.name ?? ''))) under = depth
    if (under !== null) there.add(at)
  }
  return there
}

/** The changes that add a pasted table as one step: groups and sources that are missing, and its items as they stand under each other. */
export function tableChanges(
  seen: Snapshot,
  table: Pick<PastedTable, 'items'>,
  left: ReadonlySet<number>,
  place: TablePlace,
  newId: () => string,
): readonly Change[] {
  const { planId } = place
  const own = seen.groups.filter((group) => group.planId === planId && group.of === 'initiative')
  const items = table.items.filter((_, at) => !left.has(at))
  const groupIds = new Map(own.map((group) => [foldForSearch(group.title), group.id]))
  const groups = missing(
    items.flatMap(({ group }) => group ?? []),
    groupIds,
  ).map((title, at) => {
    const group = groupRecord.create(newId(), { planId, of: 'initiative', title, order: nextOrder(seen.groups) + at })
    groupIds.set(foldForSearch(title), group.id)
    return group
  })
  const sourceIds = new Map<string, string>()
  const sources = missing(
    items.flatMap(({ fromNew }) => fromNew.map(({ name }) => name)),
    sourceIds,
  ).map((name, at): FundingSource => {
    const source = fundingSourceRecord.create(newId(), { name, order: nextOrder(seen.fundingSources) + at })
    sourceIds.set(foldForSearch(name), source.id)
    return source
  })
  const first = nextOrder(seen.initiatives.filter((each) => each.planId === planId))
  const above: Initiative[] = []
  const initiatives = items.map((item, at): Initiative => {
    const parent = above.slice(0, item.depth).at(-1) ?? null
    const record = initiativeRecord.create(newId(), {
      ...item.values,
      planId,
      phaseId: place.phaseId,
      groupId: item.group === null ? place.groupId : (groupIds.get(foldForSearch(item.group)) ?? null),
      parentId: parent?.id ?? null,
      order: first + at,
      funding: withNew(item, sourceIds),
    })
    above.length = Math.min(above.length, item.depth)
    above.push(record)
    return record
  })
  return [
    ...groups.map((group) => putChange(seen, 'groups', group)),
    ...sources.map((source) => putChange(seen, 'fundingSources', source)),
    ...initiatives.map((each) => putChange(seen, 'initiatives', each)),
  ]
}

/** The names that are not known yet, each once. */
function missing(names: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  const byFold = new Map(names.map((name) => [foldForSearch(name), name]))
  return [...byFold].flatMap(([folded, name]) => (known.has(folded) ? [] : [name]))
}

function withNew({ values, fromNew }: TableItem, sourceIds: ReadonlyMap<string, string>): Initiative['funding'] {
  return fromNew.reduce((funding, { name, year, amount }) => {
    const fundingSourceId = sourceIds.get(foldForSearch(name))
    return fundingSourceId === undefined ? funding : withMoney(funding, { fundingSourceId, year }, amount)
  }, values.funding ?? [])
}
