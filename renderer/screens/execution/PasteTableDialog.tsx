import { Button, Group, Modal, SegmentedControl, Select, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { putChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger, type MoneyUnit, moneyUnitLabel } from '#shared/basics/money.ts'
import { reportedYear } from '#shared/figures/execution.ts'
import { likelyUnit } from '#shared/import/execution-amounts.ts'
import { likelySources, type SourceMeaning, tableRecords } from '#shared/import/execution-records.ts'
import { type ExecutionTable, readExecutionTable } from '#shared/import/execution-table.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { clipboardRows } from '#shared/tables/clipboard-text.ts'
import classes from './Execution.module.css'

interface PasteTableDialogProps {
  readonly plan: Plan
  readonly onClose: () => void
}

const units = (['dong', 'thousand', 'million'] as const).map((value) => ({ value, label: moneyUnitLabel(value) }))
/** Problems told; the others are counted. */
const TOLD = 8

/** A table of last year's results from Excel or Word: pasted, understood, looked at, and only then added, as one step. */
export function PasteTableDialog({ plan, onClose }: PasteTableDialogProps) {
  const snapshot = useSnapshot()
  const changes = useChanges()
  const year = reportedYear(plan)
  const [text, setText] = useState('')
  const [chosenUnit, setChosenUnit] = useState<MoneyUnit | null>(null)
  const [meant, setMeant] = useState<ReadonlyMap<string, SourceMeaning>>(new Map())
  const block = useMemo(() => clipboardRows(text), [text])
  const unit = chosenUnit ?? likelyUnit(block)
  const read = useMemo(() => (text.trim() === '' ? null : readExecutionTable(block, unit)), [text, block, unit])
  const table = read?.ok ? read.value : null
  const meanings = useMemo(
    () => (table === null ? meant : new Map([...likelySources(table, snapshot), ...meant])),
    [table, snapshot, meant],
  )
  const made = useMemo(
    () => (table === null ? null : tableRecords(table, meanings, year, snapshot, () => crypto.randomUUID())),
    [table, meanings, year, snapshot],
  )
  const count = made?.executions.length ?? 0
  const add = async () => {
    if (table === null || made === null) return
    const { total } = table
    const claimed =
      total === null
        ? {}
        : {
            statedLastYearApproved: total.approved ?? plan.statedLastYearApproved,
            statedLastYearSpent: total.spent ?? plan.statedLastYearSpent,
          }
    await changes.run(
      `Dán ${formatInteger(count)} kết quả thực hiện`,
      (seen) => [
        ...made.sources.map((source) => putChange(seen, 'fundingSources', source)),
        ...made.executions.map((execution) => putChange(seen, 'executions', execution)),
        ...(total === null ? [] : [putChange(seen, 'plans', { ...plan, ...claimed })]),
      ],
      `Đã thêm ${formatInteger(count)} kết quả thực hiện năm ${year}.`,
    )
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`Dán bảng kết quả thực hiện năm ${year}`}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Textarea
        label="Bảng chép từ Excel hoặc Word, kèm dòng tiêu đề"
        description="Chép cả bảng rồi bấm Ctrl+V vào ô này. Dòng nhóm (I, II …) và dòng tổng cộng được nhận ra."
        data-autofocus
        data-typed="yes"
        autosize
        minRows={3}
        maxRows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={read === null || read.ok ? null : read.error}
      />
      {table === null ? null : (
        <>
          <div className={classes.unit}>
            <span id="paste-unit">Số tiền trong bảng tính bằng</span>
            <SegmentedControl
              size="xs"
              aria-labelledby="paste-unit"
              data={units}
              value={unit}
              onChange={(value) => setChosenUnit(value as MoneyUnit)}
            />
          </div>
          <SourceFields
            table={table}
            snapshot={snapshot}
            meanings={meanings}
            onMean={(name, meaning) => setMeant(new Map([...meant, [name, meaning]]))}
          />
          <Understood table={table} repeated={made?.repeated.length ?? 0} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Không dán gì
        </Button>
        <Button disabled={count === 0} onClick={() => void add()}>
          {count === 0 ? 'Thêm' : `Thêm ${formatInteger(count)} dòng`}
        </Button>
      </Group>
    </Modal>
  )
}

const NEW = 'new:'

/** Which source each heading means: one that is there, or a new one, for which several headings may stand. */
function SourceFields(props: {
  readonly table: ExecutionTable
  readonly snapshot: Snapshot
  readonly meanings: ReadonlyMap<string, SourceMeaning>
  readonly onMean: (name: string, meaning: SourceMeaning) => void
}) {
  const { sources } = props.table
  const options = [
    ...props.snapshot.fundingSources.map(({ id, name }) => ({ value: id, label: name })),
    ...sources.map((name) => ({ value: `${NEW}${name}`, label: `Thêm nguồn vốn “${name}”` })),
  ]
  return (
    <div className={classes.sources}>
      {sources.map((name) => {
        const meaning = props.meanings.get(name)
        return (
          <Select
            key={name}
            size="xs"
            label={`Cột “${name}” là nguồn vốn`}
            data={options}
            allowDeselect={false}
            searchable
            value={meaning?.kind === 'known' ? meaning.id : `${NEW}${meaning?.name ?? name}`}
            onChange={(value) => {
              if (value === null) return
              props.onMean(
                name,
                value.startsWith(NEW) ? { kind: 'new', name: value.slice(NEW.length) } : { kind: 'known', id: value },
              )
            }}
          />
        )
      })}
    </div>
  )
}

/** What will be added and what is worth a look, before anything is. */
function Understood({ table, repeated }: { readonly table: ExecutionTable; readonly repeated: number }) {
  const problems = table.rows.flatMap((row) => row.problems)
  const sections = new Set(table.rows.map(({ section }) => section).filter((section) => section !== ''))
  const { total } = table
  return (
    <div className={classes.understood} role="status">
      <p>
        Đọc được {formatInteger(table.rows.length)} dòng
        {sections.size === 0 ? '' : ` trong ${formatInteger(sections.size)} nhóm`}
        {repeated === 0 ? '' : `; ${formatInteger(repeated)} dòng đã có trong danh sách nên không thêm`}
        {total?.approved == null ? '' : `; bảng ghi tổng được duyệt ${formatInteger(total.approved)} đồng`}.
      </p>
      {table.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {problems.slice(0, TOLD).map((problem) => (
        <p key={problem} className={classes.apart}>
          {problem} Ô này được ghi vào cột Ghi chú.
        </p>
      ))}
      {problems.length <= TOLD ? null : (
        <p className={classes.apart}>Và {formatInteger(problems.length - TOLD)} ô khác.</p>
      )}
    </div>
  )
}
