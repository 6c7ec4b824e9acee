import { toRoman } from '#shared/basics/numbering.ts'
import { type Budget, budgetOf, fundingOf, fundingTotal, initiativesOf, phasesOf } from '#shared/figures/budget.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Group, Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder, type TreeNode } from '#shared/records/tree.ts'

/** All money is whole đồng; `bySource` follows the sources of the whole plan. */
export interface PlanTable {
  readonly sources: readonly FundingSource[]
  readonly phases: readonly PhasePart[]
  readonly total: Budget
  readonly count: number
}

export interface PhasePart {
  /** Null: what stands in no phase, and so in no appendix. */
  readonly phase: Phase | null
  readonly groups: readonly GroupPart[]
  readonly budget: Budget
}

export interface GroupPart {
  readonly group: Group | null
  /** "I", as the appendix numbers it; empty without a group. */
  readonly roman: string
  readonly rows: readonly PlanRow[]
  readonly budget: Budget
}

export interface PlanRow {
  readonly initiative: Initiative
  /** "1.", "1.2.", as the appendix numbers it. */
  readonly number: string
  readonly depth: number
  readonly children: number
  readonly bySource: readonly number[]
  readonly total: number
  readonly first: boolean
  readonly last: boolean
}

/** The plan's initiatives as its appendices print them: by phase and Roman group, children under parents, with all sums. */
export function buildPlanTable(snapshot: Snapshot, planId: string): PlanTable {
  const nodes = initiativesOf(snapshot, planId)
  const total = budgetOf(snapshot, planId, nodes)
  const sources = total.bySource.map((each) => each.source)
  const phases = phasesOf(snapshot, planId)
  const known = new Set(phases.map((phase) => phase.id))
  const groups = sortByOrder(snapshot.groups.filter((group) => group.planId === planId && group.of === 'initiative'))

  const part = (phase: Phase | null, own: readonly TreeNode<Initiative>[]): PhasePart => ({
    phase,
    groups: groupParts(own, groups, sources, (some) => budgetOf(snapshot, planId, some)),
    budget: budgetOf(snapshot, planId, own),
  })
  const loose = nodes.filter(({ record }) => record.phaseId === null || !known.has(record.phaseId))
  return {
    sources,
    phases: [
      ...phases.map((phase) =>
        part(
          phase,
          nodes.filter(({ record }) => record.phaseId === phase.id),
        ),
      ),
      ...(loose.length === 0 ? [] : [part(null, loose)]),
    ],
    total,
    count: snapshot.initiatives.filter((each) => each.planId === planId).length,
  }
}

function groupParts(
  nodes: readonly TreeNode<Initiative>[],
  groups: readonly Group[],
  sources: readonly FundingSource[],
  sum: (nodes: readonly TreeNode<Initiative>[]) => Budget,
): readonly GroupPart[] {
  const known = new Set(groups.map((group) => group.id))
  const ungrouped = nodes.filter(({ record }) => record.groupId === null || !known.has(record.groupId))
  const used = groups.filter((group) => nodes.some(({ record }) => record.groupId === group.id))
  const part = (group: Group | null, roman: string, own: readonly TreeNode<Initiative>[]): GroupPart => ({
    group,
    roman,
    rows: own.flatMap((node, index) =>
      rowsOf(node, `${index + 1}.`, 0, index === 0, index === own.length - 1, sources),
    ),
    budget: sum(own),
  })
  return [
    ...(ungrouped.length === 0 ? [] : [part(null, '', ungrouped)]),
    ...used.map((group, index) =>
      part(
        group,
        toRoman(index + 1),
        nodes.filter(({ record }) => record.groupId === group.id),
      ),
    ),
  ]
}

function rowsOf(
  node: TreeNode<Initiative>,
  number: string,
  depth: number,
  first: boolean,
  last: boolean,
  sources: readonly FundingSource[],
): readonly PlanRow[] {
  const funding = fundingOf(node)
  const { children } = node
  return [
    {
      initiative: node.record,
      number,
      depth,
      children: children.length,
      bySource: sources.map((source) => fundingTotal(funding.filter((amount) => amount.fundingSourceId === source.id))),
      total: fundingTotal(funding),
      first,
      last,
    },
    ...children.flatMap((child, index) =>
      rowsOf(child, `${number}${index + 1}.`, depth + 1, index === 0, index === children.length - 1, sources),
    ),
  ]
}
