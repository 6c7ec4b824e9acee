import { err, ok, type Result } from '#shared/basics/result.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import { peekSnapshot } from '#shared/versions/issued-copy.ts'
import {
  judgeIssued,
  latestKept,
  reopened,
  type TouchedPlan,
  touchedPlanIds,
  touchedPlans,
} from '#shared/versions/later-edits.ts'
import { type PlanRecords, planParts, samePaper } from '#shared/versions/plan-content.ts'
import type { Batch } from './batch.ts'
import type { RowChange, StoreName } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { areSound, isNewKept, rewritesKept, takesAwayStanding } from './kept-copies.ts'
import { issuingProblem, type StoreProblem } from './problem.ts'
import { differingFields, type Row } from './row.ts'

/**
 * Holds what was issued to what was signed, inside the transaction of a batch and for every way of writing: an edit of an issued
 * plan makes the draft of its next edition, a plan becomes issued only together with a kept copy of the very same content, an
 * undo leaves it issued only if it is what the latest copy holds, editions only count on, and kept files never change or go while
 * the plan stands on them. Returns the changes that shall be written.
 */
export async function keepIssued(
  db: HospitalDatabase,
  changes: readonly RowChange[],
  kind: Batch['kind'],
): Promise<Result<readonly RowChange[], StoreProblem>> {
  const touchesKept = changes.some(({ collection }) => collection === 'issuedPlans')
  const ids = touchedPlanIds(changes)
  if (ids.length === 0 && !touchesKept) return ok(changes)
  const stored = await db.rowsOf('plans').bulkGet([...ids])
  const plans = touchedPlans(changes, (id) => (stored[ids.indexOf(id)] as Plan | undefined) ?? null)
  const judged = plans.map((plan) => ({ plan, verdict: judgeIssued(plan, kind) }))
  if (judged.some(({ verdict }) => verdict === 'setBack')) return err(issuingProblem('setBack'))
  const moved = judged.filter(({ verdict }) => verdict !== 'stays')
  if (moved.length === 0 && !touchesKept) return ok(changes)

  const copies = (await rowsAfter(db, 'issuedPlans', changes)) as unknown as readonly IssuedPlan[]
  const refusal = touchesKept ? await refuseKept(db, { changes, kind, plans, copies }) : null
  if (refusal !== null) return err(refusal)
  const later = moved.some(({ verdict }) => verdict === 'toBeProven') ? await recordsAfter(db, changes) : null
  let settled = changes
  for (const { plan, verdict } of moved) {
    const latest = latestKept(copies, plan.id)
    const isProven = verdict === 'toBeProven' && later !== null && isAsKept(plan, latest, copies, later)
    if (kind === 'edit' && verdict === 'toBeProven' && !(isProven && plan.after?.edition === latest)) {
      return err(issuingProblem(changes.some(isNewKept) ? 'moved' : 'uncopied'))
    }
    settled = withPlan(settled, plan, isProven ? withEdition(plan, latest) : asDraft(plan, verdict, latest))
  }
  return ok(settled)
}

interface Batched {
  readonly changes: readonly RowChange[]
  readonly kind: Batch['kind']
  readonly plans: readonly TouchedPlan[]
  /** As the batch would leave them. */
  readonly copies: readonly IssuedPlan[]
}

/** Why the batch may not do to kept copies what it does; null when it may. */
async function refuseKept(
  db: HospitalDatabase,
  { changes, kind, plans, copies }: Batched,
): Promise<StoreProblem | null> {
  const after = (await rowsAfter(db, 'plans', changes)) as unknown as readonly Plan[]
  const planOf = (id: unknown) => after.find((plan) => plan.id === id) ?? null
  if (kind !== 'edit') {
    const isLost = changes.some((change) => takesAwayStanding(change, planOf, copies))
    return isLost ? issuingProblem('leftBehind') : null
  }
  if (changes.some((change) => rewritesKept(change, planOf))) return issuingProblem('kept')
  const added = changes.filter(isNewKept)
  for (const { after: kept } of added) {
    const { planId, edition } = kept as unknown as IssuedPlan
    if (!plans.some((plan) => plan.id === planId && issues(plan, edition))) return issuingProblem('already')
    const isAgain = copies.filter((copy) => copy.planId === planId && copy.edition >= edition).length > 1
    if (isAgain) return issuingProblem('again')
  }
  return (await areSound(added)) ? null : issuingProblem('damaged')
}

/** The records of a list as the batch would leave them. */
async function rowsAfter(
  db: HospitalDatabase,
  name: StoreName,
  changes: readonly RowChange[],
): Promise<readonly Row[]> {
  const rows = new Map((await db.rowsOf(name).toArray()).map((row) => [row.id, row]))
  for (const { collection, id, after } of changes) {
    if (collection !== name) continue
    if (after === null) rows.delete(id)
    else rows.set(id, after)
  }
  return [...rows.values()]
}

/** The records of plans as the batch would leave them. */
async function recordsAfter(db: HospitalDatabase, changes: readonly RowChange[]): Promise<PlanRecords> {
  const lists: [StoreName, readonly Row[]][] = []
  for (const name of ['plans', ...planParts] as const) lists.push([name, await rowsAfter(db, name, changes)])
  return Object.fromEntries(lists) as unknown as PlanRecords
}

/** Whether the records say what the copy of the plan's latest edition says. */
function isAsKept({ id }: TouchedPlan, latest: number, copies: readonly IssuedPlan[], records: PlanRecords): boolean {
  return copies.some((copy) => {
    const kept = copy.planId === id && copy.edition === latest ? peekSnapshot(copy) : null
    return kept !== null && samePaper(kept, records, id)
  })
}

function issues({ before, after }: TouchedPlan, edition: number): boolean {
  return before?.status === 'draft' && after?.status === 'issued' && after.edition === edition
}

function withEdition({ after }: TouchedPlan, edition: number): Plan | null {
  return after === null ? null : { ...after, edition }
}

function asDraft(plan: TouchedPlan, verdict: ReturnType<typeof judgeIssued>, latest: number): Plan | null {
  if (verdict !== 'counted') return reopened(plan, latest)
  return withEdition(plan, Math.max(latest + 1, plan.after?.edition ?? 1))
}

/** The changes with the plan left as `after`. */
function withPlan(changes: readonly RowChange[], { id, before }: TouchedPlan, after: Plan | null) {
  const others = changes.filter((change) => change.collection !== 'plans' || change.id !== id)
  const change = { collection: 'plans', id, before: before as Row | null, after: after as Row | null } as const
  const isSame =
    change.before !== null && change.after !== null && differingFields(change.before, change.after).length === 0
  return isSame ? others : [...others, change]
}
