import { useState } from 'react'
import type { GridLine } from '#renderer/components/grid-line.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { PlanRow } from './plan-table.ts'
import { type TablePlace, tableChanges } from './table-changes.ts'
import { readTableHead, type TableHead } from './table-headings.ts'
import type { PastedTable } from './table-items.ts'

/** A pasted table, until the user says what to do with it. */
export interface AskedTable {
  readonly block: readonly (readonly string[])[]
  readonly head: TableHead
  /** Where the keyboard stood. */
  readonly place: TablePlace
}

/** A whole table pasted with its headings: shown first, then added as one step to undo. */
export function useTablePaste(planId: string, changes: RecordChanges, rows: ReadonlyMap<string, PlanRow>) {
  const [asked, setAsked] = useState<AskedTable | null>(null)
  return {
    asked,
    /** Takes a block that has headings; false when it has none. `line`: where it was pasted. */
    take(block: readonly (readonly string[])[], line: GridLine<PlanRow> | undefined): boolean {
      const head = readTableHead(block, changes.seen().fundingSources)
      if (head === null) return false
      const root = rootOf(rows, line === undefined || line.kind === 'band' ? null : line.row)
      const place = { planId, phaseId: root?.phase?.id ?? null, groupId: root?.initiative.groupId ?? null }
      setAsked({ block, head, place })
      return true
    },
    add(table: PastedTable, left: ReadonlySet<number>, place: TablePlace) {
      const words = `thêm ${formatInteger(table.items.length - left.size)} dự án`
      setAsked(null)
      void changes.run(
        `Dán bảng dự án: ${words}`,
        (seen) => tableChanges(seen, table, left, place, () => crypto.randomUUID()),
        `Đã dán: ${words}.`,
      )
    },
    leave: () => setAsked(null),
  }
}

/** The row that a part stands under at last; itself when it is no part. */
function rootOf(rows: ReadonlyMap<string, PlanRow>, row: PlanRow | null): PlanRow | null {
  let at = row
  for (let step = 0; at !== null && at.initiative.parentId !== null && step < rows.size; step += 1) {
    at = rows.get(at.initiative.parentId) ?? null
  }
  return at
}
