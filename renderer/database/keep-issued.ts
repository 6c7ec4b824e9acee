import { err, ok, type Result } from '#shared/basics/result.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import { peekSnapshot } from '#shared/versions/issued-copy.ts'
import { judgeIssued, reopened, type TouchedPlan, touchedPlanIds, touchedPlans } from '#shared/versions/later-edits.ts'
import { type PlanRecords, planParts, samePaper } from '#shared/versions/plan-content.ts'
import type { Batch } from './batch.ts'
import type { RowChange, StoreName } from './change.ts'
import type { HospitalDatabase } from './database.ts'
import { issuingProblem, type StoreProblem } from './problem.ts'
import { differingFields, type Row } from './row.ts'

/** Of a kept copy only its plan may go, when that is deleted. */
const LOOSE_FIELDS: readonly string[] = ['planId', 'note']

/**
 * Holds what was issued to what was signed, inside the transaction of a batch and for every way of writing: an edit of an issued
 * plan makes the draft of its next edition, a plan becomes issued only together with a kept copy of the very same content, an
 * undo leaves it issued only if it is, and kept files never change. Returns the changes that shall be written.
 */
export async function keepIssued(
  db: HospitalDatabase,
  changes: readonly RowChange[],
  kind: Batch['kind'],
): Promise<Result<readonly RowChange[], StoreProblem>> {
  if (kind === 'edit' && changes.some(rewritesKept)) return err(issuingProblem('kept'))
  const ids = touchedPlanIds(changes)
  const addsKept = kind === 'edit' && changes.some(isNewKept)
  if (ids.length === 0) return addsKept ? err(issuingProblem('already')) : ok(changes)
  const stored = await db.rowsOf('plans').bulkGet([...ids])
  const plans = touchedPlans(changes, (id) => (stored[ids.indexOf(id)] as Plan | undefined) ?? null)
  if (addsKept && !changes.filter(isNewKept).every((kept) => plans.some((plan) => issues(plan, kept)))) {
    return err(issuingProblem('already'))
  }
  const unproven = plans.filter((plan) => judgeIssued(plan, kind) === 'toBeProven')
  const later = unproven.length === 0 ? null : await recordsAfter(db, changes)
  const fails = unproven.filter(({ after }) => after === null || later === null || !isAsKept(after, later))
  if (kind === 'edit' && fails.length > 0) return err(issuingProblem(addsKept ? 'moved' : 'uncopied'))
  const drafts = [...fails, ...plans.filter((plan) => judgeIssued(plan, kind) === 'reopens')]
  return ok(drafts.reduce(withDraft, changes))
}

type Stored = PlanRecords & { readonly issuedPlans: readonly IssuedPlan[] }

/** The records of plans as the batch would leave them. */
async function recordsAfter(db: HospitalDatabase, changes: readonly RowChange[]): Promise<Stored> {
  const names: readonly StoreName[] = ['plans', 'issuedPlans', ...planParts]
  const lists: [StoreName, readonly Row[]][] = []
  for (const name of names) {
    const rows = new Map((await db.rowsOf(name).toArray()).map((row) => [row.id, row]))
    for (const { collection, id, after } of changes) {
      if (collection !== name) continue
      if (after === null) rows.delete(id)
      else rows.set(id, after)
    }
    lists.push([name, [...rows.values()]])
  }
  return Object.fromEntries(lists) as unknown as Stored
}

function isAsKept(plan: Plan, records: Stored): boolean {
  const copies = records.issuedPlans.filter(({ planId, edition }) => planId === plan.id && edition === plan.edition)
  return copies.some((copy) => {
    const kept = peekSnapshot(copy)
    return kept !== null && samePaper(kept, records, plan.id)
  })
}

function issues({ id, before, after }: TouchedPlan, { after: kept }: RowChange): boolean {
  return before?.status === 'draft' && after?.status === 'issued' && kept?.planId === id
}

function isNewKept({ collection, before, after }: RowChange): boolean {
  return collection === 'issuedPlans' && before === null && after !== null
}

function rewritesKept({ collection, before, after }: RowChange): boolean {
  if (collection !== 'issuedPlans' || before === null || after === null) return false
  return differingFields(before, after).some((field) => !LOOSE_FIELDS.includes(field))
}

/** The changes with this plan left as a draft. */
function withDraft(changes: readonly RowChange[], plan: TouchedPlan): readonly RowChange[] {
  const others = changes.filter(({ collection, id }) => collection !== 'plans' || id !== plan.id)
  const after = reopened(plan) as Row | null
  const { before } = plan
  if (before !== null && after !== null && differingFields(before as unknown as Row, after).length === 0) return others
  return [...others, { collection: 'plans', id: plan.id, before: before as Row | null, after }]
}
