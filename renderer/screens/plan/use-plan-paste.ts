import { useRef, useState } from 'react'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { type GridLine, rowsOf } from '#renderer/components/grid-line.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { type Change, putChange } from '#renderer/database/change.ts'
import { bandPasteTarget } from '#renderer/workspace/band-paste.ts'
import { type PastePlan, pasteWords, planPaste } from '#renderer/workspace/paste-plan.ts'
import type { CellReader } from '#renderer/workspace/read-cells.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { AskedPaste } from '#renderer/workspace/use-paste.ts'
import { err, ok } from '#shared/basics/result.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { type CellContext, withCell } from './initiative-cells.ts'
import type { PlanRow } from './plan-table.ts'

interface PasteInto {
  readonly planId: string
  readonly lines: readonly GridLine<PlanRow>[]
  readonly columns: readonly GridColumn<PlanRow>[]
  readonly context: () => CellContext
  readonly changes: RecordChanges
}

/** A paste that waits for an answer, and the empty line its new rows begin from. */
interface Waiting extends AskedPaste {
  readonly blank: PlanRow | null
}

type Wanted = Pick<PastePlan, 'changed' | 'added'>

/** Pasting a block over the cells of the plan's table: at once when there is nothing to ask, as one step to undo. */
export function usePlanPaste(into: PasteInto) {
  const latest = useRef(into)
  latest.current = into
  const [asked, setAsked] = useState<Waiting | null>(null)

  const carryOut = (wanted: Wanted, blank: PlanRow | null) => {
    setAsked(null)
    const words = pasteWords(wanted, 'dự án')
    const { changes } = latest.current
    void changes.run(
      `Dán vào bảng: ${words}`,
      (seen) => pastedChanges(seen, wanted, blank, latest.current),
      `Đã dán: ${words}.`,
    )
  }
  return {
    asked,
    paste(block: readonly (readonly string[])[], at: CellRange) {
      const { plan, blank } = judgePaste(latest.current, block, at)
      if (plan.refused.length + plan.left.length + plan.taken.length > 0) setAsked({ plan, repeats: [], blank })
      else if (plan.changed.length + plan.added.length === 0)
        showDone('Không có gì thay đổi vì các ô đã có nội dung này.')
      else carryOut(plan, blank)
    },
    accept: (wanted: Wanted) => carryOut(wanted, asked?.blank ?? null),
    leave: () => setAsked(null),
  }
}

/** What a block would do in the plan's table, before anything is done, and the empty line its new rows begin from. */
export function judgePaste(
  { lines, columns, context }: Pick<PasteInto, 'lines' | 'columns' | 'context'>,
  block: readonly (readonly string[])[],
  at: CellRange,
): { readonly plan: PastePlan; readonly blank: PlanRow | null } {
  const { rows, range, blank } = bandPasteTarget(lines, at)
  const now = context()
  const plan = planPaste({
    collection: 'initiatives',
    block,
    at: range,
    rows,
    columns,
    reader: rowReader(rows, blank, now),
    make: (fields) => filled(blank ?? rows[0], fields, now),
  })
  return { plan, blank }
}

/** Judges texts by the cell they would stand in; what it takes it hands on as it stands, to be read when it is written. */
function rowReader(rows: readonly PlanRow[], blank: PlanRow | null, context: CellContext): CellReader {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const { reader } = context
  const isOwn = (key: string) => key.includes(':') || key === 'total'
  return {
    read(key, text, recordId) {
      const row = recordId === null ? blank : byId.get(recordId)
      if (row === undefined || row === null) return err('Không có dòng nào để dán vào.')
      const after = withCell(row, key, { kind: 'text', text }, context)
      return after.ok ? ok(text) : after
    },
    asChoices(key, text) {
      const meant = isOwn(key) ? null : reader.asChoices(key, text)
      return meant === null ? null : { text: meant.text, value: meant.text }
    },
    takesAnyText: (key) => isOwn(key) || reader.takesAnyText(key),
    valueOf: ({ content }) => ok(content.kind === 'text' ? content.text : content.value),
  }
}

/** A row with texts put into its cells one after another; what a cell does not take is left out. */
function filled(row: PlanRow | undefined, fields: Readonly<Record<string, unknown>>, context: CellContext): PlanRow {
  if (row === undefined) throw new Error('a block was pasted where there is no line')
  let { initiative } = row
  for (const [columnId, text] of Object.entries(fields)) {
    if (text === null) continue
    const after = withCell({ ...row, initiative }, columnId, { kind: 'text', text: String(text) }, context)
    if (after.ok) initiative = after.value
  }
  return { ...row, initiative }
}

/** The changes of a paste that was agreed to. */
export function pastedChanges(
  seen: Snapshot,
  { changed, added }: Wanted,
  blank: PlanRow | null,
  into: Pick<PasteInto, 'planId' | 'lines' | 'context'>,
): readonly Change[] {
  const context = into.context()
  const stored = new Map(seen.initiatives.map((each) => [each.id, each]))
  const texts = new Map<string, Record<string, unknown>>()
  for (const { id, key, value } of changed) texts.set(id, { ...texts.get(id), [key]: value })
  const after = rowsOf(into.lines).flatMap((row): Initiative[] => {
    const fields = texts.get(row.id)
    const initiative = stored.get(row.id)
    return fields === undefined || initiative === undefined
      ? []
      : [filled({ ...row, initiative }, fields, context).initiative]
  })
  const first = nextOrder(seen.initiatives.filter(({ planId }) => planId === into.planId))
  const made = added.map((fields, at): Initiative => {
    const { initiative } = filled(blank ?? undefined, fields, context)
    return { ...initiative, id: crypto.randomUUID(), order: first + at }
  })
  return [...after, ...made].map((each) => putChange(seen, 'initiatives', each))
}
