import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { formatInteger } from '#shared/basics/money.ts'
import { quote } from '#shared/basics/text.ts'
import classes from './PasteDialog.module.css'
import { type PastePlan, pasteWords, type RefusedPaste } from './paste-plan.ts'
import type { AskedPaste } from './use-paste.ts'

/** Rows drawn; the others are counted. */
const SHOWN = 200

/** Records named of those that are there already; the others are counted. */
const NAMED = 5

interface PasteDialogProps {
  readonly asked: AskedPaste
  readonly noun: string
  readonly onPaste: (plan: Pick<PastePlan, 'changed' | 'added'>) => void
  readonly onLeave: () => void
}

/** What of a pasted block is not stored as it stands, before anything is: the right cells alone, or nothing. */
export function PasteDialog({ asked, noun, onPaste, onLeave }: PasteDialogProps) {
  const { plan, repeats } = asked
  const [withoutRepeats, setWithoutRepeats] = useState(repeats.length > 0)
  const repeated = new Set(withoutRepeats ? repeats.map(({ place }) => place) : [])
  const { changed } = plan
  const added = plan.added.filter((_, place) => !repeated.has(place))
  // A field that is left open stands for a cell that was refused.
  const filled = added.flatMap((fields) => Object.values(fields).filter((value) => value !== null))
  const right = changed.length + filled.length
  const isWhole = plan.refused.length + plan.left.length === 0
  return (
    <Modal
      opened
      onClose={onLeave}
      size="xl"
      title={titleOf(asked)}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={classes.lead}>
        Chưa có gì thay đổi. {isWhole ? 'Nếu dán' : 'Nếu chỉ dán các ô đúng'}: {pasteWords({ changed, added }, noun)}.
      </p>
      {plan.refused.length === 0 ? null : <RefusedCells cells={plan.refused} />}
      <Remarks asked={asked} />
      {repeats.length === 0 ? null : (
        <Checkbox
          mt="sm"
          label={`Không thêm ${formatInteger(repeats.length)} dòng đã có này`}
          checked={withoutRepeats}
          onChange={(event) => setWithoutRepeats(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onLeave}>
          Không dán gì
        </Button>
        <Button disabled={right === 0} onClick={() => onPaste({ changed, added })}>
          {isWhole ? 'Dán' : 'Chỉ dán các ô đúng'} ({formatInteger(right)})
        </Button>
      </Group>
    </Modal>
  )
}

/** What is understood otherwise than written, goes nowhere, or is there already. */
function Remarks({ asked: { plan, repeats } }: { readonly asked: AskedPaste }) {
  if (plan.taken.length + plan.left.length + repeats.length === 0) return null
  return (
    <ul className={classes.list}>
      {plan.taken.map(({ column, text, meant, cells }) => (
        <li key={`${column}/${text}`}>
          Cột {quote(column)}, {formatInteger(cells)} ô: {quote(text)} được hiểu là {quote(meant)}.
        </li>
      ))}
      {plan.left.map(({ place, name, cells, reason }) => (
        <li key={place}>
          Cột {quote(name)}, {formatInteger(cells)} ô không dán: {reason}
        </li>
      ))}
      {repeats.length === 0 ? null : <li>{repeatWords(repeats.map(({ name }) => name))}</li>}
    </ul>
  )
}

function titleOf({ plan, repeats }: AskedPaste): string {
  if (plan.refused.length > 0) return `${formatInteger(plan.refused.length)} ô không dán được`
  if (plan.left.length > 0) return `${formatInteger(plan.left.length)} cột của khối không dán được`
  if (repeats.length > 0) return `${formatInteger(repeats.length)} dòng giống bản ghi đã có`
  return 'Có nội dung được hiểu theo mục gần giống'
}

/** "3 dòng giống bản ghi đã có: “HIS”, “LIS”, “PACS”." */
function repeatWords(names: readonly string[]): string {
  const named = names.slice(0, NAMED).map(quote).join(', ')
  return `${formatInteger(names.length)} dòng giống bản ghi đã có: ${named}${names.length > NAMED ? '…' : ''}.`
}

function RefusedCells({ cells }: { readonly cells: readonly RefusedPaste[] }) {
  const more = cells.length - SHOWN
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Dòng dán</th>
            <th scope="col">Cột</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Lý do</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, SHOWN).map((cell) => (
            <tr key={`${cell.blockRow}/${cell.column}`}>
              <td data-numeric>{formatInteger(cell.blockRow)}</td>
              <td className={classes.whole}>{cell.column}</td>
              <td>{cell.text === '' ? 'để trống' : quote(cell.text)}</td>
              <td>
                {cell.reason}
                {cell.instead === null ? null : ` Dòng mới sẽ ghi ${quote(cell.instead)}.`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className={classes.lead}>Còn {formatInteger(more)} ô khác.</p> : null}
    </div>
  )
}
