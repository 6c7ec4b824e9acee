import { Button, Checkbox, Group, Modal, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useCollection } from '#renderer/database/use-store.tsx'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { parseVietnameseDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { cleanLine, traditionalTone } from '#shared/basics/text.ts'
import { pastedChanges } from '#shared/legal/pasted-changes.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './PasteBasesDialog.module.css'
import { PastedRows } from './PastedRows.tsx'
import { type DraftRow, usePasteDraft } from './paste-draft.ts'

interface PasteBasesDialogProps {
  readonly plan: Plan | null
  readonly onClose: () => void
}

const EXAMPLE = `- Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025;
- Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
…`

/** Dán căn cứ: a block copied from a plan, split into documents that are looked at before anything changes. */
export function PasteBasesDialog({ plan, onClose }: PasteBasesDialogProps) {
  const bases = useCollection('legalBases')
  const draft = usePasteDraft(bases)
  return (
    <Modal
      opened
      onClose={onClose}
      size={draft.isRead ? 1080 : 760}
      title={draft.isRead ? `Đọc được ${formatInteger(draft.rows.length)} văn bản` : 'Dán căn cứ'}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      // A block that was looked through is not lost by a click beside it or a key.
      closeOnClickOutside={!draft.isRead}
      closeOnEscape={!draft.isRead}
    >
      {draft.isRead ? (
        <Review draft={draft} plan={plan} onClose={onClose} />
      ) : (
        <>
          <Textarea
            label="Phần căn cứ chép từ một kế hoạch"
            description="Mỗi căn cứ một dòng hoặc nhiều văn bản trong một dòng đều được; chưa có gì thay đổi khi chưa xem lại."
            placeholder={EXAMPLE}
            data-autofocus
            autosize
            minRows={10}
            maxRows={18}
            value={draft.text}
            error={draft.problem}
            onChange={(event) => draft.setText(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              Hủy
            </Button>
            <Button disabled={draft.text.trim() === ''} onClick={() => draft.read(draft.text)}>
              Tách thành văn bản
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}

interface ReviewProps extends PasteBasesDialogProps {
  readonly draft: ReturnType<typeof usePasteDraft>
}

function Review({ draft, plan, onClose }: ReviewProps) {
  const changes = useChanges()
  const [cite, setCite] = useState(plan !== null)
  const [order, setOrder] = useState<'pasted' | 'rank'>('pasted')
  const { rows } = draft
  const unread = draft.others.filter(({ kind }) => kind === 'unread')
  const open = rows.filter(({ choice, dateProblem }) => choice === null || dateProblem !== null)
  const fresh = rows.filter(({ choice }) => choice?.use === 'new' || choice?.use === 'catalogue').length
  const used = rows.filter(({ choice }) => choice !== null && choice.use !== 'skip').length
  const accept = async () => {
    const planId = cite ? (plan?.id ?? null) : null
    const batch = await changes.run(
      'Dán căn cứ',
      (seen) => pastedChanges(seen, { rows: rows.map(pastedRow), planId, order }, () => crypto.randomUUID()),
      doneWords(fresh, cite ? used : 0, plan),
    )
    if (batch !== null) onClose()
  }
  const nothing = fresh === 0 && !(cite && used > 0)
  return (
    <>
      <PastedRows draft={draft} />
      {unread.length === 0 ? null : (
        <div className={classes.unread}>
          <p>Không nhận ra văn bản trong {formatInteger(unread.length)} đoạn, các đoạn này không đưa vào đâu:</p>
          <ul>
            {unread.map(({ span, source }) => (
              <li key={span.from}>{source}</li>
            ))}
          </ul>
        </div>
      )}
      <Group justify="space-between" mt="md" align="center">
        {plan === null ? (
          <span />
        ) : (
          <Group gap="sm">
            <Checkbox
              label={`Đưa vào căn cứ của kế hoạch năm ${plan.year}`}
              checked={cite}
              onChange={(event) => setCite(event.currentTarget.checked)}
            />
            <SegmentedControl
              size="xs"
              aria-label="Thứ tự căn cứ"
              disabled={!cite}
              value={order}
              onChange={(value) => setOrder(value === 'rank' ? 'rank' : 'pasted')}
              data={[
                { value: 'pasted', label: 'Theo thứ tự đã dán' },
                { value: 'rank', label: 'Xếp tất cả theo thứ bậc, ngày' },
              ]}
            />
          </Group>
        )}
        <Group gap="sm">
          {open.length > 0 ? (
            <span className={classes.open} role="status">
              Còn {formatInteger(open.length)} văn bản chưa rõ
            </span>
          ) : null}
          <Button variant="default" onClick={draft.backToText}>
            Sửa đoạn dán
          </Button>
          <Button disabled={open.length > 0 || nothing} onClick={() => void accept()}>
            {acceptWords(fresh, cite && used > 0)}
          </Button>
        </Group>
      </Group>
    </>
  )
}

function pastedRow({ fields, choice, matched }: DraftRow) {
  const { type, symbol, issuer, abstract, dateText } = fields
  const line = (text: string) => traditionalTone(cleanLine(text))
  return {
    fields: {
      type,
      symbol: cleanLine(symbol),
      issuer: line(issuer),
      abstract: line(abstract),
      date: parseVietnameseDate(dateText),
    },
    choice: choice ?? ({ use: 'skip' } as const),
    isDraft: matched.document.isDraft,
  }
}

function acceptWords(fresh: number, cites: boolean): string {
  if (fresh === 0) return cites ? 'Đưa vào kế hoạch' : 'Thêm văn bản'
  return `Thêm ${formatInteger(fresh)} văn bản`
}

function doneWords(fresh: number, used: number, plan: Plan | null): string {
  const added = fresh === 0 ? 'Không có văn bản mới' : `Đã thêm ${formatInteger(fresh)} văn bản`
  if (used === 0 || plan === null) return `${added}.`
  return `${added}; ${formatInteger(used)} văn bản là căn cứ của kế hoạch năm ${plan.year}.`
}
