import { Button, Group, Modal } from '@mantine/core'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import dialog from '#renderer/workspace/PasteDialog.module.css'
import { formatInteger } from '#shared/basics/money.ts'
import { quote } from '#shared/basics/text.ts'
import classes from './ListedPasteDialog.module.css'
import type { ListedLine } from './listed-line.ts'
import type { PastedVerdict } from './listed-paste.ts'
import { type AskedTable, tableWords } from './use-listed-paste.ts'

/** Rows drawn; the others are counted. */
const SHOWN = 150

interface ListedPasteDialogProps {
  readonly asked: AskedTable
  readonly noun: string
  /** As the table of the screen prints its cells. */
  readonly columns: readonly GridColumn<ListedLine>[]
  readonly onPaste: () => void
  readonly onLeave: () => void
}

const verdictWords: Readonly<Record<PastedVerdict['verdict'], string>> = {
  add: 'Thêm',
  update: 'Cập nhật',
  same: 'Không đổi',
  group: 'Nhóm mới',
  knownGroup: 'Nhóm đã có',
}

/** How a pasted table is understood, row by row, before anything is stored; and what of it goes nowhere. */
export function ListedPasteDialog({ asked, noun, columns, onPaste, onLeave }: ListedPasteDialogProps) {
  const { head, rows, plan } = asked
  const shown = columns.filter(
    ({ id }) => id === 'statement' || head.columns.some((column) => column.kind === 'column' && column.id === id),
  )
  const left = [
    ...head.columns.flatMap((column) =>
      column.kind === 'left' && column.heading !== '' ? [`Cột ${quote(column.heading)}: ${column.reason}`] : [],
    ),
    ...rows.flatMap((row) => (row.kind === 'left' ? [`Dòng ${row.at} ${quote(row.text)}: ${row.reason}`] : [])),
  ]
  const more = plan.verdicts.length - SHOWN
  return (
    <Modal
      opened
      onClose={onLeave}
      size="min(1200px, 94vw)"
      title="Dán bảng"
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={dialog.lead}>Chưa có gì thay đổi. Nếu dán: {tableWords(plan, noun)}.</p>
      <div className={dialog.scroller}>
        <table className={dialog.table}>
          <thead>
            <tr>
              <th scope="col">Dòng dán</th>
              <th scope="col">Kết quả</th>
              {shown.map(({ id, header }) => (
                <th key={id} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.verdicts.slice(0, SHOWN).map((verdict) => (
              <VerdictRow key={verdict.at} verdict={verdict} columns={shown} />
            ))}
          </tbody>
        </table>
        {more > 0 ? <p className={classes.more}>Còn {formatInteger(more)} dòng khác.</p> : null}
      </div>
      {plan.refused.length + left.length === 0 ? null : (
        <>
          <h3 className={classes.heading}>Không dán được</h3>
          <ul className={classes.list}>
            {plan.refused.map(({ at, column, text, reason }) => (
              <li key={`${at}/${column}`}>
                Dòng {at}, cột {quote(column)}, {quote(text)}: {reason}
              </li>
            ))}
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onLeave}>
          Không dán gì
        </Button>
        <Button data-autofocus disabled={plan.changes.length === 0} onClick={onPaste}>
          Dán
        </Button>
      </Group>
    </Modal>
  )
}

function VerdictRow({
  verdict,
  columns,
}: {
  readonly verdict: PastedVerdict
  readonly columns: readonly GridColumn<ListedLine>[]
}) {
  const { at, record, depth, title } = verdict
  return (
    <tr className={record === null ? classes.group : undefined}>
      <td data-numeric>{formatInteger(at)}</td>
      <td className={dialog.whole}>{verdictWords[verdict.verdict]}</td>
      {record === null ? (
        <td colSpan={columns.length}>{title}</td>
      ) : (
        columns.map((column) => (
          <td key={column.id} style={column.id === 'statement' ? { paddingLeft: 10 + depth * 18 } : undefined}>
            {column.text({ id: record.id, record, number: '', depth })}
          </td>
        ))
      )}
    </tr>
  )
}
