import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import { putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { planRecord } from '#shared/records/plan.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

beforeEach(async () => {
  store = (await openStore(newName())).store
  await store.commit('Chuẩn bị', [putChange(store.getSnapshot(), 'plans', planRecord.create('p', { year: 2026 }))])
  navigate('/plan')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </StoreProvider>,
  )
  await screen.findByRole('button', { name: 'Thêm dự án' })
})

afterEach(async () => {
  cleanup()
  await store.close()
})

test('storing the name of a new project does not call the keyboard back from the next field', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Thêm dự án' }))
  const drawer = await screen.findByRole('dialog', { name: 'Dự án mới' })
  const [name, objective] = within(drawer).getAllByRole<HTMLTextAreaElement>('textbox')
  expect(document.activeElement).toBe(name)
  fireEvent.change(name as HTMLElement, { target: { value: 'Bệnh án điện tử' } })
  act(() => objective?.focus())
  await screen.findByRole('dialog', { name: 'Bệnh án điện tử' })
  await waitFor(() => expect(store.getSnapshot().initiatives[0]?.name).toBe('Bệnh án điện tử'))
  expect(document.activeElement).toBe(objective)
})

test.each(['Đầu và cuối văn bản', 'Giai đoạn, nhóm, phụ lục', 'Nguồn vốn'])('Esc leads back to “%s”', async (label) => {
  const button = screen.getByRole('button', { name: label })
  act(() => button.focus())
  fireEvent.click(button)
  const drawer = await screen.findByRole('dialog')
  const inside = within(drawer).getByRole('button', { name: 'Đóng' })
  act(() => inside.focus())
  fireEvent.keyDown(inside, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(document.activeElement).toBe(button)
})

test('what was typed into a new project stays, however soon Esc follows; one left empty goes', async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Thêm dự án' }))
  const drawer = await screen.findByRole('dialog', { name: 'Dự án mới' })
  const [name] = within(drawer).getAllByRole<HTMLTextAreaElement>('textbox')
  fireEvent.change(name as HTMLElement, { target: { value: 'Tường lửa' } })
  fireEvent.keyDown(name as HTMLElement, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(store.getSnapshot().initiatives.map((each) => each.name)).toEqual(['Tường lửa']))

  fireEvent.click(screen.getByRole('button', { name: 'Thêm dự án' }))
  const empty = await screen.findByRole('dialog', { name: 'Dự án mới' })
  fireEvent.keyDown(within(empty).getAllByRole('textbox')[0] as HTMLElement, { key: 'Escape' })
  await waitFor(() => expect(store.getSnapshot().initiatives.map((each) => each.name)).toEqual(['Tường lửa']))
})

test('a second press on “Thêm dự án” that comes too soon leaves no second empty project behind', async () => {
  const add = screen.getByRole('button', { name: 'Thêm dự án' })
  fireEvent.click(add)
  fireEvent.click(add)
  await screen.findByRole('dialog', { name: 'Dự án mới' })
  await waitFor(() => expect(store.getSnapshot().initiatives).toHaveLength(1))
})
