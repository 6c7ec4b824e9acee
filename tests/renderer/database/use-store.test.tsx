import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { hospitalChange, putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider, useCollection, useHospital, useSaving, useUndo } from '#renderer/database/use-store.tsx'
import { assetRecord } from '#shared/records/asset.ts'
import { newName, openStore } from './open-store.ts'

afterEach(cleanup)

let drawn = 0

function AssetNames() {
  drawn += 1
  const names = useCollection('assets').map((asset) => asset.name)
  return <p data-testid="names">{names.join(', ')}</p>
}

function State() {
  const { undo, redo } = useUndo()
  return (
    <p data-testid="state">
      {useHospital().name} · {useSaving().state} · {undo ?? '-'} · {redo ?? '-'}
    </p>
  )
}

function show(store: Store) {
  render(
    <StoreProvider store={store}>
      <AssetNames />
      <State />
    </StoreProvider>,
  )
}

test('what is drawn follows the store, and a collection is drawn again only when it changes', async () => {
  const { store } = await openStore(newName())
  drawn = 0
  show(store)
  expect(drawn).toBe(1)
  const hospital = { ...store.getSnapshot().hospital, name: 'Bệnh viện A' }
  await act(() => store.commit('Sửa đơn vị', [hospitalChange(store.getSnapshot(), hospital)]))
  expect(drawn).toBe(1)
  expect(screen.getByTestId('state').textContent).toBe('Bệnh viện A · saved · Sửa đơn vị · -')
  const pc = assetRecord.create('pc-1', { name: 'PC-01' })
  await act(() => store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)]))
  expect(drawn).toBe(2)
  expect(screen.getByTestId('names').textContent).toBe('PC-01')
  await act(() => store.undo())
  expect(screen.getByTestId('names').textContent).toBe('')
  expect(screen.getByTestId('state').textContent).toBe('Bệnh viện A · saved · Sửa đơn vị · Thêm thiết bị')
  cleanup()
  await store.close()
})
