import { useCallback, useMemo, useRef, useState } from 'react'
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { useGridLayout } from '#renderer/components/grid-layout.ts'
import type { RowMove } from '#renderer/components/grid-props.ts'
import { RemoveSelection } from '#renderer/components/RemoveSelection.tsx'
import { useRefusedInputs } from '#renderer/components/refused-inputs.ts'
import { showDone } from '#renderer/components/undo-toast.tsx'
import { useStore } from '#renderer/database/use-store.tsx'
import {
  listedInsertion,
  listedMovement,
  listedNesting,
  listedUnnesting,
} from '#renderer/plan-document/listed-changes.ts'
import { PasteDialog } from '#renderer/workspace/PasteDialog.tsx'
import { today } from '#renderer/workspace/today.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { usePasteAnywhere } from '#renderer/workspace/use-paste-anywhere.ts'
import { targetYears } from '#shared/figures/target-years.ts'
import { collectionNames } from '#shared/records/collections.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { ListedPasteDialog } from './ListedPasteDialog.tsx'
import { ListedToolbar } from './ListedToolbar.tsx'
import type { ListKind } from './list-kind.tsx'
import { targetColumns, taskColumns } from './listed-columns.tsx'
import classes from './PlanListPage.module.css'
import { listedRefusals, useListedEdits } from './use-listed-edits.ts'
import { useListedLines } from './use-listed-lines.ts'
import { useListedPaste } from './use-listed-paste.ts'

interface ListedGridProps {
  readonly kind: ListKind
  readonly plan: Plan
  readonly seen: Snapshot
  readonly changes: RecordChanges
  readonly openId: string | null
  readonly nameOf: (id: string) => string
  readonly onOpen: (id: string, columnId: string | null) => void
  readonly onRemove: (ids: readonly string[]) => void
  readonly onEscape: () => void
}

const nobody: ReadonlySet<string> = new Set()
const FIRST_CELL = { fromRow: 0, toRow: 0, fromColumn: 0, toColumn: 0 }

/** The plan's targets, or its tasks, as their appendix prints them, written in as in Excel. */
export function ListedGrid(props: ListedGridProps) {
  const { kind, plan, seen, changes } = props
  const { collection, noun } = kind
  const store = useStore()
  const { rows, lines, blankCalled, begin, whenStored } = useListedLines(kind, seen, plan)
  const around = useCallback(
    () => ({ snapshot: store.getSnapshot(), plan, today: plan.date ?? today() }),
    [store, plan],
  )
  const years =
    collection === 'targets'
      ? targetYears(
          plan,
          seen.targets.filter(({ planId }) => planId === plan.id),
        ).join()
      : ''
  const others = useOthers(seen, collection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other columns, and so all rows anew, when records that their cells tell of change
  const columns = useMemo(
    () => (collection === 'targets' ? targetColumns(years.split(',').map(Number), around) : taskColumns(around)),
    [collection, years, around, others],
  )
  const layout = useGridLayout(collection, columns)
  const edits = useListedEdits({ kind, changes, columns, blankCalled, begin, whenStored })
  const refused = useRefusedInputs()
  const refusals = useMemo(() => listedRefusals(refused, collection, rows), [refused, collection, rows])
  const pasting = useListedPaste({ kind, planId: plan.id, lines, columns: layout.visible, changes, around })
  usePasteAnywhere(rows.size === 0 && pasting.table === null && pasting.cells === null, (text) =>
    pasting.paste(text, FIRST_CELL),
  )

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

  const moved = (now: Snapshot, id: string, to: RowMove) => {
    if (to === 'in') return listedNesting(now, collection, id)
    if (to === 'out') return listedUnnesting(now, collection, id)
    return { ok: true, value: listedMovement(now, collection, id, to === 'up' ? -1 : 1) } as const
  }
  const move = (id: string, to: RowMove) => {
    const first = moved(changes.seen(), id, to)
    if (!first.ok) return showDone(first.error)
    if (first.value.length === 0)
      return showDone(to === 'up' ? 'Dòng đã ở đầu nhóm của nó.' : 'Dòng đã ở cuối nhóm của nó.')
    void changes.run(`Đổi vị trí ${noun}`, (now) => {
      const again = moved(now, id, to)
      return again.ok ? again.value : []
    })
  }
  const insert = (belowId: string) => {
    const id = crypto.randomUUID()
    setAwaitedId(id)
    void changes.run(`Chèn ${noun}`, (now) => listedInsertion(now, collection, id, belowId))
  }
  const withStanding = (act: (id: string) => void) => {
    if (standing.current === null) showDone(`Hãy đứng ở một dòng ${noun} trước.`)
    else act(standing.current)
    toGrid()
  }
  const answered = (act: () => void) => () => {
    act()
    toGrid()
  }

  return (
    <>
      <ListedToolbar
        kind={kind}
        plan={plan}
        onMove={(to) => withStanding((id) => move(id, to))}
        onInsert={() => withStanding(insert)}
      >
        <ColumnMenu layout={layout} />
      </ListedToolbar>
      <div className={classes.rows} ref={box}>
        <DataGrid
          label={kind.title}
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
          nameOf={({ id }) => props.nameOf(id)}
          onEdit={edits.apply}
          refusals={refusals}
          onGiveUp={edits.giveUp}
          onPaste={pasting.paste}
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
          noun={noun}
          onRemove={() => props.onRemove([...kept])}
          onClear={() => setSelected(nobody)}
        />
      ) : null}
      {pasting.table === null ? null : (
        <ListedPasteDialog
          asked={pasting.table}
          noun={noun}
          columns={columns}
          onPaste={answered(pasting.acceptTable)}
          onLeave={answered(pasting.leave)}
        />
      )}
      {pasting.cells === null ? null : (
        <PasteDialog
          asked={pasting.cells}
          noun={noun}
          onPaste={(wanted) => answered(() => pasting.acceptCells(wanted))()}
          onLeave={answered(pasting.leave)}
        />
      )}
    </>
  )
}

/** A number that changes when any record but those of the list itself does: what cells tell of others is then told anew. */
function useOthers(seen: Snapshot, own: ListKind['collection']): number {
  const kept = useRef({ seen, times: 0 })
  const changed = collectionNames.some((name) => name !== own && seen[name] !== kept.current.seen[name])
  if (changed) kept.current = { seen, times: kept.current.times + 1 }
  return kept.current.times
}
