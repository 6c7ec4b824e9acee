import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { startTransition, useOptimistic } from 'react'

/**
 * Finds rows by any word, with or without marks. Ctrl+F leads here (`data-filter-search`). What is typed stands in the field at
 * once; `onChange` is told within a transition, so that the next letter need not wait for the rows of this one.
 */
export function SearchField(props: { value: string; onChange: (text: string) => void; placeholder: string }) {
  const [shown, show] = useOptimistic(props.value)
  const change = (text: string) =>
    startTransition(() => {
      show(text)
      props.onChange(text)
    })
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
      rightSection={shown === '' ? null : <CloseButton size="xs" aria-label="Xóa ô tìm" onClick={() => change('')} />}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
