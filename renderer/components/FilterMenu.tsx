import { Button, Checkbox, Popover, ScrollArea, Stack, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { formatInteger } from '#shared/basics/money.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import type { Option } from './ChoiceField.tsx'
import classes from './FilterMenu.module.css'

interface FilterMenuProps {
  readonly label: string
  readonly options: readonly (Option & { readonly count: number })[]
  readonly chosen: readonly string[]
  readonly onChoose: (values: string[]) => void
}

const SEARCH_FROM = 12

/** One property to filter by: several values, each with the number of rows that have it. Not drawn again for what is typed elsewhere. */
export const FilterMenu = memo(function FilterMenu({ label, options, chosen, onChoose }: FilterMenuProps) {
  const [search, setSearch] = useState('')
  const shown = options.filter((option) => matchesSearch(option.label, search))
  const first = options.find((option) => option.value === chosen[0])?.label
  const more = chosen.length > 1 ? ` +${chosen.length - 1}` : ''
  const on = chosen.length > 0
  return (
    <Popover position="bottom-start" trapFocus returnFocus onClose={() => setSearch('')}>
      <Popover.Target>
        <Button
          variant={on ? 'light' : 'default'}
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
          maw={280}
          aria-label={on ? `Lọc theo ${label}: đang chọn ${chosen.length}` : `Lọc theo ${label}`}
        >
          {on ? `${label}: ${first ?? chosen[0]}${more}` : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" miw={240}>
        {options.length >= SEARCH_FROM ? (
          <TextInput
            size="xs"
            mb={8}
            data-autofocus
            data-typed="yes"
            aria-label={`Tìm trong ${label}`}
            placeholder="Tìm"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : null}
        <ScrollArea.Autosize mah={320} type="auto">
          <Checkbox.Group value={[...chosen]} onChange={onChoose}>
            <Stack gap={8} p={4} pr={12}>
              {shown.map((option) => (
                <div key={option.value} className={classes.line}>
                  <Checkbox size="xs" value={option.value} label={option.label} />
                  <span className={classes.count}>{formatInteger(option.count)}</span>
                </div>
              ))}
              {shown.length === 0 ? <span className={classes.count}>Không có mục nào khớp</span> : null}
            </Stack>
          </Checkbox.Group>
        </ScrollArea.Autosize>
        {on ? (
          <Button variant="subtle" fullWidth mt={8} onClick={() => onChoose([])}>
            Bỏ lọc
          </Button>
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
})
