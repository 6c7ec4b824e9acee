import { useCallback, useMemo, useRef, useState } from 'react'
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { useGridLayout } from '#renderer/components/grid-layout.ts'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { useRefusedInputs } from '#renderer/components/refused-inputs.ts'
import { useRemembered } from '#renderer/components/remembered.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import type { CellRange } from '#renderer/components/use-grid-cursor.ts'
import { useSnapshot, useStore } from '#renderer/database/use-store.tsx'
import { PasteDialog } from '#renderer/workspace/PasteDialog.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { MoneyUnit } from '#shared/basics/money.ts'
import { yearsOfPlan } from '#shared/figures/budget-by-year.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import { insertion, movement, nesting, unnesting } from './initiative-changes.ts'
import type { MoneyView } from './money-view.ts'
import classes from './PlanPage.module.css'
import { PlanSelection } from './PlanSelection.tsx'
import { PlanToolbar } from './PlanToolbar.tsx'
import { planColumns } from './plan-columns.tsx'
import { planReferences } from './plan-references.ts'
import { planRefusals } from './plan-refusals.ts'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanLines } from './use-plan-lines.ts'
import { blockOf, usePlanPaste } from './use-plan-paste.ts'

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
  const store = useStore()
  const [view, setView] = useState<MoneyView>('all')
  const [unit, setUnit] = useRemembered<MoneyUnit>('plan-unit', 'dong', isUnit)
  const { table, rows, lines, blankCalled, begin, whenStored } = usePlanLines(snapshot, plan, view, unit)
  const years = useMemo(() => yearsOfPlan(snapshot, plan.id), [snapshot, plan.id])

  const { sources } = table
  const used = table.sums.bySource.map((amount) => amount > 0).join()
  const sourceIds = sources.map((source) => JSON.stringify(source)).join()
  const references = useCallback(() => planReferences(store.getSnapshot(), plan.id), [store, plan.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns, and so the same rows, until a source itself changes
  const columns = useMemo(
    () =>
      planColumns({
        sources,
        used: new Set(sources.flatMap(({ id }, at) => ((table.sums.bySource[at] ?? 0) > 0 ? [id] : []))),
        view,
        unit,
        references,
      }),
    [sourceIds, used, view, unit, references],
  )
  const layout = useGridLayout('plan', columns)
  const edits = usePlanEdits({ planId: plan.id, look: { view, unit }, rows, columns, blankCalled, begin, whenStored })
  const refused = useRefusedInputs()
  const refusals = useMemo(() => planRefusals(refused, rows, view), [refused, rows, view])
  const pasting = usePlanPaste({ planId: plan.id, lines, columns: layout.visible, context: edits.context, changes })

  const [selected, setSelected] = useState(nobody)
  const kept = useMemo(() => new Set([...selected].filter((id) => rows.has(id))), [selected, rows])
  const allRows = useMemo(() => [...rows.values()], [rows])
  const [awaitedId, setAwaitedId] = useState<string | null>(null)
  const standing = useRef<string | null>(null)
  const onStand = useCallback((id: string | null) => {
    standing.current = id
  }, [])
  const box = useRef<HTMLDivElement>(null)
  const toGrid = () => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })

  const move = (id: string, to: RowMove) => {
    const seen = changes.seen()
    const moved = to === 'in' ? nesting(seen, id) : to === 'out' ? unnesting(seen, id) : null
    if (moved?.ok === false) return showDone(moved.error)
    const by = to === 'up' ? -1 : 1
    if (moved === null && movement(seen, id, by).length === 0)
      return showDone(to === 'up' ? 'Dòng đã ở đầu nhóm của nó.' : 'Dòng đã ở cuối nhóm của nó.')
    void changes.run('Đổi vị trí dự án', (now) => {
      const again = to === 'in' ? nesting(now, id) : to === 'out' ? unnesting(now, id) : null
      return again === null ? movement(now, id, by) : again.ok ? again.value : []
    })
  }
  const insert = (belowId: string) => {
    const above = rows.get(belowId)?.initiative
    if (above === undefined) return
    const id = crypto.randomUUID()
    const { planId, phaseId, groupId, parentId } = above
    setAwaitedId(id)
    // Seen at once between its neighbours, whose places are counted anew only when it is stored.
    const order = above.order + 0.5
    begin(
      initiativeRecord.create(id, { planId, phaseId, groupId, parentId, order }),
      changes.run('Chèn dự án', (seen) => insertion(seen, id, belowId)).then((batch) => batch !== null),
    )
  }
  const withStanding = (act: (id: string) => void) => {
    if (standing.current === null) showDone('Hãy đứng ở một dòng dự án trước.')
    else act(standing.current)
    toGrid()
  }
  const paste = (text: string, at: CellRange) => {
    if (text === '') return showDone('Không có ô nào để dán. Hãy chép các ô trong Excel trước.')
    pasting.paste(blockOf(text), at)
  }

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
        <PlanSelection
          count={kept.size}
          onRemove={() => props.onRemove([...kept])}
          onClear={() => setSelected(nobody)}
        />
      ) : null}
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
