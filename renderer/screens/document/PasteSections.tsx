import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { type Pasted, pasteRemark } from '#renderer/plan-document/paste/pasted-lines.ts'
import { pastedOutline, pastedSections } from '#renderer/plan-document/paste/pasted-sections.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { plainWords } from '#shared/records/plain-words.ts'
import type { Plan } from '#shared/records/plan.ts'
import classes from './PasteSections.module.css'

/** What was pasted and may become sections, and how to put it in as words instead. */
export interface AskedPaste {
  readonly pasted: Pasted
  /** The section it was pasted into or onto. */
  readonly sectionId: string | null
  /** Null where there is no text to put words into. */
  readonly asWords: (() => void) | null
}

interface PasteSectionsProps {
  readonly plan: Plan
  readonly asked: AskedPaste
  readonly changes: RecordChanges
  readonly onClose: () => void
}

type Where = 'inside' | 'after' | 'end'

/** Shows the sections that pasted headings would make, and makes them only when that is wanted. */
export function PasteSections({ plan, asked, changes, onClose }: PasteSectionsProps) {
  const { pasted, sectionId, asWords } = asked
  const outline = pastedOutline(pasted.lines)
  const count = formatInteger(outline.sections.length)
  const [where, setWhere] = useState<Where>(sectionId === null ? 'end' : asWords === null ? 'after' : 'inside')
  const remark = pasteRemark(pasted)
  const make = () => {
    onClose()
    void changes.run(
      `Dán ${count} mục`,
      (seen) => {
        const section = seen.narratives.find(({ id }) => id === sectionId)
        const place =
          section === undefined || where === 'end'
            ? { parentId: null, afterId: null }
            : where === 'inside'
              ? { parentId: section.id, afterId: null }
              : { parentId: section.parentId, afterId: section.id }
        return pastedSections(seen, plan.id, place, outline, () => crypto.randomUUID())
      },
      `Đã tạo ${count} mục từ nội dung dán.`,
    )
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={`Nội dung dán có ${count} đề mục`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <ol className={classes.list}>
        {outline.sections.map(({ depth, title, blocks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index} className={classes.line} data-depth={depth}>
            <span>{plainWords(title)}</span>
            <span className={classes.count}>{blocks.length === 0 ? '' : `${formatInteger(blocks.length)} đoạn`}</span>
          </li>
        ))}
      </ol>
      {outline.lead.length === 0 ? null : (
        <p className={classes.note}>
          {formatInteger(outline.lead.length)} đoạn đứng trước đề mục đầu tiên được đưa vào mục đầu tiên.
        </p>
      )}
      {remark === null ? null : <p className={classes.note}>{remark}</p>}
      <Radio.Group label="Đặt vào" mt="sm" value={where} onChange={(value) => setWhere(value as Where)}>
        {sectionId === null ? null : (
          <>
            <Radio mt={6} value="inside" label="Trong mục đang chọn" />
            <Radio mt={6} value="after" label="Ngay sau mục đang chọn" />
          </>
        )}
        <Radio mt={6} value="end" label="Cuối văn bản" />
      </Radio.Group>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
        {asWords === null ? null : (
          <Button
            variant="default"
            onClick={() => {
              onClose()
              asWords()
            }}
          >
            Dán thành lời văn
          </Button>
        )}
        <Button onClick={make} data-autofocus>
          Tạo {count} mục
        </Button>
      </Group>
    </Modal>
  )
}
