import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

/** Finds rows by any word, with or without marks. Ctrl+F leads here (`data-filter-search`). */
export function SearchField(props: { value: string; onChange: (text: string) => void; placeholder: string }) {
  return (
    <TextInput
      size="xs"
      w={240}
      type="search"
      aria-label={props.placeholder}
      placeholder={props.placeholder}
      autoComplete="off"
      spellCheck={false}
      data-filter-search
      data-typed="yes"
      styles={{ input: { height: 32, fontSize: 13 } }}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={
        props.value === '' ? null : <CloseButton size="xs" aria-label="Xóa ô tìm" onClick={() => props.onChange('')} />
      }
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
