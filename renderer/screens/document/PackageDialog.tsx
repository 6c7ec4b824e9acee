import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { type AskedPart, askedParts } from '#shared/package/leaving.ts'
import classes from './PackageDialog.module.css'

const titles = [...new Set(askedParts.map((part) => part.title))]

interface PackageDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onExport: (leaving: readonly string[]) => void
}

/** Asks what may leave the hospital beyond what a report always carries; nothing is ticked beforehand. */
export function PackageDialog({ opened, onClose, onExport }: PackageDialogProps) {
  const [ticked, setTicked] = useState<string[]>([])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Xuất gói dữ liệu gửi Sở Y tế"
      size="lg"
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={classes.lead}>
        Gói là một tệp JSON chép qua USB. Số liệu tổng hợp, kế hoạch và kinh phí luôn có trong gói. Những mục dưới đây
        nói về điểm yếu hoặc nêu tên người, chỉ gửi khi Sở yêu cầu.
      </p>
      <Checkbox.Group value={ticked} onChange={setTicked} aria-label="Mục gửi kèm">
        <div className={classes.parts}>
          {titles.map((title) => (
            <fieldset key={title} className={classes.part}>
              <legend>{title}</legend>
              <Stack gap={6}>
                {askedParts
                  .filter((part) => part.title === title)
                  .map((part) => (
                    <Checkbox key={part.key} size="xs" value={part.key} label={labelOf(part)} />
                  ))}
              </Stack>
            </fieldset>
          ))}
        </div>
      </Checkbox.Group>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Hủy
        </Button>
        <Button data-autofocus onClick={() => onExport(ticked)}>
          {ticked.length === 0 ? 'Xuất gói, không kèm mục nào' : `Xuất gói, kèm ${ticked.length} mục`}
        </Button>
      </Group>
    </Modal>
  )
}

function labelOf(part: AskedPart): string {
  return part.label ?? 'Toàn bộ danh sách'
}
