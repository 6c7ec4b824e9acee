import { MantineProvider } from '@mantine/core'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { giveElementsASize } from './mantine.tsx'

beforeAll(giveElementsASize)
afterEach(cleanup)

function page(recordKey: string, focusField: string | null, onClose = () => {}) {
  return (
    <MantineProvider env="test">
      <button type="button">bảng</button>
      <RecordDrawer recordKey={recordKey} title="Dự án" focusField={focusField} onClose={onClose}>
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

test('Esc closes also when a button that is pressed to its end has let go of the keyboard', () => {
  const onClose = vi.fn()
  render(page('a', null, onClose))
  act(() => (document.activeElement as HTMLElement).blur())
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})
