import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDraft } from '#renderer/components/use-draft.ts'
import { ok } from '#shared/basics/result.ts'
import { draw } from './mantine.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const DISK = 100

/** A field whose values come back from the disk late, as on a slow PC. */
function Slow({ log }: { readonly log: string[] }) {
  const [value, setValue] = useState('')
  const { input } = useDraft<string>({
    draftKey: 'test/slow',
    label: 'Chữ',
    value,
    saveAfterMs: 20,
    format: (each) => each,
    read: (text) => ok(text.trim()),
    onStore: (next) =>
      new Promise<void>((done) => {
        setTimeout(() => {
          log.push(next)
          setValue(next)
          done()
        }, DISK)
      }),
  })
  const { error: _error, ...props } = input
  return <input aria-label="Chữ" {...props} />
}

async function type(text: string, gap: number): Promise<void> {
  const field = screen.getByLabelText<HTMLInputElement>('Chữ')
  for (const letter of text) {
    fireEvent.change(field, { target: { value: field.value + letter } })
    await act(() => vi.advanceTimersByTimeAsync(gap))
  }
}

test.each([5, 30, 60, 130])('letters typed %i ms apart all stay, however late the disk answers', async (gap) => {
  const log: string[] = []
  draw(<Slow log={log} />)
  fireEvent.focus(screen.getByLabelText('Chữ'))
  await type('Đang gõ dở thì', gap)
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(screen.getByLabelText<HTMLInputElement>('Chữ').value).toBe('Đang gõ dở thì')
  expect(log.at(-1)).toBe('Đang gõ dở thì')
})

test('going back to what is still stored is written, while something else is under way', async () => {
  const log: string[] = []
  draw(<Slow log={log} />)
  const field = screen.getByLabelText<HTMLInputElement>('Chữ')
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: 'a' } })
  await act(() => vi.advanceTimersByTimeAsync(30))
  fireEvent.change(field, { target: { value: '' } })
  fireEvent.blur(field)
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(log).toEqual(['a', ''])
  expect(field.value).toBe('')
})
