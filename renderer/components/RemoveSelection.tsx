import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { formatInteger } from '#shared/basics/money.ts'
import { SelectionBar } from './SelectionBar.tsx'

interface RemoveSelectionProps {
  readonly count: number
  readonly noun: string
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** The selection of a table whose rows can only be removed at once; `noun` is what they are called. */
export function RemoveSelection({ count, noun, onRemove, onClear }: RemoveSelectionProps) {
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
