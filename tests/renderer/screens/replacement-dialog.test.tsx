import 'fake-indexeddb/auto'
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import { putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { today } from '#renderer/workspace/today.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { fundingSourceRecord, initiativeRecord } from '#shared/records/initiative.ts'
import { phaseRecord, planRecord } from '#shared/records/plan.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store
const YEAR = Number(today().slice(0, 4))

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

beforeEach(async () => {
  store = (await openStore(newName())).store
  const seen = store.getSnapshot()
  const phase = { planId: 'p', name: 'Giai đoạn I', fromYear: YEAR, toYear: YEAR }
  await store.commit('Chuẩn bị', [
    putChange(seen, 'plans', planRecord.create('p', { year: YEAR })),
    putChange(seen, 'phases', phaseRecord.create('ph', phase)),
    putChange(seen, 'fundingSources', fundingSourceRecord.create('src', { name: 'Ngân sách cấp' })),
    putChange(seen, 'assets', assetRecord.create('old', { name: 'Máy cũ', quantity: 3, yearInUse: YEAR - 9 })),
    putChange(seen, 'assets', assetRecord.create('older', { name: 'Máy cũ hơn', yearInUse: YEAR - 12 })),
    putChange(seen, 'assets', assetRecord.create('in', { name: 'Máy in cũ', kind: 'printer', yearInUse: YEAR - 9 })),
    putChange(seen, 'assets', assetRecord.create('new', { name: 'Máy mới', yearInUse: YEAR, unitPrice: 16_500_000 })),
    putChange(
      seen,
      'initiatives',
      initiativeRecord.create('i', { planId: 'p', phaseId: 'ph', name: 'Thay máy năm nay', assetIds: ['older'] }),
    ),
  ])
  navigate('/assets')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </StoreProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Thay thiết bị cũ…' }))
  await screen.findByLabelText('Tên nội dung chi')
})

afterEach(async () => {
  cleanup()
  await store.close()
})

const name = () => (screen.getByLabelText('Tên nội dung chi') as HTMLInputElement).value

test('one click finds old devices, leaves out those another item has, and proposes the price of the newest', () => {
  expect(name()).toBe('Thay thế 03 máy tính để bàn, 01 máy in')
  expect(screen.getByText(/“Thay máy năm nay”/).textContent).toContain('Máy cũ hơn')
  expect(screen.getByText(/Đề xuất 16\.500\.000/).textContent).toContain(`1 thiết bị dùng từ năm ${YEAR}`)
  expect(screen.getByText('Chưa có giá')).toBeTruthy()
  expect(screen.getAllByText('49.500.000')).toHaveLength(2)
})

test('a kind without a price is told under the sum, until it has one or is left out', () => {
  expect(screen.getByText(/^Kinh phí chưa gồm 01 máy in \(chưa có đơn giá\)/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Đơn giá: Máy in'), { target: { value: '4000000' } })
  expect(screen.queryByText(/^Kinh phí chưa gồm/)).toBeNull()
})

test('a price is read as every other one: “15 triệu” is fifteen million, and what is no price stops the making', () => {
  const price = screen.getByLabelText<HTMLInputElement>('Đơn giá: Máy tính để bàn')
  const make = screen.getByRole<HTMLButtonElement>('button', { name: 'Tạo nội dung chi' })
  for (const [text, sum] of [
    ['15 triệu', '45.000.000'],
    ['15.500.000', '46.500.000'],
  ] as const) {
    fireEvent.change(price, { target: { value: text } })
    expect(screen.getAllByText(sum)).toHaveLength(2)
  }
  for (const [field, text] of [
    ['Đơn giá: Máy tính để bàn', '-5'],
    ['Số lượng: Máy tính để bàn', '1,5'],
    ['Số lượng: Máy tính để bàn', '100000'],
  ] as const) {
    const input = screen.getByLabelText<HTMLInputElement>(field)
    const before = input.value
    fireEvent.change(input, { target: { value: text } })
    expect([input.value, make.disabled]).toEqual([text, true])
    fireEvent.change(input, { target: { value: before } })
    expect(make.disabled).toBe(false)
  }
  expect(screen.getAllByText('46.500.000')).toHaveLength(2)
})

test('a kind can be left out, a device of another item taken in; name and sum follow until one types', () => {
  fireEvent.click(screen.getByLabelText('Máy in'))
  expect(name()).toBe('Thay thế 03 máy tính để bàn')
  fireEvent.click(screen.getByLabelText('Vẫn đưa các thiết bị này vào'))
  expect(name()).toBe('Thay thế 04 máy tính để bàn')
  expect(screen.getAllByText('66.000.000')).toHaveLength(2)
  fireEvent.change(screen.getByLabelText('Tên nội dung chi'), { target: { value: 'Mua máy' } })
  fireEvent.click(screen.getByLabelText('Máy in'))
  expect(name()).toBe('Mua máy')
})

test('what is agreed becomes one item of the plan with its devices, and one undo takes it back', async () => {
  fireEvent.click(screen.getByLabelText('Máy in'))
  const dialog = screen.getByRole('dialog', { name: /^Tạo nội dung chi thay thế/ })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tạo nội dung chi' }))
  await waitFor(() => expect(store.getSnapshot().initiatives).toHaveLength(2))
  expect(store.getSnapshot().initiatives.find((each) => each.id !== 'i')).toMatchObject({
    planId: 'p',
    phaseId: 'ph',
    name: 'Thay thế 03 máy tính để bàn',
    objective: expect.stringContaining('03 thiết bị đã dùng từ 8 năm trở lên'),
    funding: [{ fundingSourceId: 'src', year: null, amount: 49_500_000 }],
    period: { kind: 'year', year: YEAR },
    assetIds: ['old'],
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(store.getSnapshot().initiatives).toHaveLength(1))
})
