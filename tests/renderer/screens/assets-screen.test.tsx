import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import { refusedInputs, settleInput } from '#renderer/components/refused-inputs.ts'
import { type Change, putChange, removeChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

// A busy machine takes its time to load a screen that is loaded when first visited.
configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

beforeEach(async () => {
  store = (await openStore(newName())).store
  const seen = store.getSnapshot()
  const changes: Change[] = [
    putChange(seen, 'departments', departmentRecord.create('kkb', { name: 'Khoa Khám bệnh' })),
    putChange(seen, 'departments', departmentRecord.create('duoc', { name: 'Khoa Dược' })),
    putChange(seen, 'assets', assetRecord.create('a1', { name: 'Máy tính 01', departmentId: 'kkb', serial: 'SN1' })),
    putChange(seen, 'assets', assetRecord.create('a2', { name: 'Máy in 02', kind: 'printer', departmentId: 'duoc' })),
    putChange(seen, 'assets', assetRecord.create('a3', { name: 'Máy quét 03', kind: 'scanner', antivirus: 'none' })),
  ]
  await store.commit('Chuẩn bị', changes)
  navigate('/assets')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </StoreProvider>,
  )
  await screen.findByRole('grid')
})

afterEach(async () => {
  cleanup()
  await store.close()
})

const asset = (id: string) => store.getSnapshot().assets.find((each) => each.id === id)
const rowOf = (name: string) => screen.getByRole('cell', { name }).closest('tr') as HTMLElement
const rowNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .filter((row) => !row.hasAttribute('data-blank'))
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent)

describe('the drawer', () => {
  test('opens from the row, stores what is typed, shows it in the table, and Esc gives the keyboard back', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Mở chi tiết Máy tính 01' }))
    const dialog = await screen.findByRole('dialog', { name: 'Máy tính 01' })
    expect(window.location.hash).toBe('#/assets/a1')
    const name = within(dialog).getByLabelText('Tên thiết bị')
    expect(document.activeElement).toBe(name)
    fireEvent.change(name, { target: { value: 'Máy tính hoá nghiệm' } })
    fireEvent.keyDown(name, { key: 'Escape' })
    await waitFor(() => expect(asset('a1')?.name).toBe('Máy tính hóa nghiệm'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('grid'))
    expect(rowNames()).toContain('Máy tính hóa nghiệm')
  })

  test('an undo shows in the open input', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Mở chi tiết Máy in 02' }))
    const code = within(await screen.findByRole('dialog')).getByLabelText<HTMLInputElement>('Mã tài sản')
    fireEvent.focus(code)
    fireEvent.change(code, { target: { value: '0045' } })
    fireEvent.blur(code)
    await waitFor(() => expect(asset('a2')?.code).toBe('0045'))
    await act(async () => {
      await store.undo()
    })
    expect(code.value).toBe('')
  })

  test('tells what was done to the record', async () => {
    await act(async () => {
      const before = asset('a2')
      if (before !== undefined)
        await store.commit('Sửa thiết bị', [putChange(store.getSnapshot(), 'assets', { ...before, state: 'broken' })])
    })
    fireEvent.click(screen.getByRole('button', { name: 'Mở chi tiết Máy in 02' }))
    const dialog = await screen.findByRole('dialog')
    const details = dialog.querySelector('details') as HTMLDetailsElement
    details.open = true
    fireEvent(details, new Event('toggle'))
    expect(await within(dialog).findByText('Tình trạng: Đang dùng → Hỏng')).toBeTruthy()
  })
})

describe('removal', () => {
  test('happens at once, and the toast brings the device back', async () => {
    fireEvent.click(within(rowOf('Máy quét 03')).getByRole('checkbox'))
    fireEvent.click(screen.getByRole('button', { name: 'Xóa' }))
    await waitFor(() => expect(asset('a3')).toBeUndefined())
    expect(await screen.findByText('Đã xóa thiết bị “Máy quét 03”.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
    await waitFor(() => expect(asset('a3')?.name).toBe('Máy quét 03'))
  })
})

describe('bulk work', () => {
  test('sets a field for the selected rows as one batch', async () => {
    fireEvent.click(within(rowOf('Máy tính 01')).getByRole('checkbox'))
    fireEvent.click(within(rowOf('Máy in 02')).getByRole('checkbox'))
    const bar = screen.getByRole('region', { name: 'Việc với các dòng đã chọn' })
    fireEvent.click(within(bar).getByRole('button', { name: 'Tình trạng' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Hỏng' }))
    await waitFor(() =>
      expect([asset('a1')?.state, asset('a2')?.state, asset('a3')?.state]).toEqual(['broken', 'broken', 'inUse']),
    )
    await act(async () => {
      await store.undo()
    })
    expect([asset('a1')?.state, asset('a2')?.state]).toEqual(['inUse', 'inUse'])
  })

  test('leaves alone what a search hides, and forgets that it was selected', async () => {
    fireEvent.click(within(rowOf('Máy tính 01')).getByRole('checkbox'))
    fireEvent.click(within(rowOf('Máy in 02')).getByRole('checkbox'))
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khoa duoc' } })
    expect(await screen.findByText('Đã chọn 1 thiết bị')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Xóa' }))
    await waitFor(() => expect(asset('a2')).toBeUndefined())
    expect(asset('a1')?.name).toBe('Máy tính 01')
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
    await waitFor(() => expect(rowNames()).toContain('Máy tính 01'))
    expect(screen.queryByRole('region', { name: 'Việc với các dòng đã chọn' })).toBeNull()
  })

  test('a copy keeps what is shared and drops what is one device’s own', async () => {
    fireEvent.click(within(rowOf('Máy tính 01')).getByRole('checkbox'))
    fireEvent.click(screen.getByRole('button', { name: 'Nhân bản' }))
    await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(4))
    const copy = store.getSnapshot().assets.find((each) => each.name === 'Máy tính 01' && each.id !== 'a1')
    expect(copy).toMatchObject({ departmentId: 'kkb', serial: '' })
  })
})

describe('finding', () => {
  test('needs no marks and looks into every field', async () => {
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'khoa duoc' } })
    await waitFor(() => expect(rowNames()).toEqual(['Máy in 02']))
  })

  test('filters stand in the address, so that a figure can lead to its rows', async () => {
    act(() => navigate('/assets?antivirus=none'))
    await waitFor(() => expect(rowNames()).toEqual(['Máy quét 03']))
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
    await waitFor(() => expect(rowNames()).toHaveLength(3))
  })
})

test('a device without a name is told by its host name or code, dimmed, and else said to have none', async () => {
  const seen = store.getSnapshot()
  await act(async () => {
    await store.commit('Thêm thiết bị', [
      putChange(seen, 'assets', assetRecord.create('n1', { hostName: 'KKB-PC07', code: 'MVT-7' })),
      putChange(seen, 'assets', assetRecord.create('n2', { code: 'MVT-8' })),
      putChange(seen, 'assets', assetRecord.create('n3')),
    ])
  })
  await waitFor(() => expect(rowNames()).toEqual(expect.arrayContaining(['KKB-PC07', 'MVT-8', 'chưa đặt tên'])))
})

describe('the empty line after the last device', () => {
  const grid = () => screen.getByRole('grid')
  const press = (key: string, more = {}) => fireEvent.keyDown(grid(), { key, ...more })
  const paste = (text: string) => fireEvent.paste(grid(), { clipboardData: { getData: () => text } })
  const type = (text: string, leaving: string) => {
    press(text.charAt(0))
    const input = within(grid()).getByRole('textbox')
    fireEvent.change(input, { target: { value: text } })
    fireEvent.keyDown(input, { key: leaving })
  }
  const names = () => store.getSnapshot().assets.map(({ name }) => name)

  test('is reached by the arrows, and a block pasted there adds devices and overwrites none', async () => {
    for (let row = 0; row < 3; row += 1) press('ArrowDown')
    paste('Máy A\tMáy in\nMáy B\tMáy quét\n')
    await waitFor(() => expect(names()).toHaveLength(5))
    // Where they were pasted, not among the others by the alphabet.
    expect(rowNames()).toEqual(['Máy in 02', 'Máy quét 03', 'Máy tính 01', 'Máy A', 'Máy B'])
    expect(store.getSnapshot().assets.find(({ name }) => name === 'Máy B')?.kind).toBe('scanner')
    expect(await screen.findByText('Đã dán: thêm 2 thiết bị.')).toBeTruthy()
  })

  test('becomes a device by typing; Tab goes on in it, Enter to the next empty line', async () => {
    press('ArrowDown', { ctrlKey: true })
    press('ArrowDown')
    type('An lạc', 'Tab')
    press('ArrowRight')
    press('ArrowRight')
    type('7', 'Enter')
    press('Home')
    type('Bình an', 'Enter')
    await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(5))
    expect(rowNames().slice(3)).toEqual(['An lạc', 'Bình an'])
    await waitFor(() => expect(store.getSnapshot().assets.find(({ name }) => name === 'An lạc')?.quantity).toBe(7))
  })

  test('takes on what is filtered for, pasted rows too', async () => {
    act(() => navigate('/assets?departmentId=duoc'))
    await waitFor(() => expect(rowNames()).toEqual(['Máy in 02']))
    press('ArrowDown', { ctrlKey: true })
    paste('Máy C')
    await waitFor(() => expect(rowNames()).toEqual(['Máy in 02', 'Máy C']))
  })

  test('keeps a text its cell does not take, in the row it has become', async () => {
    press('ArrowDown', { ctrlKey: true })
    for (let column = 0; column < 3; column += 1) press('ArrowRight')
    type('nhiều', 'Enter')
    expect((await screen.findByText(/Chưa lưu:/)).closest('td')?.textContent).toContain('nhiều')
    for (const { key } of refusedInputs()) settleInput(key)
  })

  test('an untouched one makes nothing, whatever key leaves it', async () => {
    press('ArrowDown', { ctrlKey: true })
    press('F2')
    fireEvent.keyDown(within(grid()).getByRole('textbox'), { key: 'Enter' })
    press('Delete')
    press(' ')
    expect(names()).toHaveLength(3)
  })
})

describe('an empty list', () => {
  beforeEach(async () => {
    await act(async () => {
      const seen = store.getSnapshot()
      await store.commit(
        'Xóa',
        seen.assets.map(({ id }) => removeChange(seen, 'assets', id)),
      )
    })
    await screen.findByText('Chưa có thiết bị')
  })
  const paste = (text: string) => fireEvent.paste(document.body, { clipboardData: { getData: () => text } })

  test('takes a block pasted on it, by the order of the columns', async () => {
    paste('Máy A\tMáy in\nMáy B\tMáy quét\n')
    await waitFor(() => expect(rowNames()).toEqual(['Máy A', 'Máy B']))
    expect(store.getSnapshot().assets.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['printer', 'scanner']))
  })

  test('takes it by its headings when the first pasted line is headings', async () => {
    paste('Số lượng thực tế\tTên thiết bị\n4\tMáy A\n')
    await waitFor(() => expect(store.getSnapshot().assets).toMatchObject([{ name: 'Máy A', quantity: 4 }]))
  })

  test('says so when there is nothing to paste', async () => {
    paste('')
    expect(await screen.findByText(/Không có ô nào để dán/)).toBeTruthy()
  })
})

describe('a new device', () => {
  test('left untouched by a way out of the list, such as the menu, leaves no trace', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Thêm thiết bị' }))
    await screen.findByRole('dialog', { name: 'Thiết bị chưa đặt tên' })
    expect(store.getSnapshot().assets).toHaveLength(4)
    act(() => navigate('/legal-bases'))
    await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(3))
  })

  test('left untouched for another device or by Back leaves no trace', async () => {
    for (const to of ['/assets/a1', '/assets']) {
      fireEvent.click(screen.getByRole('button', { name: 'Thêm thiết bị' }))
      await screen.findByRole('dialog', { name: 'Thiết bị chưa đặt tên' })
      act(() => navigate(to))
      await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(3))
    }
  })

  test('takes on what is filtered for, and leaves no trace when closed untouched', async () => {
    act(() => navigate('/assets?departmentId=duoc'))
    await waitFor(() => expect(rowNames()).toEqual(['Máy in 02']))
    fireEvent.click(screen.getByRole('button', { name: 'Thêm thiết bị' }))
    const dialog = await screen.findByRole('dialog', { name: 'Thiết bị chưa đặt tên' })
    expect(store.getSnapshot().assets.find((each) => each.name === '')?.departmentId).toBe('duoc')
    fireEvent.keyDown(within(dialog).getByLabelText('Tên thiết bị'), { key: 'Escape' })
    await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(3))
  })
})
