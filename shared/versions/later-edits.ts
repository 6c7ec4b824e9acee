import type { RecordPut } from '#shared/records/apply-records.ts'
import { collections } from '#shared/records/collections.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { type AnyRecord, paperText, planOf } from './plan-content.ts'

/** A record before a batch (`null`: there was none) and after it (`null`: removed). */
export interface VersionChange {
  readonly collection: string
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** A plan that a batch has to do with, as it was and as the batch would leave it. */
export interface TouchedPlan {
  readonly id: string
  readonly before: Plan | null
  readonly after: Plan | null
}

/** The plans whose paper a batch changes or whose state it sets. `planBefore` gives a plan as it stands before the batch. */
export function touchedPlans(
  changes: readonly VersionChange[],
  planBefore: (id: string) => Plan | null,
): readonly TouchedPlan[] {
  return touchedPlanIds(changes).map((id) => {
    const own = changes.find((each) => each.collection === 'plans' && each.id === id)
    const before = planBefore(id)
    return { id, before, after: own === undefined ? before : (own.after as Plan | null) }
  })
}

/** The ids of those plans. */
export function touchedPlanIds(changes: readonly VersionChange[]): readonly string[] {
  const ids = new Set<string>()
  for (const change of changes) {
    if (saysTheSame(change)) continue
    for (const record of [change.before, change.after]) {
      const id = record === null ? null : planOf(change.collection, record)
      if (id !== null) ids.add(id)
    }
  }
  return [...ids]
}

function saysTheSame({ collection, before, after }: VersionChange): boolean {
  if (before === null || after === null || !Object.hasOwn(collections, collection)) return false
  if (collection === 'plans' && (before.status !== after.status || before.edition !== after.edition)) return false
  const name = collection as keyof typeof collections
  return paperText(name, before) === paperText(name, after)
}

/** What a batch does to a plan's standing: see `judgeIssued`. */
export type IssuedVerdict = 'stays' | 'reopens' | 'setBack' | 'counted' | 'toBeProven'

/**
 * A plan that was issued and whose paper is edited is a draft again, of the next edition, whatever the way it was edited; no edit
 * sets its state or edition itself (`setBack`). What an undo leaves issued, and what is only now issued, must be proven to be
 * what its kept copy holds; a draft whose state or edition is set must count on from the kept copies (`counted`).
 */
export function judgeIssued({ before, after }: TouchedPlan, kind: 'edit' | 'undo' | 'redo'): IssuedVerdict {
  if (after === null) return 'stays'
  const isSame = before?.status === after.status && before.edition === after.edition
  if (kind === 'edit' && before?.status === 'issued') return isSame ? 'reopens' : 'setBack'
  if (after.status === 'issued') return 'toBeProven'
  return isSame ? 'stays' : 'counted'
}

/** The latest edition of which a plan's signed paper is kept; 0 when none is. */
export function latestKept(copies: readonly Pick<IssuedPlan, 'planId' | 'edition'>[], planId: string): number {
  return Math.max(0, ...copies.filter((copy) => copy.planId === planId).map(({ edition }) => edition))
}

/** The plan as a draft of the edition that follows the issued one, and the latest of which a copy is kept (`latestKept`). */
export function reopened({ before, after }: TouchedPlan, latest: number): Plan | null {
  if (after === null) return null
  const last = before ?? after
  const edition = before?.status === 'draft' ? last.edition : last.edition + 1
  return { ...after, status: 'draft', edition: Math.max(latest + 1, edition) }
}

/** The records that shall be put in, with each issued plan whose paper they change as the draft of its next edition. */
export function withReopened(snapshot: Snapshot, puts: readonly RecordPut[]): readonly RecordPut[] {
  const changes = puts.map(({ collection, id, after }): VersionChange => {
    const rows = snapshot[collection] as readonly unknown[] as readonly AnyRecord[]
    return { collection, id, before: rows.find((row) => row.id === id) ?? null, after: after as AnyRecord | null }
  })
  const plans = touchedPlans(changes, (id) => snapshot.plans.find((plan) => plan.id === id) ?? null)
  const drafts = plans
    .filter((plan) => ['reopens', 'setBack'].includes(judgeIssued(plan, 'edit')))
    .map((plan): RecordPut => {
      const after = reopened(plan, latestKept(snapshot.issuedPlans, plan.id))
      return { collection: 'plans', id: plan.id, after }
    })
  const gone = new Set(drafts.map(({ id }) => id))
  return [...puts.filter(({ collection, id }) => collection !== 'plans' || !gone.has(id)), ...drafts]
}
