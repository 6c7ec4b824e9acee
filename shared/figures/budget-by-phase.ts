import { formatInteger } from '#shared/basics/money.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { budgetOf, initiativesOf, initiativesOfPhase, phasesOf, planBudget } from './budget.ts'

/** "năm 2027", "2028-2030": the years of a phase, in words. */
export function phaseYears({ fromYear, toYear }: Phase): string {
  return fromYear === toYear ? `năm ${fromYear}` : `${fromYear}-${toYear}`
}

/**
 * What the plan costs: its whole budget and, when it has more than one phase, what each costs, so that the money of one year is
 * never taken for that of all ("1.275.000.000 đồng, trong đó: Giai đoạn I (năm 2027) 975.000.000 đồng; …"). Amounts of
 * initiatives in no phase are told apart, so that the parts always add up to the whole.
 */
export function sayBudgetByPhase(snapshot: Snapshot, planId: string): string {
  const phases = phasesOf(snapshot, planId)
  const known = new Set(phases.map(({ id }) => id))
  const dong = (amount: number): string => `${formatInteger(amount)} đồng`
  const total = dong(planBudget(snapshot, planId).total)
  const loose = initiativesOf(snapshot, planId).filter(
    ({ record: { phaseId } }) => phaseId === null || !known.has(phaseId),
  )
  const unplaced = budgetOf(snapshot, planId, loose).total
  if (phases.length < 2 && unplaced === 0) return total
  const parts = phases.map((phase) => {
    const amount = dong(budgetOf(snapshot, planId, initiativesOfPhase(snapshot, planId, phase.id)).total)
    return phase.name === '' ? `${phaseYears(phase)} ${amount}` : `${phase.name} (${phaseYears(phase)}) ${amount}`
  })
  const all = unplaced === 0 ? parts : [...parts, `chưa xếp giai đoạn ${dong(unplaced)}`]
  return `${total}, trong đó: ${all.join('; ')}`
}
