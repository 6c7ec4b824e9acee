import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { DateField } from '#renderer/components/DateField.tsx'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { TextField } from '#renderer/components/TextField.tsx'
import { LONGEST_TEXT } from '#shared/basics/read-input.ts'
import { MAX_TEXT } from '#shared/records/values.ts'
import { draw, giveElementsASize } from './mantine.tsx'

beforeAll(giveElementsASize)
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

let keys = 0
const newKey = () => `test/${keys++}`
const rule = { min: 0, max: 99_999, empty: 'refused', grouped: true, whole: true } as const

function type(label: string, text: string): HTMLInputElement {
  const input = screen.getByLabelText<HTMLInputElement>(label)
  act(() => input.focus())
  fireEvent.change(input, { target: { value: text } })
  return input
}

describe('what is typed', () => {
  test('is stored within 300 ms of the last key, cleaned, with the caret left alone', () => {
    const onStore = vi.fn()
    draw(<TextField label="Tên" field="name" draftKey={newKey()} value="" onStore={onStore} />)
    const input = type('Tên', '  Máy in khoa Hoá  sinh ')
    act(() => vi.advanceTimersByTime(300))
    expect(onStore).toHaveBeenCalledExactlyOnceWith('Máy in khoa Hóa sinh')
    expect(input.value).toBe('  Máy in khoa Hoá  sinh ')
  })

  test('is stored at once on blur, when the input goes away, and when the page is left', () => {
    for (const leave of [
      (input: HTMLElement) => fireEvent.blur(input),
      () => cleanup(),
      () => act(() => flushPendingEdits()),
    ]) {
      const onStore = vi.fn()
      draw(<TextField label="Tên" field="name" draftKey={newKey()} value="" onStore={onStore} />)
      leave(type('Tên', 'Máy quét'))
      expect(onStore).toHaveBeenCalledExactlyOnceWith('Máy quét')
      cleanup()
    }
  })

  test('is stored though it is doubtful, and the doubt is told once one leaves, until it is mended', () => {
    const onStore = vi.fn()
    const caution = (text: string) => (text.includes('@') ? null : 'Chưa giống địa chỉ thư điện tử.')
    draw(<TextField label="Thư" field="email" draftKey={newKey()} value="a@b.vn" caution={caution} onStore={onStore} />)
    const input = type('Thư', 'abc')
    act(() => vi.advanceTimersByTime(300))
    expect(onStore).toHaveBeenCalledExactlyOnceWith('abc')
    expect(screen.queryByText(/^Chưa giống/)).toBeNull()
    act(() => input.blur())
    expect(screen.getByText(/^Chưa giống/)).toBeTruthy()
    type('Thư', 'abc@syt.vn')
    expect(screen.queryByText(/^Chưa giống/)).toBeNull()
  })

  test('a number is given back by Esc as it was when its field was entered, stored or not; the next Esc is for the drawer', () => {
    const stored: (number | null)[] = []
    const closing = vi.fn()
    function Held() {
      const [value, setValue] = useState<number | null>(185_000_000)
      const store = (next: number | null) => {
        stored.push(next)
        setValue(next)
      }
      return <MoneyField label="Tiền" field="money" draftKey="held/money" value={value} onStore={store} />
    }
    draw(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the drawer around the field
      <div onKeyDown={(event) => event.defaultPrevented || closing()}>
        <Held />
      </div>,
    )
    const input = type('Tiền', '777')
    act(() => vi.advanceTimersByTime(300))
    expect(stored).toEqual([777])
    fireEvent.keyDown(input, { key: 'Escape' })
    expect([input.value, stored, closing.mock.calls.length]).toEqual(['185.000.000', [777, 185_000_000], 0])
    type('Tiền', '12')
    fireEvent.keyDown(input, { key: 'Escape' })
    expect([input.value, stored.at(-1)]).toEqual(['185.000.000', 185_000_000])
    fireEvent.keyDown(input, { key: 'Escape' })
    expect(closing).toHaveBeenCalledOnce()
  })

  test('may be one of the usual words, or any other', () => {
    const onStore = vi.fn()
    const words = ['Hạng I', 'Hạng II']
    draw(<TextField label="Hạng" field="grade" draftKey={newKey()} value="" suggestions={words} onStore={onStore} />)
    const [input] = screen.getAllByLabelText('Hạng', { selector: 'input' })
    if (input === undefined) throw new Error('no input')
    fireEvent.change(input, { target: { value: 'Hạng ba' } })
    act(() => vi.advanceTimersByTime(300))
    expect(onStore).toHaveBeenLastCalledWith('Hạng ba')
    fireEvent.click(input)
    fireEvent.click(screen.getByRole('option', { name: 'Hạng II', hidden: true }))
    act(() => vi.advanceTimersByTime(300))
    expect(onStore).toHaveBeenLastCalledWith('Hạng II')
  })

  test('gives way to a value that came from elsewhere, such as an undo', () => {
    function Page() {
      const [value, setValue] = useState('cũ')
      return (
        <>
          <TextField label="Tên" field="name" draftKey="undo" value={value} onStore={setValue} />
          <button type="button" onClick={() => setValue('cũ')}>
            hoàn tác
          </button>
        </>
      )
    }
    draw(<Page />)
    const input = type('Tên', 'mới')
    act(() => vi.advanceTimersByTime(300))
    expect(input.value).toBe('mới')
    fireEvent.click(screen.getByText('hoàn tác'))
    expect(input.value).toBe('cũ')
  })

  test('stays on screen with the reason when the database refuses it', async () => {
    vi.useRealTimers()
    const onStore = () => Promise.resolve('Ổ đĩa đã đầy.')
    draw(<TextField label="Tên" field="name" draftKey={newKey()} value="cũ" onStore={onStore} />)
    const input = type('Tên', 'mới')
    fireEvent.blur(input)
    expect(await screen.findByText('Ổ đĩa đã đầy.')).toBeTruthy()
    expect(input.value).toBe('mới')
  })
})

describe('what cannot be stored', () => {
  test.each([
    [
      'letters in a number',
      'ba máy',
      '“ba máy” không phải là một số. Hãy chỉ nhập chữ số, không kèm phép tính hay ghi chú.',
    ],
    ['a number out of range', '100.000', '“100.000” nằm ngoài khoảng cho phép: số phải từ 0 đến 99.999.'],
    ['a fraction of a device', '1,5', '“1,5” không phải là số nguyên.'],
    ['nothing where a number is needed', '', 'Ô này cần một số.'],
  ])('%s stays visible with a sentence and is not stored', (_what, text, sentence) => {
    const onStore = vi.fn()
    draw(<NumberField label="Số lượng" field="quantity" draftKey={newKey()} value={7} onStore={onStore} rule={rule} />)
    const input = type('Số lượng', text)
    fireEvent.blur(input)
    expect(input.value).toBe(text)
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(onStore).not.toHaveBeenCalled()
  })

  test('a day that does not exist stays visible, survives closing and opening, and goes once it is put right', () => {
    const onStore = vi.fn()
    const field = <DateField label="Hết bảo hành" field="warrantyEnd" draftKey="date" value={null} onStore={onStore} />
    const sentence = '“30/02/2026” không phải là một ngày có trong lịch. Hãy viết như 05/01/2026.'
    draw(field)
    type('Hết bảo hành', '30/02/2026')
    cleanup()
    draw(field)
    expect(screen.getByLabelText<HTMLInputElement>('Hết bảo hành').value).toBe('30/02/2026')
    expect(screen.getByText(sentence)).toBeTruthy()
    type('Hết bảo hành', '28/2/2026')
    act(() => vi.advanceTimersByTime(300))
    expect(onStore).toHaveBeenCalledExactlyOnceWith('2026-02-28')
    expect(screen.queryByText(sentence)).toBeNull()
  })

  test('a text longer than a record may hold is refused by the same limit', () => {
    expect(LONGEST_TEXT).toBe(MAX_TEXT)
    const onStore = vi.fn()
    draw(<TextField label="Ghi chú" field="note" draftKey={newKey()} value="" onStore={onStore} multiline />)
    fireEvent.blur(type('Ghi chú', 'x'.repeat(MAX_TEXT + 1)))
    expect(onStore).not.toHaveBeenCalled()
    expect(screen.getByText('Dài 20.001 ký tự, nhiều hơn mức 20.000 của một ô. Hãy rút gọn.')).toBeTruthy()
  })
})

test('money is shown with dots, and units in words are understood', () => {
  const onStore = vi.fn()
  draw(<MoneyField label="Đơn giá" field="unitPrice" draftKey={newKey()} value={15_500_000} onStore={onStore} />)
  expect(screen.getByLabelText<HTMLInputElement>('Đơn giá').value).toBe('15.500.000')
  const input = type('Đơn giá', '1,5 tỷ')
  fireEvent.blur(input)
  expect(onStore).toHaveBeenCalledExactlyOnceWith(1_500_000_000)
  expect(input.value).toBe('1.500.000.000')
})
