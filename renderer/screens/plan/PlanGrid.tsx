import { useCallback, useMemo, useRef, useState } from 'react'
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { useGridLayout } from '#renderer/components/grid-layout.ts'
import { RemoveSelection } from '#renderer/components/RemoveSelection.tsx'
import { useRefusedInputs } from '#renderer/components/refused-inputs.ts'
import { useRemembered } from '#renderer/components/remembered.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { PasteDialog } from '#renderer/workspace/PasteDialog.tsx'
import { cellReader } from '#renderer/workspace/read-cells.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { usePasteAnywhere } from '#renderer/workspace/use-paste-anywhere.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import { yearsOfPlan } from '#shared/figures/budget-by-year.ts'
import type { Plan } from '#shared/records/plan.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import type { MoneyView } from './money-view.ts'
import classes from './PlanPage.module.css'
import { PlanToolbar } from './PlanToolbar.tsx'
import { withinPlan } from './plan-references.ts'
import { planRefusals } from './plan-refusals.ts'
import { TablePasteDialog } from './TablePasteDialog.tsx'
import { usePlanColumns } from './use-plan-columns.ts'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanLines } from './use-plan-lines.ts'
import { usePlanMoves } from './use-plan-moves.ts'
import { usePlanPaste } from './use-plan-paste.ts'
import { useTablePaste } from './use-table-paste.ts'

interface PlanGridProps {
  readonly plan: Plan
  readonly changes: RecordChanges
  readonly openId: string | null
  readonly onOpen: (id: string, columnId: string | null) => void
  readonly onRemove: (ids: readonly string[]) => void
  readonly onEscape: () => void
}

const isUnit = (value: unknown): value is MoneyUnit => value === 'dong' || value === 'million'
const nobody: ReadonlySet<string> = new Set()

/** The plan's initiatives as its appendices print them, with every sum, written in as in Excel. */
export function PlanGrid(props: PlanGridProps) {
  const { plan, changes } = props
  const snapshot = useSnapshot()
  const [view, setView] = useState<MoneyView>('all')
  const [unit, setUnit] = useRemembered<MoneyUnit>('plan-unit', 'dong', isUnit)
  const { table, rows, lines, blankCalled, begin, whenStored } = usePlanLines(snapshot, plan, view, unit)
  const years = useMemo(() => yearsOfPlan(snapshot, plan.id), [snapshot, plan.id])

  const columns = usePlanColumns(table, plan.id, view, unit)
  const layout = useGridLayout('plan', columns)
  const edits = usePlanEdits({ planId: plan.id, look: { view, unit }, rows, columns, blankCalled, begin, whenStored })
  const refused = useRefusedInputs()
  const refusals = useMemo(() => planRefusals(refused, rows, view), [refused, rows, view])
  const pasting = usePlanPaste({ planId: plan.id, lines, columns: layout.visible, context: edits.context, changes })

  const [selected, setSelected] = useState(nobody)
  const kept = useMemo(() => new Set([...selected].filter((id) => rows.has(id))), [selected, rows])
  const allRows = useMemo(() => [...rows.values()], [rows])
  const { awaitedId, move, insert } = usePlanMoves(changes, { rows, begin, whenStored })
  const tables = useTablePaste(plan.id, changes, rows)
  const reader = useMemo(() => cellReader(withinPlan(snapshot, plan.id), 'initiatives'), [snapshot, plan.id])
  const standing = useRef<string | null>(null)
  const onStand = useCallback((id: string | null) => {
    standing.current = id
  }, [])
  const box = useRef<HTMLDivElement>(null)
  const toGrid = () => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })

  const withStanding = (act: (id: string) => void) => {
    if (standing.current === null) showDone('Hãy đứng ở một dòng dự án trước.')
    else act(standing.current)
    toGrid()
  }
  const paste = (text: string, at: CellRange) => {
    if (text === '') return showDone('Không có ô nào để dán. Hãy chép các ô trong Excel trước.')
    const block = clipboardRows(text)
    if (!tables.take(block, lines[at.fromRow])) pasting.paste(block, at)
  }
  const firstLine = lines.findIndex(({ kind }) => kind === 'blank')
  const isAsking = tables.asked !== null || pasting.asked !== null
  usePasteAnywhere(table.count === 0 && !isAsking, (text) =>
    paste(text, { fromRow: firstLine, toRow: firstLine, fromColumn: 1, toColumn: 1 }),
  )

  return (
    <>
      <PlanToolbar
        years={years}
        view={view}
        onView={setView}
        unit={unit}
        onUnit={setUnit}
        onMove={(to) => withStanding((id) => move(id, to))}
        onInsert={() => withStanding(insert)}
      >
        <ColumnMenu layout={layout} />
      </PlanToolbar>
      <div className={classes.rows} ref={box}>
        <DataGrid
          label="Dự án & kinh phí"
          rows={allRows}
          lines={lines}
          columns={layout.visible}
          sorts={[]}
          selected={kept}
          onSelect={setSelected}
          openId={props.openId}
          onOpen={props.onOpen}
          onDelete={props.onRemove}
          onEscape={props.onEscape}
          nameOf={({ initiative, number }) => initiative.name || `Dự án ${number} chưa đặt tên`}
          onEdit={edits.apply}
          refusals={refusals}
          onGiveUp={edits.giveUp}
          onPaste={paste}
          onMoveRow={move}
          onInsert={insert}
          awaitedId={awaitedId}
          onStand={onStand}
          onWidth={layout.setWidth}
          onMoveColumn={layout.moveBefore}
        />
      </div>
      {kept.size > 0 ? (
        <RemoveSelection
          count={kept.size}
          noun="dự án"
          onRemove={() => props.onRemove([...kept])}
          onClear={() => setSelected(nobody)}
        />
      ) : null}
      {tables.asked === null ? null : (
        <TablePasteDialog
          asked={tables.asked}
          plan={plan}
          snapshot={snapshot}
          reader={reader}
          onPaste={(...pasted) => {
            tables.add(...pasted)
            toGrid()
          }}
          onLeave={() => {
            tables.leave()
            toGrid()
          }}
        />
      )}
      {pasting.asked === null ? null : (
        <PasteDialog
          asked={pasting.asked}
          noun="dự án"
          onPaste={(wanted) => {
            pasting.accept(wanted)
            toGrid()
          }}
          onLeave={() => {
            pasting.leave()
            toGrid()
          }}
        />
      )}
    </>
  )
}
