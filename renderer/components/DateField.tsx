import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { IsoDate } from '#shared/basics/calendar-date.ts'
import { formatDateField, readDateField } from '#shared/basics/read-input.ts'
import type { InputProps } from './TextField.tsx'
import { useDraft } from './use-draft.ts'

const words = {
  nextMonth: 'Tháng sau',
  previousMonth: 'Tháng trước',
  nextYear: 'Năm sau',
  previousYear: 'Năm trước',
  nextDecade: 'Mười năm sau',
  previousDecade: 'Mười năm trước',
  monthLevelControl: 'Chọn tháng',
  yearLevelControl: 'Chọn năm',
}

/** A date typed as dd/mm/yyyy or picked from the calendar. 30/02/2026 stays visible with the reason and is not stored. */
export function DateField(props: InputProps<IsoDate | null> & { readonly required?: boolean }) {
  const [open, setOpen] = useState(false)
  const { input, setText, giveBack } = useDraft({
    ...props,
    format: formatDateField,
    read: (text: string) => readDateField(text, props.required ?? false),
  })
  const calendar = (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          size="sm"
          tabIndex={-1}
          aria-label={`Chọn ngày: ${props.label}`}
          onClick={() => setOpen((was) => !was)}
        >
          <IconCalendar size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          hideOutsideDates
          ariaLabels={words}
          {...(props.value === null ? {} : { defaultDate: props.value })}
          value={props.value}
          onChange={(date) => {
            if (date !== null) setText(formatDateField(date))
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <TextInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      autoComplete="off"
      placeholder="dd/mm/yyyy"
      rightSection={calendar}
      {...input}
      onKeyDown={giveBack}
    />
  )
}
