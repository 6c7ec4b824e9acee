import { Button, Group, Modal } from '@mantine/core'
import { formatInteger } from '#shared/basics/money.ts'
import { quote } from '#shared/basics/text.ts'
import classes from './PasteDialog.module.css'
import { type PastePlan, pasteWords, type RefusedPaste } from './paste-plan.ts'

/** Rows drawn; the others are counted. */
const SHOWN = 200

interface PasteDialogProps {
  readonly plan: PastePlan
  readonly noun: string
  readonly onPaste: () => void
  readonly onLeave: () => void
}

/** What of a pasted block would not be stored, before anything is: the right cells alone, or nothing. */
export function PasteDialog({ plan, noun, onPaste, onLeave }: PasteDialogProps) {
  const right = plan.changed.length + plan.added.reduce((sum, fields) => sum + Object.keys(fields).length, 0)
  return (
    <Modal
      opened
      onClose={onLeave}
      size="xl"
      title={titleOf(plan)}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={classes.lead}>Chưa có gì thay đổi. Nếu chỉ dán các ô đúng: {pasteWords(plan, noun)}.</p>
      {plan.refused.length === 0 ? null : <RefusedCells cells={plan.refused} />}
      {plan.left.length === 0 ? null : (
        <ul className={classes.list} aria-label="Cột không dán">
          {plan.left.map(({ place, name, cells, reason }) => (
            <li key={place}>
              Cột {quote(name)}, {formatInteger(cells)} ô: {reason}
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onLeave}>
          Không dán gì
        </Button>
        <Button disabled={right === 0} onClick={onPaste}>
          Chỉ dán các ô đúng ({formatInteger(right)})
        </Button>
      </Group>
    </Modal>
  )
}

function titleOf({ refused, left }: PastePlan): string {
  return refused.length > 0
    ? `${formatInteger(refused.length)} ô không dán được`
    : `${formatInteger(left.length)} cột của khối không dán được`
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
              <td>{cell.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className={classes.lead}>Còn {formatInteger(more)} ô khác.</p> : null}
    </div>
  )
}
