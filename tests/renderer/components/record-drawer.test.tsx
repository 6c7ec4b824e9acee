import { MantineProvider } from '@mantine/core'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { giveElementsASize } from './mantine.tsx'

beforeAll(giveElementsASize)
afterEach(cleanup)

function page(recordKey: string, focusField: string | null) {
  return (
    <MantineProvider env="test">
      <button type="button">bảng</button>
      <RecordDrawer recordKey={recordKey} title="Dự án" focusField={focusField} onClose={() => {}}>
        <input data-field="name" aria-label="tên" />
        <input data-field="objective" aria-label="mục tiêu" />
      </RecordDrawer>
    </MantineProvider>
  )
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent

test('a write that changes where a fresh record would begin leaves the keyboard where it is', () => {
  const { rerender } = render(page('new', 'name'))
  expect(focused()).toBe('tên')
  act(() => screen.getByLabelText('mục tiêu').focus())
  rerender(page('new', null))
  expect(focused()).toBe('mục tiêu')
  rerender(page('new', 'name'))
  expect(focused()).toBe('mục tiêu')
})

test('another record is entered anew, and F2 in the table leads to a field of the open one', () => {
  const { rerender } = render(page('a', null))
  act(() => screen.getByLabelText('mục tiêu').focus())
  rerender(page('b', null))
  expect(focused()).toBe('tên')
  act(() => screen.getByText('bảng').focus())
  rerender(page('b', 'objective'))
  expect(focused()).toBe('mục tiêu')
})
