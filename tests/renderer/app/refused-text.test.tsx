import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useQuestionBeforeLeaving } from '#renderer/app/ask-before-leaving.ts'
import { useStepKeys } from '#renderer/app/keys.ts'
import { refusedInputs, refuseInput, settleInput } from '#renderer/components/refused-inputs.ts'
import { putChange, removeChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import { assetRecord } from '#shared/records/asset.ts'
import { draw } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

function Keys() {
  useStepKeys()
  useQuestionBeforeLeaving()
  return null
}

beforeEach(async () => {
  store = (await openStore(newName())).store
  const seen = store.getSnapshot()
  await store.commit('Nhập từ Excel', [
    putChange(seen, 'assets', assetRecord.create('a1', { name: 'Máy in' })),
    putChange(seen, 'assets', assetRecord.create('a2', { name: 'Máy quét' })),
  ])
  draw(
    <StoreProvider store={store}>
      <Keys />
    </StoreProvider>,
  )
})

afterEach(async () => {
  for (const { key } of refusedInputs()) settleInput(key)
  cleanup()
  await store.close()
})

const refuse = (id: string, text: string) =>
  act(() => refuseInput({ key: `assets/${id}/quantity`, label: 'Số lượng thực tế', text, reason: 'Cần một số.' }))
const undo = () => act(() => void fireEvent.keyDown(window, { key: 'z', ctrlKey: true }))
const texts = () => refusedInputs().map(({ text }) => text)
const leave = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented ? 'asked' : 'left'
}

test('Ctrl+Z takes back the refused texts, the latest first, and only then what is stored', async () => {
  refuse('a1', 'hai')
  refuse('a2', 'ba')
  refuse('a1', 'bốn')
  undo()
  expect(texts()).toEqual(['ba'])
  expect(await screen.findByText('Đã bỏ nội dung chưa lưu “bốn” ở mục “Số lượng thực tế”.')).toBeTruthy()
  undo()
  expect(texts()).toEqual([])
  expect(store.getSnapshot().assets).toHaveLength(2)
  undo()
  await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(0))
})

test('a refused text of a device that was removed does not stand in the way: the removal is taken back', async () => {
  refuse('a1', 'hai')
  await act(async () => {
    await store.commit('Xóa thiết bị', [removeChange(store.getSnapshot(), 'assets', 'a1')])
  })
  undo()
  await waitFor(() => expect(store.getSnapshot().assets).toHaveLength(2))
  expect(texts()).toEqual(['hai'])
})

test('closing asks first while a refused text would be lost, and not otherwise', () => {
  expect(leave()).toBe('left')
  refuse('a1', 'hai')
  expect(leave()).toBe('asked')
  undo()
  expect(leave()).toBe('left')
})
