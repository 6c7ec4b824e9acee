import { Button, Popover, ScrollArea, TextInput, UnstyledButton } from '@mantine/core'
import { IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import type { Option } from './ChoiceField.tsx'
import classes from './OptionMenu.module.css'

const SEARCH_FROM = 9

/** A button that asks for one value and acts on it at once: "Đổi khoa, phòng" for the selected rows. */
export function OptionMenu(props: {
  readonly label: string
  readonly options: readonly Option[]
  readonly onPick: (value: string) => void
}) {
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const shown = props.options.filter((option) => matchesSearch(option.label, search))
  const pick = (value: string) => {
    setOpen(false)
    setSearch('')
    props.onPick(value)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<IconChevronUp size={14} stroke={1.5} />}
          onClick={() => setOpen((was) => !was)}
        >
          {props.label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} miw={220}>
        {props.options.length >= SEARCH_FROM ? (
          <TextInput
            size="xs"
            mb={6}
            data-autofocus
            data-typed="yes"
            aria-label="Tìm trong danh sách"
            placeholder="Tìm"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              const only = shown.length === 1 ? shown[0] : undefined
              if (event.key === 'Enter' && only !== undefined) pick(only.value)
            }}
          />
        ) : null}
        <ScrollArea.Autosize mah={300} type="auto">
          {shown.map((option) => (
            <UnstyledButton key={option.value} className={classes.option} onClick={() => pick(option.value)}>
              {option.label}
            </UnstyledButton>
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
