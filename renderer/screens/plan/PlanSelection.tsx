import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { SelectionBar } from '#renderer/components/SelectionBar.tsx'
import { formatInteger } from '#shared/basics/money.ts'

interface PlanSelectionProps {
  readonly count: number
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done with the selected initiatives at once. */
export function PlanSelection({ count, onRemove, onClear }: PlanSelectionProps) {
  return (
    <SelectionBar text={`Đã chọn ${formatInteger(count)} dự án`} onClear={onClear}>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.5} color="var(--bad-text)" />}
        onClick={onRemove}
      >
        Xóa
      </Button>
    </SelectionBar>
  )
}
