import { compareIso, type IsoDate } from '#shared/basics/calendar-date.ts'
import { addMoney } from '#shared/basics/money.ts'
import type { FundingSource, Initiative, SecurityShareRule } from '#shared/records/initiative.ts'
import type { Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder, type TreeNode, toTree } from '#shared/records/tree.ts'
import type { Funding } from '#shared/records/values.ts'

/** All money is whole đồng. */
export interface SourceAmount {
  readonly source: FundingSource
  readonly amount: number
}

export interface Budget {
  readonly total: number
  /** One entry per source the plan uses anywhere, 0 included, in the order of the list of sources. */
  readonly bySource: readonly SourceAmount[]
}

/** What the sources of one record add up to. */
export function fundingTotal(funding: readonly Funding[]): number {
  return addMoney(funding.map((part) => part.amount))
}

/** Every funding below a node: a parent's money is its children's, so its own entries count only when it has none. */
export function fundingOf(node: TreeNode<Initiative>): readonly Funding[] {
  return node.children.length === 0 ? node.record.funding : node.children.flatMap(fundingOf)
}

/** Total of one initiative with all that stands under it. */
export function initiativeTotal(node: TreeNode<Initiative>): number {
  return fundingTotal(fundingOf(node))
}

/** The plan's initiatives as trees. */
export function initiativesOf(snapshot: Snapshot, planId: string): readonly TreeNode<Initiative>[] {
  return toTree(snapshot.initiatives.filter((initiative) => initiative.planId === planId))
}

/** Initiatives of one phase (null: those in no phase); a child follows its parent's phase. */
export function initiativesOfPhase(
  snapshot: Snapshot,
  planId: string,
  phaseId: string | null,
): readonly TreeNode<Initiative>[] {
  return initiativesOf(snapshot, planId).filter((node) => node.record.phaseId === phaseId)
}

/** The plan's phases in order. */
export function phasesOf(snapshot: Snapshot, planId: string): readonly Phase[] {
  return sortByOrder(snapshot.phases.filter((phase) => phase.planId === planId))
}

/** Sources that pay for anything in the plan. */
function sourcesOf(snapshot: Snapshot, planId: string): readonly FundingSource[] {
  const used = new Set(
    initiativesOf(snapshot, planId)
      .flatMap(fundingOf)
      .map((part) => part.fundingSourceId),
  )
  return sortByOrder(snapshot.fundingSources.filter((source) => used.has(source.id)))
}

/** Sum of the given initiatives, in all and by source. Amounts of a deleted source still count in the total. */
export function budgetOf(snapshot: Snapshot, planId: string, nodes: readonly TreeNode<Initiative>[]): Budget {
  const parts = nodes.flatMap(fundingOf)
  return {
    total: fundingTotal(parts),
    bySource: sourcesOf(snapshot, planId).map((source) => ({
      source,
      amount: fundingTotal(parts.filter((part) => part.fundingSourceId === source.id)),
    })),
  }
}

/** The whole plan's budget. */
export function planBudget(snapshot: Snapshot, planId: string): Budget {
  return budgetOf(snapshot, planId, initiativesOf(snapshot, planId))
}

/** The share of the IT budget that goes to information security, with everything needed to check it. */
export interface SecurityShare {
  /** Numerator, whole đồng. */
  readonly part: number
  /** Denominator, whole đồng: the plan's whole budget. */
  readonly whole: number
  /** Items whose security part nobody has decided yet: until then `part` is only what is known. */
  readonly undecided: readonly Initiative[]
  readonly rule: SecurityShareRule | null
  /** What the rule asks for, whole đồng rounded up; 0 without a rule. */
  readonly required: number
  /** What `part` still lacks of it, whole đồng; 0 when it is enough. */
  readonly lacking: number
}

/** The items that carry money themselves: those without parts. */
export function leavesOf(node: TreeNode<Initiative>): readonly Initiative[] {
  return node.children.length === 0 ? [node.record] : node.children.flatMap(leavesOf)
}

/** Security share of the plan's budget against the rule in force on `today` (seed 000 mục A.I.3: at least 10 %). */
export function securityShare(snapshot: Snapshot, planId: string, today: IsoDate): SecurityShare {
  const items = initiativesOf(snapshot, planId).flatMap(leavesOf)
  const part = addMoney(items.map((item) => item.securityAmount ?? 0))
  const whole = planBudget(snapshot, planId).total
  const rule = securityShareRule(snapshot, today)
  const required = rule === null ? 0 : requiredShare(whole, rule.percent)
  return {
    part,
    whole,
    undecided: items.filter((item) => item.securityAmount === null),
    rule,
    required,
    lacking: Math.max(0, required - part),
  }
}

/** A percentage (two decimals count) of whole đồng, rounded up: a đồng less would be under it. */
function requiredShare(whole: number, percent: number): number {
  const share = BigInt(whole) * BigInt(Math.round(percent * 100))
  return Number((share + 9_999n) / 10_000n)
}

/** The newest rule whose day has come. */
export function securityShareRule(snapshot: Snapshot, today: IsoDate): SecurityShareRule | null {
  const inForce = snapshot.securityShareRules.filter(
    (rule) => rule.inForceFrom === null || compareIso(rule.inForceFrom, today) <= 0,
  )
  return inForce.toSorted((a, b) => compareIso(b.inForceFrom ?? '', a.inForceFrom ?? ''))[0] ?? null
}
