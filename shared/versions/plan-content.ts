import { type CollectionName, collectionNames, collections, type RecordIn } from '#shared/records/collections.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'

/** Collections whose records belong to one plan and are printed with it. */
export type PlanPart = Exclude<
  { [C in CollectionName]: RecordIn<C> extends { readonly planId: string } ? C : never }[CollectionName],
  'dismissals'
>

/** A plan's own collections, found by their `planId`: a list added later is part of it at once. What was said of findings is no content. */
export const planParts: readonly PlanPart[] = collectionNames.filter((name): name is PlanPart => {
  const { fields } = collections[name]
  return 'planId' in fields && fields.planId.leaving === 'always'
})

/**
 * Fields that the signed paper does not carry: how the work goes on during the year, and links kept for the work here. They
 * may be changed after issuing without making another edition.
 */
const besidesThePaper: Partial<Record<CollectionName, readonly string[]>> = {
  plans: ['status', 'edition', 'previousPlanId', 'note'],
  initiatives: ['state', 'assetIds', 'carriedFromId'],
  tasks: ['state'],
}

/** A record of which only the fields matter. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** The plan that a record is content of: its own id for a plan, `planId` for its parts, null for everything else. */
export function planOf(collection: string, record: AnyRecord): string | null {
  if (collection === 'plans') return record.id
  if (!isPlanPart(collection)) return null
  return typeof record.planId === 'string' ? record.planId : null
}

/** Whether a collection's records belong to one plan. */
export function isPlanPart(collection: string): collection is PlanPart {
  return planParts.some((name) => name === collection)
}

/** What the paper says by a record, as text that is equal for equal content. */
export function paperText(collection: CollectionName, record: AnyRecord): string {
  const left = besidesThePaper[collection] ?? []
  const kept = Object.keys(record)
    .filter((key) => !left.includes(key))
    .sort()
  return stableText(Object.fromEntries(kept.map((key) => [key, record[key]])))
}

/** JSON with its keys in order, however the object was put together. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Whether a plan with all that belongs to it says the same on paper in both; false when one of them has no such plan. */
export function samePaper(a: PlanRecords, b: PlanRecords, planId: string): boolean {
  const [left, right] = [papersOf(a, planId), papersOf(b, planId)]
  if (left.size !== right.size || !left.has(`plans/${planId}`)) return false
  return [...left].every(([key, text]) => right.get(key) === text)
}

/** As much of a snapshot as a plan's content stands in. */
export type PlanRecords = Pick<Snapshot, 'plans' | PlanPart>

function papersOf(records: PlanRecords, planId: string): ReadonlyMap<string, string> {
  const papers = new Map<string, string>()
  for (const name of ['plans', ...planParts] as const) {
    for (const record of records[name] as readonly unknown[] as readonly AnyRecord[]) {
      if (planOf(name, record) === planId) papers.set(`${name}/${record.id}`, paperText(name, record))
    }
  }
  return papers
}
