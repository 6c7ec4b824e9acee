import { Button, Checkbox, Group, Modal, SegmentedControl, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import dialog from '#renderer/workspace/PasteDialog.module.css'
import type { CellReader } from '#renderer/workspace/read-cells.ts'
import { formatInteger, type MoneyUnit } from '#shared/basics/money.ts'
import type { NumberNotation } from '#shared/basics/number-reading.ts'
import { quote } from '#shared/basics/text.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import classes from './TablePasteDialog.module.css'
import { TablePreview } from './TablePreview.tsx'
import { itemsThere, likelyPhase, type TablePlace } from './table-changes.ts'
import {
  amountOf,
  likelyAnswers,
  type PastedTable,
  readTableItems,
  saidUnit,
  type TableAnswers,
} from './table-items.ts'
import type { AskedTable } from './use-table-paste.ts'

/** Names and lines said one by one; the others are counted. */
const NAMED = 3
const NEW_SOURCE = '+'
const NO_PHASE = '-'

interface TablePasteDialogProps {
  readonly asked: AskedTable
  readonly plan: Plan
  readonly snapshot: Snapshot
  readonly reader: CellReader
  readonly onPaste: (table: PastedTable, left: ReadonlySet<number>, place: TablePlace) => void
  readonly onLeave: () => void
}

/** What a pasted table of initiatives would add, line by line, and what it does not say itself; nothing is written before. */
export function TablePasteDialog({ asked, plan, snapshot, reader, onPaste, onLeave }: TablePasteDialogProps) {
  const { block, head } = asked
  const sources = sortByOrder(snapshot.fundingSources)
  const phases = sortByOrder(snapshot.phases.filter(({ planId }) => planId === plan.id))
  const [answers, setAnswers] = useState<TableAnswers>(() => likelyAnswers(block, head, snapshot.fundingSources))
  const table = useMemo(
    () => readTableItems(block, head, answers, { sources: snapshot.fundingSources, reader }),
    [block, head, answers, snapshot.fundingSources, reader],
  )
  const [phaseId, setPhaseId] = useState<string | null>(
    () => likelyPhase(table.items, phases)?.id ?? asked.place.phaseId ?? phases[0]?.id ?? null,
  )
  const isSamePhase = phaseId === asked.place.phaseId
  const place: TablePlace = { ...asked.place, phaseId, groupId: isSamePhase ? asked.place.groupId : null }
  const there = itemsThere(snapshot, table.items, place)
  const [withoutThere, setWithoutThere] = useState(true)
  const left = withoutThere ? there : new Set<number>()
  const count = table.items.length - left.size
  const needsSource = table.items.some(({ unplaced }, at) => unplaced > 0 && !left.has(at))
  const answer = (given: Partial<TableAnswers>) => setAnswers((before) => ({ ...before, ...given }))
  const sourceOptions = sources.map(({ id, name }) => ({ value: id, label: name || 'Nguồn vốn chưa đặt tên' }))
  return (
    <Modal
      opened
      onClose={onLeave}
      size={1080}
      title="Dán bảng dự án"
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={dialog.lead}>
        Chưa có gì thay đổi. Nếu dán: thêm {formatInteger(count)} dự án
        {table.groups.length > 0 ? `, xếp vào ${formatInteger(table.groups.length)} nhóm` : ''}.
      </p>
      <div className={classes.asked}>
        <Select
          label="Vào giai đoạn"
          data={[
            ...phases.map(({ id, name }) => ({ value: id, label: name || 'Giai đoạn chưa đặt tên' })),
            { value: NO_PHASE, label: 'Chưa xếp giai đoạn' },
          ]}
          value={phaseId ?? NO_PHASE}
          onChange={(value) => setPhaseId(value === NO_PHASE ? null : value)}
          allowDeselect={false}
        />
        <Choice
          label={saidUnit(head) === null ? 'Đơn vị tiền (bảng không ghi)' : 'Đơn vị tiền (theo tiêu đề)'}
          value={saidUnit(head) ?? answers.unit}
          disabled={saidUnit(head) !== null}
          onChange={(unit) => answer({ unit: unit as MoneyUnit })}
          data={[
            { value: 'dong', label: 'đồng' },
            { value: 'thousand', label: 'nghìn' },
            { value: 'million', label: 'triệu' },
          ]}
        />
        <Choice
          label="Cách viết số"
          value={answers.notation}
          onChange={(notation) => answer({ notation: notation as NumberNotation })}
          data={[
            { value: 'vietnamese', label: '1.234,5' },
            { value: 'english', label: '1,234.5' },
          ]}
        />
        {needsSource || (answers.sourceId !== null && sources.length > 1) ? (
          <Select
            label="Tiền không ghi nguồn tính vào"
            placeholder="Chọn nguồn vốn"
            data={sourceOptions}
            value={answers.sourceId}
            error={needsSource ? 'Hãy chọn nguồn vốn.' : null}
            onChange={(sourceId) => answer({ sourceId })}
          />
        ) : null}
        {[...new Set([...table.unknownSources, ...Object.keys(answers.named)])].map((name) => (
          <Select
            key={name}
            label={`Nguồn ${quote(name)} là`}
            data={[{ value: NEW_SOURCE, label: 'Nguồn vốn mới' }, ...sourceOptions]}
            value={answers.named[name] ?? NEW_SOURCE}
            allowDeselect={false}
            onChange={(value) => {
              const { [name]: _, ...others } = answers.named
              answer({ named: value === null || value === NEW_SOURCE ? others : { ...others, [name]: value } })
            }}
          />
        ))}
      </div>
      <TablePreview table={table} sources={sources} there={there} left={left} />
      <ul className={dialog.list}>
        <li>{totalWords(table)}</li>
        {table.left.length === 0 ? null : <li>Không dán: {leftWords(table.left)}.</li>}
      </ul>
      {there.size === 0 ? null : (
        <Checkbox
          mt="sm"
          label={`Không thêm ${formatInteger(there.size)} dòng đã có trong giai đoạn này`}
          checked={withoutThere}
          onChange={(event) => setWithoutThere(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLeave}>
          Không dán gì
        </Button>
        <Button data-autofocus disabled={count === 0 || needsSource} onClick={() => onPaste(table, left, place)}>
          Dán {formatInteger(count)} dự án
        </Button>
      </Group>
    </Modal>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
  readonly data: readonly { readonly value: string; readonly label: string }[]
}

function Choice({ label, data, ...more }: ChoiceProps) {
  return (
    <div>
      <div className={classes.label}>{label}</div>
      <SegmentedControl fullWidth aria-label={label} data={[...data]} {...more} />
    </div>
  )
}

/** "Các dòng cộng lại 1.275.000.000 đồng, khớp với tổng ghi trong bảng." */
function totalWords({ items, total, statedTotal }: PastedTable): string {
  const sum = `Các dòng cộng lại ${formatInteger(total)} đồng`
  const unread = items.filter(
    (item) => amountOf(item) === 0 && item.values.amountWords === undefined && item.remarks.length > 0,
  )
  if (statedTotal === null) return `${sum}.`
  if (statedTotal === total) return `${sum}, khớp với tổng ghi trong bảng.`
  const reason = unread.length > 0 ? ` Có ${formatInteger(unread.length)} dòng chưa đọc được số tiền.` : ''
  return `${sum}, nhưng bảng ghi tổng ${formatInteger(statedTotal)} đồng, lệch ${formatInteger(Math.abs(statedTotal - total))} đồng.${reason}`
}

function leftWords(left: readonly string[]): string {
  const more = left.length - NAMED
  return left.slice(0, NAMED).join('; ') + (more > 0 ? `; và ${formatInteger(more)} dòng khác` : '')
}
