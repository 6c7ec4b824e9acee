import { addMoney } from '#shared/basics/money.ts'
import { toRoman } from '#shared/basics/numbering.ts'
import { fundingOf, fundingTotal, initiativesOf, phasesOf } from '#shared/figures/budget.ts'
import type { FundingSource, Initiative } from '#shared/records/initiative.ts'
import type { Group, Phase } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder, type TreeNode } from '#shared/records/tree.ts'
import { type MoneyView, shownAmount, shownParts } from './money-view.ts'

/** All money is whole đồng; lists of amounts follow `sources`. */
export interface PlanTable {
  /** Those in use and those that pay for anything in the plan. */
  readonly sources: readonly FundingSource[]
  readonly phases: readonly PhasePart[]
  readonly sums: Sums
  readonly count: number
}

/** What some initiatives cost. */
export interface Sums {
  /** In all, whatever the table shows. */
  readonly total: number
  readonly bySource: readonly number[]
  /** The money the table shows: that of one year, or all. */
  readonly shown: readonly number[]
}

export interface PhasePart {
  /** Null: what stands in no phase, and so in no appendix. */
  readonly phase: Phase | null
  readonly groups: readonly GroupPart[]
  readonly sums: Sums
}

export interface GroupPart {
  readonly group: Group | null
  /** "I", as the appendix numbers it; empty without a group, and for one that has nothing yet. */
  readonly roman: string
  readonly rows: readonly PlanRow[]
  readonly sums: Sums
}

export interface PlanRow {
  /** That of the initiative. */
  readonly id: string
  readonly initiative: Initiative
  /** Of the initiative it stands under at last: a part prints and counts there. */
  readonly phase: Phase | null
  /** "1.", "1.2.", as the appendix numbers it. */
  readonly number: string
  readonly depth: number
  readonly children: number
  readonly total: number
  /** What the table shows of each source; null where there is no amount. */
  readonly shown: readonly (number | null)[]
}

/**
 * The plan's initiatives as its appendices print them: by phase and Roman group, children under parents, with all sums. A group
 * that has nothing in the whole plan stands empty in every phase, so that its first row can be written there.
 */
export function buildPlanTable(snapshot: Snapshot, planId: string, view: MoneyView = 'all'): PlanTable {
  const nodes = initiativesOf(snapshot, planId)
  const used = new Set(nodes.flatMap(fundingOf).map((part) => part.fundingSourceId))
  const sources = sortByOrder(snapshot.fundingSources.filter(({ id, active }) => active || used.has(id)))
  const phases = phasesOf(snapshot, planId)
  const known = new Set(phases.map((phase) => phase.id))
  const groups = sortByOrder(snapshot.groups.filter((group) => group.planId === planId && group.of === 'initiative'))
  const inUse = new Set(nodes.map(({ record }) => record.groupId))
  const unused = groups.filter(({ id }) => !inUse.has(id))

  const part = (phase: Phase | null, own: readonly TreeNode<Initiative>[]): PhasePart => {
    const look = { sources, view, phase }
    const parts = groupParts(own, groups, look)
    const empty = phase === null ? [] : unused.map((group) => ({ group, roman: '', rows: [], sums: sumsOf([], look) }))
    return { phase, groups: [...parts, ...empty], sums: sumsOf(own, look) }
  }
  const loose = nodes.filter(({ record }) => record.phaseId === null || !known.has(record.phaseId))
  const parts = [
    ...phases.map((phase) =>
      part(
        phase,
        nodes.filter(({ record }) => record.phaseId === phase.id),
      ),
    ),
    // Without a phase yet, the first rows are written here.
    ...(loose.length === 0 && phases.length > 0 ? [] : [part(null, loose)]),
  ]
  return {
    sources,
    phases: parts,
    sums: added(
      parts.map(({ sums }) => sums),
      sources.length,
    ),
    count: snapshot.initiatives.filter((each) => each.planId === planId).length,
  }
}

/** How a part of the table is drawn. */
interface Look {
  readonly sources: readonly FundingSource[]
  readonly view: MoneyView
  readonly phase: Phase | null
}

function groupParts(
  nodes: readonly TreeNode<Initiative>[],
  groups: readonly Group[],
  look: Look,
): readonly GroupPart[] {
  const known = new Set(groups.map((group) => group.id))
  const ungrouped = nodes.filter(({ record }) => record.groupId === null || !known.has(record.groupId))
  const used = groups.filter((group) => nodes.some(({ record }) => record.groupId === group.id))
  const part = (group: Group | null, roman: string, own: readonly TreeNode<Initiative>[]): GroupPart => ({
    group,
    roman,
    rows: own.flatMap((node, index) => rowsOf(node, `${index + 1}.`, 0, look)),
    sums: sumsOf(own, look),
  })
  return [
    // Without any group the phase has its rows straight below its title.
    ...(ungrouped.length === 0 && used.length > 0 ? [] : [part(null, '', ungrouped)]),
    ...used.map((group, index) =>
      part(
        group,
        toRoman(index + 1),
        nodes.filter(({ record }) => record.groupId === group.id),
      ),
    ),
  ]
}

function rowsOf(node: TreeNode<Initiative>, number: string, depth: number, look: Look): readonly PlanRow[] {
  const funding = fundingOf(node)
  const { children, record } = node
  const { sources, view, phase } = look
  return [
    {
      id: record.id,
      initiative: record,
      phase,
      number,
      depth,
      children: children.length,
      total: fundingTotal(funding),
      shown: sources.map(({ id }) => shownAmount(shownParts(funding, id, view, phase))),
    },
    ...children.flatMap((child, index) => rowsOf(child, `${number}${index + 1}.`, depth + 1, look)),
  ]
}

function sumsOf(nodes: readonly TreeNode<Initiative>[], { sources, view, phase }: Look): Sums {
  const parts = nodes.flatMap(fundingOf)
  const amounts = (of: MoneyView) => sources.map(({ id }) => shownAmount(shownParts(parts, id, of, phase)) ?? 0)
  const bySource = amounts('all')
  return { total: fundingTotal(parts), bySource, shown: view === 'all' ? bySource : amounts(view) }
}

function added(parts: readonly Sums[], width: number): Sums {
  const column = (of: 'bySource' | 'shown') =>
    Array.from({ length: width }, (_, at) => addMoney(parts.map((part) => part[of][at] ?? 0)))
  return { total: addMoney(parts.map(({ total }) => total)), bySource: column('bySource'), shown: column('shown') }
}
