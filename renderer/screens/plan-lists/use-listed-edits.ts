import { useMemo, useRef } from 'react'
import type { CellEdit, CellRefusal, GridColumn, GridRefusals } from '#renderer/components/grid-column.ts'
import { type RefusedInput, refuseInput, settleInput } from '#renderer/components/refused-inputs.ts'
import { showProblem } from '#renderer/components/undo-toast.tsx'
import { type Change, putChange } from '#renderer/database/change.ts'
import { listedAddition } from '#renderer/plan-document/listed-changes.ts'
import type { Listed } from '#renderer/plan-document/listed-rows.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import type { ListKind } from './list-kind.tsx'
import { type CellContext, cellContext, withCell } from './listed-cells.ts'
import type { ListedLine } from './listed-line.ts'

/** Reasons named in one message; the others are counted. */
const NAMED = 3

interface EditsAround {
  readonly kind: ListKind
  readonly changes: RecordChanges
  readonly columns: readonly GridColumn<ListedLine>[]
  readonly blankCalled: (id: string) => ListedLine | undefined
  readonly begin: (record: Listed, written: Promise<boolean>) => void
  readonly whenStored: (ids: readonly string[], act: () => void) => void
}

type How = 'typed' | 'emptied' | 'filled'

/** What is typed, emptied or filled in the cells, on its way to the store; each act is one step to undo. */
export function useListedEdits(around: EditsAround) {
  const latest = useRef(around)
  latest.current = around
  return useMemo(() => {
    const { kind, changes } = latest.current
    const { collection, noun } = kind
    const keyOf = (rowId: string, columnId: string) => `${collection}/${rowId}/${columnId}`
    const headerOf = (columnId: string) => latest.current.columns.find(({ id }) => id === columnId)?.header ?? ''
    const refuse = ({ rowId, columnId, content }: CellEdit, reason: string) =>
      refuseInput({
        key: keyOf(rowId, columnId),
        label: headerOf(columnId),
        text: content.kind === 'text' ? content.text : '',
        reason,
      })

    let writing: Promise<unknown> = Promise.resolve()
    /** One after another: a number is read in the unit that was typed just before it. */
    const inTurn = (act: () => Promise<unknown>) => {
      writing = writing.then(act, act)
    }

    async function typed(edit: CellEdit): Promise<void> {
      const record = recordIn(changes.seen(), collection, edit.rowId)
      if (record === undefined) return
      const after = withCell(record, edit.columnId, edit.content, cellContext(changes.seen()))
      if (!after.ok) {
        refuse(edit, after.error)
        return
      }
      settleInput(keyOf(edit.rowId, edit.columnId))
      await changes.run(`Sửa ${noun}`, (seen) => again(seen, collection, [edit]))
    }
    /** Makes the empty line a row with this cell; what the cell does not take is refused once the row is there. */
    function begin(edit: CellEdit, { record }: ListedLine): void {
      const seen = changes.seen()
      const { planId, groupId } = record
      const made = (now: Snapshot) => {
        const { changes: added } = listedAddition(now, collection, record.id, { planId, groupId, parentId: null })
        const fresh = added.find(({ id }) => id === record.id)?.after as Listed
        const after = withCell(fresh, edit.columnId, edit.content, cellContext(now))
        const shown = after.ok ? after.value : fresh
        return { shown, after, added: added.map((each) => (each.id === record.id ? { ...each, after: shown } : each)) }
      }
      const first = made(seen)
      const written = changes.run(`Thêm ${noun}`, (now) => made(now).added as readonly Change[])
      latest.current.begin(
        first.shown,
        written.then((batch) => batch !== null),
      )
      if (!first.after.ok) refuse(edit, first.after.error)
    }
    /** Of many cells, those that cannot be changed stay as they are; which and why is told. */
    async function many(edits: readonly CellEdit[], done: string): Promise<void> {
      const now = cellContext(changes.seen())
      const problems = new Set<string>()
      const records = new Map<string, Listed>()
      const right = edits.filter((edit) => {
        const record = records.get(edit.rowId) ?? recordIn(changes.seen(), collection, edit.rowId)
        if (record === undefined) return false
        const after = withCell(record, edit.columnId, edit.content, now)
        if (after.ok) {
          records.set(edit.rowId, after.value)
          settleInput(keyOf(edit.rowId, edit.columnId))
        } else problems.add(`${headerOf(edit.columnId)}: ${after.error}`)
        return after.ok
      })
      const told = right.length > 1 ? `${done} ${formatInteger(right.length)} ô.` : null
      if (right.length > 0) await changes.run(`Sửa ${noun}`, (seen) => again(seen, collection, right), told)
      if (problems.size > 0) {
        const named = [...problems].slice(0, NAMED).join(' ')
        showProblem(`${formatInteger(edits.length - right.length)} ô giữ nguyên. ${named}`)
      }
    }

    return {
      apply(edits: readonly CellEdit[], how: How) {
        const [only] = edits
        const blank = only === undefined ? undefined : latest.current.blankCalled(only.rowId)
        if (how === 'typed' && only !== undefined && blank !== undefined) return begin(only, blank)
        const act = () =>
          inTurn(() =>
            how === 'typed' && only !== undefined
              ? typed(only)
              : many(edits, how === 'emptied' ? 'Đã xóa nội dung' : 'Đã điền'),
          )
        latest.current.whenStored(
          edits.map(({ rowId }) => rowId),
          act,
        )
      },
      giveUp: (rowId: string, columnId: string) => settleInput(keyOf(rowId, columnId)),
    }
  }, [])
}

/** The changes that put cells into records, as the records are now; what a cell does not take any more is left out. */
export function again(
  seen: Snapshot,
  collection: ListKind['collection'],
  edits: readonly CellEdit[],
  context: CellContext = cellContext(seen),
): readonly Change[] {
  const after = new Map<string, Listed>()
  for (const { rowId, columnId, content } of edits) {
    const record = after.get(rowId) ?? recordIn(seen, collection, rowId)
    const next = record === undefined ? null : withCell(record, columnId, content, context)
    if (next?.ok) after.set(rowId, next.value)
  }
  return [...after.values()].map((record) => putChange(seen, collection, record as never))
}

function recordIn(seen: Snapshot, collection: ListKind['collection'], id: string): Listed | undefined {
  const rows: readonly Listed[] = seen[collection]
  return rows.find((each) => each.id === id)
}

/** What of all that was refused stands in the cells of this table. */
export function listedRefusals(
  refused: readonly RefusedInput[],
  collection: ListKind['collection'],
  rows: ReadonlyMap<string, ListedLine>,
): GridRefusals {
  const found = new Map<string, Map<string, CellRefusal>>()
  for (const { key, text, reason } of refused) {
    const [of, id = '', columnId = ''] = key.split('/')
    if (of !== collection || !rows.has(id)) continue
    found.set(id, (found.get(id) ?? new Map<string, CellRefusal>()).set(columnId, { text, reason }))
  }
  return found
}
