import { Button } from '@mantine/core'
import { IconFileImport, IconFilterOff, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { withoutAskedField } from '#renderer/components/asked-field.ts'
import { ColumnMenu } from '#renderer/components/ColumnMenu.tsx'
import { copyBlock } from '#renderer/components/copy-block.ts'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid-column.ts'
import { useGridLayout } from '#renderer/components/grid-layout.ts'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { showDone } from '#renderer/components/undo-toast.tsx'
import { useSortedRows } from '#renderer/components/use-sorted-rows.ts'
import { useCollection, useStore } from '#renderer/database/use-store.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { importedCollections } from '#shared/import/propose-sheet.ts'
import { type CollectionName, collections, type RecordIn } from '#shared/records/collections.ts'
import { BulkBar } from './BulkBar.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FileOutcomeStrip } from './FileOutcomeStrip.tsx'
import { ListDrawer } from './ListDrawer.tsx'
import { ListFilters } from './ListFilters.tsx'
import { listColumns } from './list-columns.tsx'
import type { KeyOf, ListSpec } from './list-spec.ts'
import { PasteDialog } from './PasteDialog.tsx'
import classes from './RecordListPage.module.css'
import { cellReader } from './read-cells.ts'
import { referencesIn, useStableReferences } from './references.ts'
import { useBlankLine } from './use-blank-line.ts'
import { useCellEdits } from './use-cell-edits.ts'
import { useChanges } from './use-changes.ts'
import { useFreshRecord } from './use-fresh-record.ts'
import { useListFilter, valuesFilteredFor } from './use-list-filter.ts'
import { usePaste } from './use-paste.ts'
import { usePasteAnywhere } from './use-paste-anywhere.ts'
import { type Alongside, useRecordActions } from './use-record-actions.ts'
import { useTableFile } from './use-table-file.ts'

const FIRST_CELL = { fromRow: 0, toRow: 0, fromColumn: 0, toColumn: 0 }
const HOW_TO_PASTE =
  'Gõ vào “Dòng mới”, hoặc chép các ô trong Excel rồi bấm Ctrl+V: các cột theo thứ tự của bảng, hay theo dòng tiêu đề nếu khối có.'

interface RecordListPageProps<C extends CollectionName> {
  readonly spec: ListSpec<C>
  /** The record whose details are open, from the address. */
  readonly openId: string | null
  /** A quiet line beside the heading: what the rows add up to. */
  readonly summary?: ReactNode
  /** Stands above the heading when several lists share a place (tabs). */
  readonly tabs?: ReactNode
  /** Stands beside the main action: what only this list offers. */
  readonly headActions?: ReactNode
  /** The columns with those that no field gives, in the order shown; the same function while nothing changes. */
  readonly arrange?: (own: readonly GridColumn<RecordIn<C>>[]) => readonly GridColumn<RecordIn<C>>[]
  /** What only this list can do with its selected records. */
  readonly bulkActions?: (ids: readonly string[]) => ReactNode
  /** What else is written when records are added here, as one step with them; the same function while nothing changes. */
  readonly alongside?: Alongside<C>
  /** Stands above the fields of the open record. */
  readonly drawerHead?: (record: RecordIn<C>) => ReactNode
}

/** A list with its filters, its drawer and its bulk actions: the shape of every list in the app. */
export function RecordListPage<C extends CollectionName>(props: RecordListPageProps<C>) {
  const { spec, openId, summary, tabs, arrange } = props
  const stored = useCollection(spec.collection) as readonly unknown[] as readonly RecordIn<C>[]
  const actions = useRecordActions(spec, props.alongside)
  const line = useBlankLine(spec, stored, actions)
  const { all } = line
  const isEmpty = all.length === 0
  const store = useStore()
  const references = useStableReferences(spec.collection)
  const columns = useMemo(() => {
    const own = listColumns(spec, references, () => referencesIn(store.getSnapshot()))
    return arrange === undefined ? own : arrange(own)
  }, [spec, references, arrange, store])
  const layout = useGridLayout(spec.collection, columns)
  const [sorts, setSorts] = useState<readonly GridSort[]>(() => [spec.order[0]])
  // Sorted before it is filtered: a filter then answers without sorting, and the order stays when it is taken away.
  /** Written or pasted below the others, where they stay until another order is asked for. */
  const late = useRef<ReadonlySet<string>>(new Set())
  const expect = (id: string) => {
    late.current = new Set([...late.current, id])
  }
  const sorted = useSortedRows(all, columns, sorts, late, spec.order)
  const filter = useListFilter(spec, sorted, references)
  const cells = useCellEdits(spec, actions)
  const file = useTableFile(spec.collection)
  // A new row belongs to what is being looked at: one kind or department filtered for is filled in.
  const filteredFor = () => valuesFilteredFor(spec, filter.facets)
  const pasting = usePaste(spec, actions, filter.rows, layout.visible, { values: filteredFor, expect })
  usePasteAnywhere(isEmpty && pasting.asked === null, (text) => pasting.paste(text, FIRST_CELL))
  const [, navigate] = useLocation()
  const query = withoutAskedField(useSearch())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [focusField, setFocusField] = useState<string | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const fresh = useFreshRecord(useChanges(), openId)

  // Only rows in sight are selected: nobody deletes what a filter hides, or an undo or another window took away.
  const present = useMemo(() => new Set(filter.rows.map((row) => row.id)), [filter.rows])
  const kept = useMemo(() => new Set([...selected].filter((id) => present.has(id))), [selected, present])
  // For good: a row that comes back is not selected behind the user's back.
  useEffect(() => {
    if (kept.size < selected.size) setSelected(kept)
  }, [kept, selected])

  const goTo = (id: string | null) => {
    const to = id === null ? spec.path : `${spec.path}/${id}`
    // One entry in the history however many rows one walks through, so that Back leads out of the list.
    navigate(query === '' ? to : `${to}?${query}`, { replace: openId !== null && id !== null })
  }
  const add = async () => {
    const record = actions.make(filteredFor())
    const result = await actions.insert(record)
    if (result === null) return
    setFocusField(null)
    goTo(record.id)
    if (result.batchId !== null) fresh.remember(spec.collection, record.id, result.batchId)
  }
  const close = () => {
    if (openId === null) return
    goTo(null)
    focusGrid(grid.current)
  }
  // Back may close the drawer as well: the keyboard must not fall to the page's beginning.
  useEffect(() => {
    if (openId === null && document.activeElement === document.body) focusGrid(grid.current)
  }, [openId])
  const remove = (ids: readonly string[]) => {
    if (openId !== null && ids.includes(openId)) close()
    void actions.remove(ids)
  }
  const duplicate = async (ids: readonly string[]) => {
    const copies = await actions.duplicate(ids)
    const [only] = copies
    if (only === undefined) return
    if (copies.length === 1 && openId !== null) goTo(only)
    else setSelected(new Set(copies))
  }

  const onEdit: typeof cells.apply = (edits, how) => {
    const [only] = edits
    if (how === 'typed' && only?.rowId === line.blank.id) {
      expect(only.rowId)
      if (line.begin(only, filteredFor())) return
    }
    const rows = edits.map(({ rowId }) => rowId)
    line.whenStored(rows, () => cells.apply(edits, how))
  }

  const title = spec.title ?? collections[spec.collection].title
  const addButton = (
    <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={add} data-add-record>
      Thêm {spec.noun}
    </Button>
  )
  const importButton = importedCollections.some((name) => name === spec.collection) ? (
    <Button component={Link} href="/import" variant="default" leftSection={<IconFileImport size={16} stroke={1.5} />}>
      Nhập từ bảng tính
    </Button>
  ) : null
  /** The selected rows, or all that are shown, with their headings. */
  const copyShown = () => {
    const rows = kept.size > 0 ? filter.rows.filter((row) => kept.has(row.id)) : filter.rows
    const lines = rows.map((row) => layout.visible.map((column) => column.text(row)))
    if (copyBlock([layout.visible.map(({ header }) => header), ...lines], true)) {
      showDone(`Đã chép ${formatInteger(rows.length)} dòng kèm tiêu đề cột.`)
    }
  }
  const open = openId === null ? undefined : all.find((row) => row.id === openId)

  return (
    <div className={classes.page} ref={grid}>
      <div className={classes.main}>
        <PageHeader title={title} note={summary}>
          {props.headActions}
          {addButton}
        </PageHeader>
        {tabs}
        {file.outcome === null ? null : <FileOutcomeStrip outcome={file.outcome} onClose={file.closeOutcome} />}
        {isEmpty ? null : (
          <ListFilters
            collection={spec.collection}
            noun={spec.noun}
            filter={filter}
            rareFilters={spec.rareFilters}
            total={all.length}
          >
            <ExportMenu
              rows={filter.rows.length}
              columns={layout.visible.length}
              busy={file.busy}
              onSave={(kind) => file.save(kind, { title, rows: filter.rows, columns: layout.visible })}
              onCopy={copyShown}
            />
            <ColumnMenu layout={layout} />
          </ListFilters>
        )}
        {filter.rows.length === 0 && !isEmpty ? (
          <EmptyState
            icon={IconFilterOff}
            title={`Không có ${spec.noun} nào khớp`}
            text="Bộ lọc hoặc chữ tìm đang loại hết các dòng."
          >
            <Button variant="default" onClick={filter.clear}>
              Bỏ lọc
            </Button>
          </EmptyState>
        ) : (
          // The same table while its first row comes: the keyboard stays in it.
          <div className={isEmpty ? classes.begin : classes.rows}>
            <DataGrid
              label={title}
              rows={filter.rows}
              blank={line.blank}
              columns={layout.visible}
              sorts={sorts}
              onSort={(next) => {
                late.current = new Set()
                setSorts(next)
              }}
              selected={kept}
              onSelect={setSelected}
              openId={openId}
              onOpen={(id, column) => {
                setFocusField(column)
                goTo(id)
              }}
              onDelete={remove}
              onEscape={close}
              nameOf={spec.nameOf}
              onEdit={onEdit}
              refusals={cells.refusals}
              onGiveUp={cells.giveUp}
              onPaste={pasting.paste}
              onWidth={layout.setWidth}
              onMoveColumn={layout.moveBefore}
            />
          </div>
        )}
        {isEmpty ? (
          <EmptyState icon={spec.icon} title={`Chưa có ${spec.noun}`} text={`${spec.purpose} ${HOW_TO_PASTE}`}>
            {importButton}
          </EmptyState>
        ) : null}
        {kept.size > 0 ? (
          <BulkBar
            spec={spec}
            ids={[...kept]}
            more={props.bulkActions?.([...kept])}
            references={references}
            reader={() => cellReader(store.getSnapshot(), spec.collection)}
            onSet={(key: KeyOf<C>, value) => actions.setAll([...kept], key, value)}
            onDuplicate={() => duplicate([...kept])}
            onRemove={() => remove([...kept])}
            onClear={() => setSelected(new Set())}
          />
        ) : null}
      </div>
      {pasting.asked === null ? null : (
        <PasteDialog
          asked={pasting.asked}
          noun={spec.noun}
          onPaste={(plan) => {
            pasting.accept(plan)
            focusGrid(grid.current)
          }}
          onLeave={() => {
            pasting.leave()
            focusGrid(grid.current)
          }}
        />
      )}
      {open === undefined ? null : (
        <ListDrawer
          spec={spec}
          record={open}
          head={props.drawerHead?.(open)}
          focusField={focusField}
          onStore={(key, value) => actions.set(open.id, key as KeyOf<C>, value)}
          onDuplicate={() => duplicate([open.id])}
          onRemove={() => remove([open.id])}
          onClose={close}
        />
      )}
    </div>
  )
}

function focusGrid(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>('[role="grid"]')?.focus()
}
