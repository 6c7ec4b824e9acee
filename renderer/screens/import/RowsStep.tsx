import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconFileSpreadsheet,
  IconFilterOff,
  IconMinus,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Badge, type Tone } from '#renderer/components/Badge.tsx'
import { CountedFilter } from '#renderer/components/CountedFilter.tsx'
import { DataGrid } from '#renderer/components/DataGrid.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { FilterMenu } from '#renderer/components/FilterMenu.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid-column.ts'
import { SearchField } from '#renderer/components/SearchField.tsx'
import { SelectionBar } from '#renderer/components/SelectionBar.tsx'
import { useSortedRows } from '#renderer/components/use-sorted-rows.ts'
import { WizardBody, WizardFoot } from '#renderer/components/Wizard.tsx'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { foldForSearch, matchesSearch } from '#shared/basics/search-fold.ts'
import { type Judgement, type Verdict, verdictLabels } from '#shared/import/judgement.ts'
import { leaveOut } from '#shared/import/leave-out.ts'
import { type Overlap, overlapsOf, overlapWords } from '#shared/import/overlaps.ts'
import { totalNote } from '#shared/import/written-totals.ts'
import { sheetLabel } from '#shared/tables/source-sheet.ts'
import classes from './ImportScreen.module.css'
import { includedSheets } from './import-session.ts'
import { RowDrawer } from './RowDrawer.tsx'
import { rowCount } from './row-count.ts'
import { UnusedColumns } from './UnusedColumns.tsx'
import type { Import } from './use-import.ts'
import { useVerdictFile } from './use-verdict-file.ts'
import { type VerdictRow, verdictRows } from './verdict-rows.ts'

const verdicts = Object.keys(verdictLabels) as Verdict[]
const looks = {
  add: { tone: 'good', icon: IconPlus },
  update: { tone: 'info', icon: IconPencil },
  skip: { tone: 'quiet', icon: IconMinus },
  error: { tone: 'bad', icon: IconAlertTriangle },
} as const satisfies Record<Verdict, { tone: Tone; icon: typeof IconPlus }>

const columns: readonly GridColumn<VerdictRow>[] = [
  { id: 'place', header: 'Bảng, tệp', width: 150, text: ({ place }) => place },
  {
    id: 'row',
    header: 'Dòng',
    width: 60,
    numeric: true,
    text: ({ row }) => formatInteger(row),
    sortBy: ({ row }) => row,
  },
  {
    id: 'verdict',
    header: 'Kết quả',
    width: 112,
    text: ({ verdict }) => verdictLabels[verdict],
    sortBy: ({ verdict }) => verdicts.indexOf(verdict),
    cell: ({ verdict }) => <Badge {...looks[verdict]}>{verdictLabels[verdict]}</Badge>,
  },
  { id: 'name', header: 'Bản ghi', width: 180, text: ({ name }) => name },
  {
    id: 'quantity',
    header: 'SL',
    width: 52,
    numeric: true,
    text: ({ quantity }) => (quantity === null ? '' : formatInteger(quantity)),
    sortBy: ({ quantity }) => quantity ?? -1,
  },
  {
    id: 'unitPrice',
    header: 'Đơn giá',
    width: 100,
    numeric: true,
    text: ({ unitPrice }) => (unitPrice === null ? '' : formatInteger(unitPrice)),
    sortBy: ({ unitPrice }) => unitPrice ?? -1,
  },
  { id: 'cells', header: 'Ô', width: 60, text: ({ cells }) => cells },
  { id: 'reasons', header: 'Lý do, ghi chú', width: 320, grow: true, text: ({ reasons }) => reasons },
]
/** Without an order of the user's own: what is written comes before what is skipped. */
const weights: Readonly<Record<Verdict, number>> = { error: 0, update: 1, add: 1, skip: 2 }
/** Only where devices are written. */
const DEVICE_COLUMNS: ReadonlySet<string> = new Set(['quantity', 'unitPrice'])
const NONE_SELECTED: ReadonlySet<string> = new Set()

/** Step 4: every row of the source with its verdict, before anything is written. */
export function RowsStep(current: Import) {
  const { judged } = current.state
  if (judged === null) return <JudgeAgain {...current} />
  return <Rows judgement={judged.judgement} {...current} />
}

function JudgeAgain({ session, state }: Import) {
  return (
    <WizardBody>
      <EmptyState
        icon={IconFilterOff}
        title="Chưa kiểm tra các dòng"
        text="Câu trả lời hoặc cách đọc cột đã thay đổi từ lần kiểm tra trước."
      >
        <Button disabled={state.working !== null} onClick={session.judge}>
          Kiểm tra từng dòng
        </Button>
      </EmptyState>
    </WizardBody>
  )
}

function Rows({ session, state, judgement: whole }: Import & { readonly judgement: Judgement }) {
  const judgement = useMemo(() => leaveOut(whole, state.leftOut), [whole, state.leftOut])
  const all = useMemo(() => verdictRows(judgement), [judgement])
  const before = state.judged?.of
  const overlaps = useMemo(
    () => (before === undefined ? [] : overlapsOf(before, judgement.changes)),
    [before, judgement],
  )
  // What needs a look comes first: the errors where there are some, else what is going to be written.
  const [verdict, setVerdict] = useState<Verdict | 'all'>(judgement.counts.error > 0 ? 'error' : 'all')
  const [places, setPlaces] = useState<readonly string[]>([])
  const [search, setSearch] = useState('')
  const [sorts, setSorts] = useState<readonly GridSort[]>([])
  const [selected, setSelected] = useState(NONE_SELECTED)
  const [openId, setOpenId] = useState<string | null>(null)
  const file = useVerdictFile(session)
  const byWeight = useMemo(() => all.toSorted((a, b) => weights[a.verdict] - weights[b.verdict]), [all])
  const sorted = useSortedRows(byWeight, columns, sorts)
  const rows = useMemo(() => {
    if (verdict === 'all' && places.length === 0 && search === '') return sorted
    return sorted.filter(
      (row) =>
        (verdict === 'all' || row.verdict === verdict) &&
        (places.length === 0 || places.includes(row.place)) &&
        matchesSearch(foldForSearch(`${row.row} ${row.name} ${row.cells} ${row.reasons}`), search),
    )
  }, [sorted, verdict, places, search])
  const placeOptions = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { place } of all) counts.set(place, (counts.get(place) ?? 0) + 1)
    return [...counts].map(([place, count]) => ({ value: place, label: place, count }))
  }, [all])
  const hasDevices = all.some(({ quantity }) => quantity !== null)
  const shown = columns.filter(
    ({ id }) => (id !== 'place' || placeOptions.length > 1) && (hasDevices || !DEVICE_COLUMNS.has(id)),
  )
  const chosen = [...selected].map(Number)
  const setLeft = (left: boolean) => {
    session.leaveOut(chosen, left)
    setSelected(NONE_SELECTED)
  }
  const { add, update, error } = judgement.counts
  const right = add + update
  const busy = state.working !== null
  const open = openId === null ? undefined : all[Number(openId)]
  return (
    <>
      <div className={classes.filters}>
        <CountedFilter
          label="Lọc theo kết quả"
          value={verdict}
          onChange={setVerdict}
          total={all.length}
          options={verdicts.map((each) => ({ value: each, label: verdictLabels[each], count: judgement.counts[each] }))}
        />
        <SearchField value={search} onChange={setSearch} placeholder="Tìm trong các dòng" />
        {placeOptions.length > 1 ? (
          <FilterMenu label="Bảng" options={placeOptions} chosen={places} onChoose={setPlaces} />
        ) : null}
        <span className={classes.count} role="status">
          {rows.length === all.length
            ? rowCount(all.length)
            : `${formatInteger(rows.length)} / ${formatInteger(all.length)} dòng`}
        </span>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} stroke={1.5} />}
          disabled={busy || rows.length === 0}
          onClick={() => file.save(rows)}
        >
          Xuất XLSX…
        </Button>
      </div>
      {file.outcome === null ? null : <FileOutcomeStrip outcome={file.outcome} onClose={file.closeOutcome} />}
      <UnusedColumns sheets={includedSheets(state)} open={false} />
      {judgement.remarks.length === 0 ? null : <SheetRemarks remarks={judgement.remarks} />}
      {judgement.totals.length === 0 ? null : <WrongTotals totals={judgement.totals} />}
      {overlaps.length === 0 ? null : <Overlaps overlaps={overlaps} />}
      {rows.length === 0 ? (
        <WizardBody>
          <EmptyState
            icon={IconFilterOff}
            title="Không có dòng nào khớp"
            text="Bộ lọc hoặc chữ tìm đang loại hết các dòng."
          />
        </WizardBody>
      ) : (
        <DataGrid
          label="Kết quả kiểm tra từng dòng"
          rows={rows}
          columns={shown}
          sorts={sorts}
          onSort={setSorts}
          selected={selected}
          onSelect={setSelected}
          openId={openId}
          onOpen={setOpenId}
          onEscape={() => setOpenId(null)}
          nameOf={({ row, name }) => (name === '' ? `dòng ${row}` : `dòng ${row}, ${name}`)}
        />
      )}
      {chosen.length === 0 ? null : (
        <SelectionBar text={`Đã chọn ${rowCount(chosen.length)}`} onClear={() => setSelected(NONE_SELECTED)}>
          {chosen.some((row) => !state.leftOut.has(row)) ? (
            <Button variant="default" disabled={busy} onClick={() => setLeft(true)}>
              Không nhập các dòng này
            </Button>
          ) : null}
          {chosen.some((row) => state.leftOut.has(row)) ? (
            <Button variant="default" disabled={busy} onClick={() => setLeft(false)}>
              Nhập lại các dòng này
            </Button>
          ) : null}
        </SelectionBar>
      )}
      <WizardFoot hint={footHint(judgement)}>
        <Button
          variant="default"
          disabled={busy}
          onClick={() => session.goTo(state.asked.length > 0 ? 'questions' : 'columns')}
        >
          Quay lại
        </Button>
        <Button variant="default" disabled={busy} onClick={session.begin}>
          Không nhập dòng nào
        </Button>
        <Button disabled={busy || judgement.changes.length === 0} onClick={session.write}>
          {error > 0 ? `Chỉ nhập ${rowCount(right)} đúng` : `Nhập ${rowCount(right)}`}
        </Button>
      </WizardFoot>
      {open === undefined ? null : <RowDrawer row={open} judgement={judgement} onClose={() => setOpenId(null)} />}
    </>
  )
}

/** Computers that two lists may tell of: counted twice, once by the books and once by their names. */
function Overlaps({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  return (
    <details className={classes.totals}>
      <summary>
        {formatInteger(overlaps.length)} khoa, phòng có thể bị đếm máy tính hai lần. Bấm để xem trước khi nhập.
      </summary>
      <ul className={classes.notes}>
        {overlaps.map((overlap) => (
          <li key={overlap.department}>{overlapWords(overlap)}</li>
        ))}
      </ul>
    </details>
  )
}

/** What holds for many rows of a sheet, said once in place of a remark on each. */
function SheetRemarks({ remarks }: Pick<Judgement, 'remarks'>) {
  return (
    <details className={classes.totals} data-tone="info">
      <summary>{formatInteger(remarks.length)} điều chung cho nhiều dòng của bảng. Bấm để xem.</summary>
      <ul className={classes.notes}>
        {remarks.map(({ file, sheet: name, fromRow, message }) => (
          <li key={`${file}/${name}/${fromRow}/${message}`}>
            {sheetLabel({ file, name, fromRow })}: {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Totals that the sheets write themselves and their rows do not add up to: a row may be missing. */
function WrongTotals({ totals }: Pick<Judgement, 'totals'>) {
  return (
    <details className={classes.totals}>
      <summary>
        {formatInteger(totals.length)} số tổng ghi trong bảng không khớp với các dòng. Bấm để xem; vẫn có thể nhập.
      </summary>
      <ul className={classes.notes}>
        {totals.map((total) => (
          <li key={`${total.file}/${total.sheet}/${total.cell}`}>
            {sheetLabel({ file: total.file, name: total.sheet })}, ô {total.cell}: {totalNote(total).message}
          </li>
        ))}
      </ul>
    </details>
  )
}

function footHint({ counts: { add, update, error }, changes, questions }: Judgement): string {
  const others = changes.length - add - update
  const parts = [
    changes.length === 0 ? 'Không có gì để nhập: mọi dòng đều đã có hoặc không dùng được' : '',
    error > 0 ? `${rowCount(error)} lỗi để lại, không nhập` : '',
    questions.length > 0 ? `còn ${formatInteger(questions.length)} câu hỏi chưa trả lời` : '',
    others > 0 ? `kèm ${formatInteger(others)} mục mới hoặc tên gọi khác theo câu trả lời` : '',
  ].filter((part) => part !== '')
  const text = parts.join('; ')
  return text === '' ? '' : `${text[0]?.toLocaleUpperCase('vi')}${text.slice(1)}.`
}
