import { useMemo, useState } from 'react'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { phasesOf } from '#shared/figures/budget.ts'
import {
  type ReplacementLine,
  replacementCost,
  replacementLines,
  replacementName,
  replacementObjective,
  takenIn,
} from '#shared/figures/replacement.ts'
import type { Asset, AssetKind } from '#shared/records/asset.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'

/** A device that some item of the plan already replaces. */
export interface TakenAsset {
  readonly asset: Asset
  readonly initiative: Initiative
}

interface Typed {
  readonly quantity?: number
  readonly unitPrice?: number | null
}

interface DraftContext {
  readonly snapshot: Snapshot
  readonly plan: Plan
  readonly today: IsoDate
  /** Years from which the objective calls a device old. */
  readonly years: number
}

/**
 * The item of expense in the making for some devices: those another item of the plan has stay out unless asked for; what
 * was typed wins over what is proposed.
 */
export function useReplacementDraft(assets: readonly Asset[], { snapshot, plan, today, years }: DraftContext) {
  const [withTaken, setWithTaken] = useState(false)
  const [leftOut, setLeftOut] = useState<ReadonlySet<AssetKind>>(new Set())
  const [typed, setTyped] = useState<Readonly<Partial<Record<AssetKind, Typed>>>>({})
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState<string | null>(null)
  const [objective, setObjective] = useState<string | null>(null)
  const [phaseId, setPhaseId] = useState(() => phaseOfYear(snapshot, plan))
  const [groupId, setGroupId] = useState<string | null>(null)
  const [fundingSourceId, setFundingSourceId] = useState(
    () => sortByOrder(snapshot.fundingSources).find((source) => source.active)?.id ?? null,
  )

  const taken = useMemo(() => {
    const known = takenIn(snapshot, plan.id)
    return assets.flatMap((asset): readonly TakenAsset[] => {
      const initiative = known.get(asset.id)
      return initiative === undefined ? [] : [{ asset, initiative }]
    })
  }, [assets, snapshot, plan.id])
  const free = useMemo(() => {
    const out = new Set(withTaken ? [] : taken.map(({ asset }) => asset.id))
    return assets.filter((asset) => !out.has(asset.id))
  }, [assets, taken, withTaken])
  /** Every kind there is, also those left out, so that they can be taken in again. */
  const all = useMemo(
    () => replacementLines(snapshot, free).map((line): ReplacementLine => ({ ...line, ...typed[line.kind] })),
    [snapshot, free, typed],
  )
  const lines = all.filter(({ kind }) => !leftOut.has(kind))
  const chosen = free.filter(({ kind }) => !leftOut.has(kind))
  return {
    taken,
    withTaken,
    setWithTaken,
    all,
    lines,
    assets: chosen,
    isLeftOut: (kind: AssetKind) => leftOut.has(kind),
    leaveOut: (kind: AssetKind, out: boolean) =>
      setLeftOut(new Set(out ? [...leftOut, kind] : [...leftOut].filter((each) => each !== kind))),
    /** Null: what stands in that field of the line is no number, and nothing can be made of it until it is one. */
    type: (kind: AssetKind, field: keyof Typed, values: Typed | null) => {
      const place = `${kind}/${field}`
      setUnread(new Set(values === null ? [...unread, place] : [...unread].filter((each) => each !== place)))
      if (values !== null) setTyped({ ...typed, [kind]: { ...typed[kind], ...values } })
    },
    isReadable: lines.every(({ kind }) => !unread.has(`${kind}/quantity`) && !unread.has(`${kind}/unitPrice`)),
    cost: replacementCost(lines),
    name: name ?? replacementName(lines),
    setName,
    objective: objective ?? replacementObjective(snapshot, today, chosen, years),
    setObjective,
    phaseId,
    setPhaseId,
    groupId,
    setGroupId,
    fundingSourceId,
    setFundingSourceId,
  }
}

export type ReplacementDraft = ReturnType<typeof useReplacementDraft>

/** The phase the plan's own year falls into, otherwise the first. */
function phaseOfYear(snapshot: Snapshot, plan: Plan): string | null {
  const phases = phasesOf(snapshot, plan.id)
  const own = phases.find((phase) => phase.fromYear <= plan.year && plan.year <= phase.toYear)
  return (own ?? phases[0])?.id ?? null
}
