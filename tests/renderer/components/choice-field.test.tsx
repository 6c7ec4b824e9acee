import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ChoiceField, TextsField } from '#renderer/components/ChoiceField.tsx'
import { draw, giveElementsASize } from './mantine.tsx'

beforeAll(giveElementsASize)
afterEach(cleanup)

const options = [
  { value: 'inUse', label: 'Đang dùng' },
  { value: 'broken', label: 'Hỏng' },
]

function Choice(props: { readonly onStore: (value: string | null) => void }) {
  const [value, setValue] = useState<string | null>('inUse')
  const store = (next: string | null) => {
    setValue(next)
    props.onStore(next)
  }
  return (
    <ChoiceField
      label="Tình trạng"
      field="state"
      draftKey="state"
      value={value}
      options={options}
      clearable={false}
      onStore={store}
    />
  )
}

test('a short list takes focus without opening, listens to typing, and Enter picks what matches', async () => {
  const onStore = vi.fn()
  draw(<Choice onStore={onStore} />)
  const input = screen.getByRole<HTMLInputElement>('combobox')
  act(() => input.focus())
  expect(input.getAttribute('aria-expanded')).toBe('false')
  expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe('Đang dùng')
  fireEvent.change(input, { target: { value: 'hong' } })
  expect(input.getAttribute('aria-expanded')).toBe('true')
  await screen.findByRole('option', { name: 'Hỏng' })
  expect(screen.queryByRole('option', { name: 'Đang dùng' })).toBeNull()
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
  expect(onStore).toHaveBeenCalledExactlyOnceWith('broken')
  expect(input.value).toBe('Hỏng')
})

test('a comma belongs to a name; Enter ends it', () => {
  const onStore = vi.fn()
  draw(<TextsField label="Nơi nhận" field="recipients" draftKey="recipients" value={[]} onStore={onStore} />)
  const input = screen.getByRole<HTMLInputElement>('combobox')
  act(() => input.focus())
  fireEvent.change(input, { target: { value: 'Các khoa' } })
  fireEvent.keyDown(input, { key: ',' })
  expect(onStore).not.toHaveBeenCalled()
  fireEvent.change(input, { target: { value: 'Các khoa, phòng' } })
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter' })
  expect(onStore).toHaveBeenCalledExactlyOnceWith(['Các khoa, phòng'])
})
