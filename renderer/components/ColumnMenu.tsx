import { ActionIcon, Button, Checkbox, Popover, ScrollArea, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconGripVertical } from '@tabler/icons-react'
import { memo, useState } from 'react'
import classes from './ColumnMenu.module.css'
import { type Density, ROW_HEIGHTS, setDensity, useDensity } from './density.ts'
import type { GridLayoutControls } from './grid-layout.ts'

/** Which columns are shown, in which order, and how high the rows are. */
function PlainColumnMenu<T>({ layout }: { readonly layout: GridLayoutControls<T> }) {
  const density = useDensity()
  const [dragged, setDragged] = useState<string | null>(null)
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.5} />}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" miw={300}>
        <ScrollArea.Autosize mah={360} type="auto">
          <Checkbox.Group value={[...layout.shown]} onChange={layout.setShown}>
            <ul className={classes.list}>
              {layout.all.map((column, at) => (
                <li
                  key={column.id}
                  className={classes.line}
                  data-dragged={dragged === column.id}
                  draggable
                  onDragStart={() => setDragged(column.id)}
                  onDragEnd={() => setDragged(null)}
                  onDragOver={(event) => {
                    event.preventDefault()
                    if (dragged !== null && dragged !== column.id) layout.move(dragged, at)
                  }}
                >
                  <IconGripVertical size={14} stroke={1.5} className={classes.grip} aria-hidden />
                  <Checkbox size="xs" value={column.id} label={column.header} className={classes.name} />
                  <ActionIcon
                    size="sm"
                    aria-label={`Đưa cột ${column.header} lên trước`}
                    disabled={at === 0}
                    onClick={() => layout.move(column.id, at - 1)}
                  >
                    <IconArrowUp size={14} stroke={1.5} />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={`Đưa cột ${column.header} ra sau`}
                    disabled={at === layout.all.length - 1}
                    onClick={() => layout.move(column.id, at + 1)}
                  >
                    <IconArrowDown size={14} stroke={1.5} />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        <SegmentedControl
          fullWidth
          size="xs"
          mt={8}
          aria-label="Chiều cao dòng"
          value={density}
          onChange={(value) => setDensity(value as Density)}
          data={[
            { value: 'normal', label: `Dòng thoáng (${ROW_HEIGHTS.normal})` },
            { value: 'compact', label: `Dòng gọn (${ROW_HEIGHTS.compact})` },
          ]}
        />
        <Button variant="subtle" fullWidth mt={8} onClick={layout.reset}>
          Trở về mặc định
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

export const ColumnMenu = memo(PlainColumnMenu) as typeof PlainColumnMenu
