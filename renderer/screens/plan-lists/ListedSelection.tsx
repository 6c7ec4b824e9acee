import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { SelectionBar } from '#renderer/components/SelectionBar.tsx'
import { formatInteger } from '#shared/basics/money.ts'

interface ListedSelectionProps {
  readonly count: number
  readonly noun: string
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done with the selected rows at once. */
export function ListedSelection({ count, noun, onRemove, onClear }: ListedSelectionProps) {
  return (
    <SelectionBar text={`Đã chọn ${formatInteger(count)} ${noun}`} onClear={onClear}>
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
