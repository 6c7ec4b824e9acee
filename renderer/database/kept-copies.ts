import Dexie from 'dexie'
import { sha256 } from '#renderer/workspace/sha256.ts'
import type { IssuedPlan } from '#shared/records/issued-plan.ts'
import type { Plan } from '#shared/records/plan.ts'
import { keptDocx, keptJson } from '#shared/versions/issued-copy.ts'
import type { RowChange } from './change.ts'
import { differingFields } from './row.ts'

/** A plan as a batch would leave it, by id; null when there is none. */
type PlanAfter = (id: unknown) => Plan | null

/** Whether a change puts in a kept copy. */
export function isNewKept({ collection, before, after }: RowChange): boolean {
  return collection === 'issuedPlans' && before === null && after !== null
}

/**
 * Whether an edit changes a kept copy beyond its note. It may let go of its plan, and be removed, only when that plan is no
 * longer there.
 */
export function rewritesKept({ collection, before, after }: RowChange, planOf: PlanAfter): boolean {
  if (collection !== 'issuedPlans' || before === null) return false
  const isLoose = planOf(before.planId) === null
  if (after === null) return !isLoose
  const fields = differingFields(before, after).filter((field) => field !== 'note')
  return fields.some((field) => field !== 'planId' || after.planId !== null || !isLoose)
}

/**
 * Whether an undo or redo takes away a kept copy that its plan stands on: the plan has gone on since to a later edition, of
 * which this copy is what was signed before. Undoing the issuing right after leaves the plan a draft of the copy's own edition.
 */
export function takesAwayStanding(
  { collection, before, after }: RowChange,
  planOf: PlanAfter,
  copies: readonly IssuedPlan[],
): boolean {
  if (collection !== 'issuedPlans' || before === null || after !== null) return false
  const { planId, edition } = before as unknown as IssuedPlan
  const plan = planOf(planId)
  if (plan === null || copies.some((copy) => copy.planId === planId && copy.edition === edition)) return false
  return plan.status === 'issued' ? plan.edition >= edition : plan.edition > edition
}

/** Whether the files of new kept copies are those whose hashes they bear; hashing is no request, so the transaction is held open. */
export async function areSound(added: readonly RowChange[]): Promise<boolean> {
  const checks = added.flatMap(({ after }) => {
    const kept = after as unknown as IssuedPlan
    return [keptDocx(kept, sha256), keptJson(kept, sha256)]
  })
  return (await Dexie.waitFor(Promise.all(checks))).every(({ ok }) => ok)
}
