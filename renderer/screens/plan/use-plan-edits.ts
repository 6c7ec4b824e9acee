import { useMemo, useRef } from 'react'
import type { CellEdit, GridColumn } from '#renderer/components/grid-column.ts'
import { refuseInput, settleInput } from '#renderer/components/refused-inputs.ts'
import { showProblem, showUndoToast } from '#renderer/components/undo-toast.tsx'
import { putChange } from '#renderer/database/change.ts'
import { useStore } from '#renderer/database/use-store.tsx'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import { showStoreProblem } from '#renderer/workspace/show-store-problem.ts'
import { formatInteger } from '#shared/basics/money.ts'
import type { Initiative } from '#shared/records/initiative.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { type CellContext, withCell } from './initiative-cells.ts'
import { withinPlan } from './plan-references.ts'
import { refusalKey, refusalLabel } from './plan-refusals.ts'
import type { PlanRow } from './plan-table.ts'

/** Reasons named in one message; the others are counted. */
const NAMED = 3

interface Around {
  readonly planId: string
  readonly look: Pick<CellContext, 'view' | 'unit'>
  readonly rows: ReadonlyMap<string, PlanRow>
  readonly columns: readonly GridColumn<PlanRow>[]
  readonly blankCalled: (id: string) => PlanRow | undefined
  readonly begin: (record: Initiative, written: Promise<boolean>) => void
  readonly whenStored: (ids: readonly string[], act: () => void) => void
}

/** What is typed, emptied or filled in the cells of the plan's table, on its way to the store; each act is one step to undo. */
export function usePlanEdits(around: Around) {
  const store = useStore()
  const latest = useRef(around)
  latest.current = around
  return useMemo(() => {
    const context = (): CellContext => {
      const { planId, look } = latest.current
      return { ...look, reader: cellReader(withinPlan(store.getSnapshot(), planId), 'initiatives') }
    }
    /** A row as it is now: the store's record, which may be newer than what is drawn. */
    const rowNow = (id: string): PlanRow | undefined => {
      const row = latest.current.rows.get(id)
      const initiative = store.getSnapshot().initiatives.find((each) => each.id === id)
      return row === undefined || initiative === undefined ? undefined : { ...row, initiative }
    }
    const headerOf = (columnId: string) => latest.current.columns.find(({ id }) => id === columnId)?.header ?? ''
    const refuse = (row: PlanRow, { columnId, content }: CellEdit, reason: string) =>
      refuseInput({
        key: refusalKey(row, columnId, latest.current.look.view),
        label: refusalLabel(columnId, headerOf(columnId)),
        text: content.kind === 'text' ? content.text : '',
        reason,
      })
    const settle = (row: PlanRow, columnId: string) => settleInput(refusalKey(row, columnId, latest.current.look.view))
    const put = (label: string, after: readonly Initiative[]) => {
      const seen = store.getSnapshot()
      return store.commit(
        label,
        after.map((each) => putChange(seen, 'initiatives', each)),
      )
    }

    // One after another: two amounts of one row are one field, and the second must see the first.
    let last: Promise<unknown> = Promise.resolve()
    const inTurn = (act: () => Promise<void>) => {
      last = last.then(act, act)
    }
    const stored = (ids: readonly string[]) => new Promise<void>((done) => latest.current.whenStored(ids, done))

    async function typed(edit: CellEdit): Promise<void> {
      const row = rowNow(edit.rowId)
      if (row === undefined) return
      const after = withCell(row, edit.columnId, edit.content, context())
      if (!after.ok) return refuse(row, edit, after.error)
      settle(row, edit.columnId)
      const result = await put('Sửa dự án', [after.value])
      if (!result.ok) refuse(row, edit, result.error.message)
    }
    /** Makes the empty line a row with this cell; what the cell does not take is refused once the row is there. */
    function begin(edit: CellEdit, blank: PlanRow): void {
      const { planId } = latest.current
      const order = nextOrder(store.getSnapshot().initiatives.filter((each) => each.planId === planId))
      const bare = { ...blank.initiative, order }
      const after = withCell({ ...blank, initiative: bare }, edit.columnId, edit.content, context())
      const written = put('Thêm dự án', [after.ok ? after.value : bare]).then((result) => {
        if (!result.ok) showStoreProblem(result.error)
        return result.ok
      })
      latest.current.begin(after.ok ? after.value : bare, written)
      if (!after.ok) refuse({ ...blank, initiative: bare }, edit, after.error)
    }
    /** Of many cells, those that cannot be changed stay as they are; which and why is told. */
    async function many(edits: readonly CellEdit[], done: string): Promise<void> {
      const now = context()
      const changed = new Map<string, PlanRow>()
      const problems = new Set<string>()
      let cells = 0
      for (const edit of edits) {
        const row = changed.get(edit.rowId) ?? rowNow(edit.rowId)
        if (row === undefined) continue
        const after = withCell(row, edit.columnId, edit.content, now)
        if (!after.ok) {
          problems.add(`${headerOf(edit.columnId)}: ${after.error}`)
          continue
        }
        settle(row, edit.columnId)
        changed.set(edit.rowId, { ...row, initiative: after.value })
        cells += 1
      }
      if (changed.size > 0) {
        const label = changed.size === 1 ? 'Sửa dự án' : `Sửa ${formatInteger(changed.size)} dự án`
        const result = await put(
          label,
          [...changed.values()].map(({ initiative }) => initiative),
        )
        if (!result.ok) showStoreProblem(result.error)
        else if (cells > 1 && result.value.batchId !== null) {
          const { batchId } = result.value
          showUndoToast(`${done} ${formatInteger(cells)} ô.`, () => void store.undo(batchId))
        }
      }
      if (problems.size > 0) {
        const named = [...problems].slice(0, NAMED).join(' ')
        showProblem(`${formatInteger(edits.length - cells)} ô giữ nguyên. ${named}`)
      }
    }

    return {
      apply(edits: readonly CellEdit[], how: 'typed' | 'emptied' | 'filled') {
        const [only] = edits
        const blank = only === undefined ? undefined : latest.current.blankCalled(only.rowId)
        if (how === 'typed' && only !== undefined && blank !== undefined) return begin(only, blank)
        inTurn(async () => {
          await stored(edits.map(({ rowId }) => rowId))
          if (how === 'typed' && only !== undefined) await typed(only)
          else await many(edits, how === 'emptied' ? 'Đã xóa nội dung' : 'Đã điền')
        })
      },
      giveUp(rowId: string, columnId: string) {
        const row = latest.current.rows.get(rowId)
        if (row !== undefined) settle(row, columnId)
      },
      context,
      rowNow,
    }
  }, [store])
}
