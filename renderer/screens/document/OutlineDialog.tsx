import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { useStore } from '#renderer/database/use-store.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { plainWords } from '#shared/records/plain-words.ts'
import type { Plan } from '#shared/records/plan.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import {
  type OutlineName,
  outlineNames,
  outlineReplacement,
  startingOutlines,
} from '#shared/records/starting-outlines.ts'
import classes from './OutlineDialog.module.css'

interface OutlineDialogProps {
  readonly plan: Plan
  readonly changes: RecordChanges
  readonly onClose: () => void
}

/** Puts one of the outlines in the place of the plan's text, after saying what that replaces. */
export function OutlineDialog({ plan, changes, onClose }: OutlineDialogProps) {
  const store = useStore()
  const [name, setName] = useState<OutlineName>('hospital')
  const replaced = replacedWords(store.getSnapshot(), plan.id)
  const apply = () => {
    onClose()
    void changes.run(
      'Lập dàn ý văn bản',
      (seen) => outlineReplacement(seen, plan.id, name, () => crypto.randomUUID()),
      `Đã lập dàn ý “${startingOutlines[name].label}”.`,
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Dàn ý của kế hoạch năm ${plan.year}`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Radio.Group aria-label="Dàn ý" value={name} onChange={(value) => setName(value as OutlineName)}>
        {outlineNames.map((each) => (
          <Radio
            key={each}
            mb="sm"
            value={each}
            label={startingOutlines[each].label}
            description={startingOutlines[each].about}
          />
        ))}
      </Radio.Group>
      <p className={classes.told}>
        {replaced === null
          ? 'Văn bản chưa có mục nào.'
          : `Thay cho ${replaced} hiện có. Mục tiêu, nhiệm vụ, dự án và phân công không đổi; hoàn tác được bằng Ctrl+Z.`}
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Thôi
        </Button>
        <Button onClick={apply}>{replaced === null ? 'Lập dàn ý' : 'Thay bằng dàn ý này'}</Button>
      </Group>
    </Modal>
  )
}

/** "23 mục, khoảng 1.254 chữ"; null when there is no text. */
function replacedWords(snapshot: Snapshot, planId: string): string | null {
  const sections = snapshot.narratives.filter((each) => each.planId === planId)
  if (sections.length === 0) return null
  const words = sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'generated' ? [] : [plainWords(block.content)])))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
  return `${formatInteger(sections.length)} mục, ${formatInteger(words)} chữ`
}
