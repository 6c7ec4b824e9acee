import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { GridColumn } from './grid-column.ts'
import { isStringList, useRemembered } from './remembered.ts'

/** Which columns of a table are shown, remembered by its name; at least one always is. */
export function useColumnChoice<T>(gridId: string, columns: readonly GridColumn<T>[]) {
  const initial = useMemo(() => columns.filter((column) => !column.hidden).map((column) => column.id), [columns])
  const [chosen, setChosen] = useRemembered(`columns:${gridId}`, initial, isStringList)
  const visible = useMemo(() => {
    const kept = columns.filter((column) => chosen.includes(column.id))
    return kept.length > 0 ? kept : columns.filter((column) => initial.includes(column.id))
  }, [columns, chosen, initial])
  return { visible, chosen, setChosen, reset: () => setChosen(initial) }
}

interface ColumnMenuProps<T> {
  readonly columns: readonly GridColumn<T>[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: string[]) => void
  readonly onReset: () => void
}

export function ColumnMenu<T>({ columns, chosen, onChoose, onReset }: ColumnMenuProps<T>) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.5} />}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <ScrollArea.Autosize mah={360} type="auto">
          <Checkbox.Group value={[...chosen]} onChange={onChoose}>
            <Stack gap={8} p={4} pr={16}>
              {columns.map((column) => (
                <Checkbox key={column.id} size="xs" value={column.id} label={column.header} />
              ))}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        <Button variant="subtle" fullWidth mt={8} onClick={onReset}>
          Trở về mặc định
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
