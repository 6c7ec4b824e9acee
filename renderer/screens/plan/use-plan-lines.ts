import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { GridLine } from '#renderer/components/grid-line.ts'
import { useBegunRecords } from '#renderer/workspace/use-begun-records.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import { type Initiative, initiativeRecord } from '#shared/records/initiative.ts'
import type { Phase, Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { MoneyView } from './money-view.ts'
import { planLines } from './plan-lines.ts'
import { buildPlanTable, type PlanRow } from './plan-table.ts'

/** The table of a plan line by line, with an empty line in each group, and the records begun there that are not stored yet. */
export function usePlanLines(snapshot: Snapshot, plan: Plan, view: MoneyView, unit: MoneyUnit) {
  // Typing comes first; hundreds of rows and all sums follow a moment later.
  const seen = useDeferredValue(snapshot)
  const begun = useBegunRecords<Initiative>(seen.initiatives)
  const [times, redraw] = useState(0)
  const blanks = useRef(new Map<string, PlanRow>())
  const { all } = begun
  const table = useMemo(() => buildPlanTable({ ...seen, initiatives: all }, plan.id, view), [seen, all, plan.id, view])
  const kept = useRef<ReadonlyMap<string, PlanRow>>(new Map())
  const rows = useMemo(() => {
    const known = kept.current
    const now = table.phases.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
    kept.current = new Map(now.map((row) => [row.id, sameOr(known.get(row.id), row)]))
    return kept.current
  }, [table])
  const blankOf = (phase: Phase | null, groupId: string | null): PlanRow => {
    const key = `${phase?.id ?? ''}/${groupId ?? ''}`
    const known = blanks.current.get(key)
    if (known?.phase === phase && known.shown.length === table.sources.length) return known
    const blank = blankRow(known?.id ?? crypto.randomUUID(), plan.id, phase, groupId, table.sources.length)
    blanks.current.set(key, blank)
    return blank
  }
  const makeBlank = useRef(blankOf)
  makeBlank.current = blankOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: an empty line that was written on is another one afterwards
  const lines = useMemo(
    () =>
      planLines({ table, view, unit, blankOf: makeBlank.current }).map((line): GridLine<PlanRow> => {
        if (line.kind !== 'row') return line
        return { ...line, row: rows.get(line.id) ?? line.row }
      }),
    [table, rows, view, unit, times],
  )

  return {
    table,
    rows,
    lines,
    /** The empty line with this id; undefined for any other. */
    blankCalled: (id: string) => [...blanks.current.values()].find((blank) => blank.id === id),
    /** Makes an empty line a row, before it is stored; another empty line takes its place. */
    begin(record: Initiative, written: Promise<boolean>) {
      for (const [key, blank] of blanks.current) if (blank.id === record.id) blanks.current.delete(key)
      begun.begin(record, written)
      redraw((times) => times + 1)
    },
    whenStored: begun.whenStored,
  }
}

function blankRow(id: string, planId: string, phase: Phase | null, groupId: string | null, sources: number): PlanRow {
  const initiative = initiativeRecord.create(id, { planId, phaseId: phase?.id ?? null, groupId })
  const shown = Array.from({ length: sources }, () => null)
  return { id, initiative, phase, number: '', depth: 0, children: 0, total: 0, shown }
}

/** The row drawn before, where it says the same: it is not drawn again. */
function sameOr(was: PlanRow | undefined, now: PlanRow): PlanRow {
  const same =
    was !== undefined &&
    was.initiative === now.initiative &&
    was.phase === now.phase &&
    was.number === now.number &&
    was.depth === now.depth &&
    was.children === now.children &&
    was.total === now.total &&
    was.shown.length === now.shown.length &&
    was.shown.every((amount, at) => amount === now.shown[at])
  return same ? was : now
}
