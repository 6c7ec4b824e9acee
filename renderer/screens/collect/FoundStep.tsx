import { Button } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconEyeOff,
  IconFileAlert,
  IconFilterOff,
  IconMinus,
  IconPencil,
  IconPlus,
  IconPrinter,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Badge, type Tone } from '#renderer/components/Badge.tsx'
import { CountedFilter } from '#renderer/components/CountedFilter.tsx'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid-column.ts'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { useSortedRows } from '#renderer/components/use-sorted-rows.ts'
import { WizardBody, WizardFoot } from '#renderer/components/Wizard.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { foldForSearch, matchesSearch } from '#shared/basics/search-fold.ts'
import classes from './CollectScreen.module.css'
import { FoundDrawer } from './FoundDrawer.tsx'
import { type FoundKind, type FoundRow, foundKindLabels, foundKinds } from './found-rows.ts'
import type { useCollect } from './use-collect.ts'

type Collect = ReturnType<typeof useCollect>
type Found = Collect & { readonly reading: NonNullable<Collect['reading']> }

const looks: Readonly<Record<FoundKind, { readonly tone: Tone; readonly icon: Icon }>> = {
  new: { tone: 'good', icon: IconPlus },
  changed: { tone: 'info', icon: IconPencil },
  same: { tone: 'quiet', icon: IconMinus },
  unclear: { tone: 'warn', icon: IconAlertTriangle },
  gone: { tone: 'warn', icon: IconEyeOff },
  printer: { tone: 'info', icon: IconPrinter },
  problem: { tone: 'bad', icon: IconFileAlert },
}
const columns: readonly GridColumn<FoundRow>[] = [
  {
    id: 'kind',
    header: 'Kết quả',
    width: 140,
    text: ({ kind }) => foundKindLabels[kind],
    sortBy: ({ kind }) => foundKinds.indexOf(kind),
    cell: ({ kind }) => <Badge {...looks[kind]}>{foundKindLabels[kind]}</Badge>,
  },
  { id: 'name', header: 'Thiết bị', width: 190, text: ({ name }) => name },
  { id: 'effect', header: 'Sẽ thay đổi', width: 320, grow: true, text: ({ effect }) => effect },
  { id: 'notes', header: 'Cần biết', width: 260, grow: true, text: ({ notes }) => notes },
  { id: 'file', header: 'Tệp', width: 170, text: ({ file }) => file },
]

/** Step 3: what the machines say against the inventory; the boxes say what is taken over. */
export function FoundStep(props: Found) {
  const { rows: all, reading, choose, working } = props
  const { choices, gathered } = reading
  const [kind, setKind] = useState<FoundKind | 'all'>('all')
  const [search, setSearch] = useState('')
  const [sorts, setSorts] = useState<readonly GridSort[]>([{ column: 'kind', descending: false }])
  const [openId, setOpenId] = useState<string | null>(null)
  const sorted = useSortedRows(all, columns, sorts)
  const rows = useMemo(
    () =>
      sorted.filter(
        (row) =>
          (kind === 'all' || row.kind === kind) &&
          matchesSearch(foldForSearch(`${row.name} ${row.effect} ${row.notes} ${row.file}`), search),
      ),
    [sorted, kind, search],
  )
  const counts = useMemo(() => {
    const found = new Map<FoundKind, number>()
    for (const row of all) found.set(row.kind, (found.get(row.kind) ?? 0) + 1)
    return found
  }, [all])
  const taken = all.filter(({ id, takeable }) => takeable && choices.rows.has(id))
  const open = openId === null ? undefined : all.find(({ id }) => id === openId)
  return (
    <>
      <div className={classes.filters}>
        <CountedFilter
          label="Lọc theo kết quả"
          value={kind}
          onChange={setKind}
          total={all.length}
          options={foundKinds
            .filter((each) => counts.has(each))
            .map((each) => ({ value: each, label: foundKindLabels[each], count: counts.get(each) ?? 0 }))}
        />
        <SearchField value={search} onChange={setSearch} placeholder="Tìm trong kết quả" />
      </div>
      {rows.length === 0 ? (
        <WizardBody>
          <EmptyState icon={IconFilterOff} title="Không có dòng nào khớp" text="Bộ lọc hoặc chữ tìm đang loại hết." />
        </WizardBody>
      ) : (
        <DataGrid
          label="Máy đọc được"
          rows={rows}
          columns={columns}
          sorts={sorts}
          onSort={setSorts}
          selected={choices.rows}
          onSelect={(ids) => choose({ ...choices, rows: withinReach(all, ids, rows, choices.rows) })}
          openId={openId}
          onOpen={setOpenId}
          onEscape={() => setOpenId(null)}
          nameOf={({ name, file }) => name || file}
        />
      )}
      {gathered.ignored.length === 0 ? null : (
        <details className={classes.ignored}>
          <summary>{formatInteger(gathered.ignored.length)} mục trong các tệp không dùng đến</summary>
          <p>{gathered.ignored.map(({ key, files }) => `${key} (${formatInteger(files)} tệp)`).join(', ')}</p>
        </details>
      )}
      <WizardFoot hint="Máy không có điểm nghi vấn được chọn sẵn. Máy không thấy và máy in chỉ được nhận khi chọn thêm.">
        <Button disabled={working !== null || taken.length === 0} onClick={props.apply}>
          Nhận {formatInteger(taken.length)} mục đã chọn
        </Button>
        <Button variant="default" disabled={working !== null} onClick={props.begin}>
          Không nhận gì
        </Button>
      </WizardFoot>
      {open === undefined ? null : (
        <FoundDrawer row={open} choices={choices} onChoose={choose} onClose={() => setOpenId(null)} />
      )}
    </>
  )
}

/** Rows that cannot be taken over are never chosen; those that a filter hides stay as they are. */
function withinReach(
  all: readonly FoundRow[],
  wanted: ReadonlySet<string>,
  shown: readonly FoundRow[],
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const inSight = new Set(shown.map(({ id }) => id))
  return new Set(
    all
      .filter(({ id, takeable }) => takeable && (inSight.has(id) ? wanted.has(id) : before.has(id)))
      .map(({ id }) => id),
  )
}
