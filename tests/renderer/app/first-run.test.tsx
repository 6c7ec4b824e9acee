import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Router } from 'wouter'
import { FirstRun } from '#renderer/app/FirstRun.tsx'
import { useHashLocation } from '#renderer/app/hash-location.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store
const full = { ...emptySnapshot(), departments: [departmentRecord.create('kkb', { name: 'Khoa Khám bệnh' })] }

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)
beforeEach(async () => {
  store = (await openStore(newName())).store
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <FirstRun />
      </Router>
    </StoreProvider>,
  )
})
afterEach(async () => {
  cleanup()
  await store.close()
})

const departments = () => store.getSnapshot().departments.length
const button = (name: RegExp) => screen.queryByRole<HTMLButtonElement>('button', { name })

test('a new hospital is offered nothing to take back', () => {
  expect(button(/^Hoàn tác/)).toBeNull()
  expect(button(/^Làm lại/)).toBeNull()
  expect(button(/^Mở dữ liệu mẫu/)?.disabled).toBe(false)
})

test('what was deleted altogether comes back, by the button and by Ctrl+Z', async () => {
  await act(() => store.replaceAll('Mở tệp cũ', full))
  await act(() => store.replaceAll('Bắt đầu lại từ đầu', emptySnapshot()))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác: Bắt đầu lại từ đầu' }))
  await waitFor(() => expect(departments()).toBe(1))
  await act(() => store.replaceAll('Bắt đầu lại từ đầu', emptySnapshot()))
  fireEvent.keyDown(window, { key: 'z', ctrlKey: true })
  await waitFor(() => expect(departments()).toBe(1))
})

test('what was undone to the last can be done again, and is given up only when the user says so', async () => {
  await act(() => store.replaceAll('Mở tệp cũ', full))
  await act(() => store.undo())
  expect(departments()).toBe(0)
  expect(button(/^Bắt đầu đơn vị mới$/)?.disabled).toBe(true)
  fireEvent.click(await screen.findByRole('button', { name: 'Làm lại: Mở tệp cũ' }))
  await waitFor(() => expect(departments()).toBe(1))

  await act(() => store.undo())
  fireEvent.click(await screen.findByRole('button', { name: 'Không cần nữa, bắt đầu mới' }))
  expect(button(/^Bắt đầu đơn vị mới$/)?.disabled).toBe(false)
  fireEvent.keyDown(window, { key: 'y', ctrlKey: true })
  await waitFor(() => expect(departments()).toBe(1))
})
