import 'fake-indexeddb/auto'
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { navigate, useHashLocation } from '#renderer/app/hash-location.ts'
import { Routes } from '#renderer/app/routes.tsx'
import type { Store } from '#renderer/database/store.ts'
import { StoreProvider } from '#renderer/database/use-store.tsx'
import type { Bridge, SaveRequest } from '#shared/contract/bridge.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { draw, giveElementsASize } from '#tests/renderer/components/mantine.tsx'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

function sampleSnapshot(): Snapshot {
  const empty = emptySnapshot()
  return {
    ...empty,
    hospital: { ...empty.hospital, name: 'Bệnh viện Thử', symbol: 'BVT' },
    departments: [departmentRecord.create('kkb', { name: 'Khoa Khám bệnh' })],
    assets: [assetRecord.create('a1', { name: 'Máy tính 01', departmentId: 'kkb' })],
  }
}

let store: Store
let saved: SaveRequest | null
let toOpen: Uint8Array

configure({ asyncUtilTimeout: 5000 })
beforeAll(giveElementsASize)

beforeEach(async () => {
  saved = null
  const bridge: Pick<Bridge, 'saveFile' | 'openFile'> = {
    async saveFile(request) {
      saved = request
      const { suggestedName: name, bytes } = request
      return { outcome: 'saved', name, place: '', bytes: bytes.byteLength, sha256: 'ab'.repeat(32) }
    },
    openFile: async () => ({ outcome: 'opened', name: 'tệp.json', bytes: toOpen }),
  }
  vi.stubGlobal('keHoachSo', bridge)
  store = (await openStore(newName())).store
  await store.replaceAll('Chuẩn bị', sampleSnapshot())
  navigate('/hospital/data')
  draw(
    <StoreProvider store={store}>
      <Router hook={useHashLocation}>
        <Routes />
      </Router>
    </StoreProvider>,
  )
  await screen.findByRole('button', { name: 'Lưu tệp dữ liệu…' })
})

afterEach(async () => {
  cleanup()
  vi.unstubAllGlobals()
  await store.close()
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('what is saved, opened after everything was emptied, is the same again', async () => {
  press('Lưu tệp dữ liệu…')
  expect(await screen.findByText(/^SHA-256: (ab)+/)).toBeTruthy()
  toOpen = saved?.bytes ?? new Uint8Array()
  await act(async () => {
    await store.replaceAll('Xóa', emptySnapshot())
  })
  press('Mở tệp dữ liệu…')
  expect(await screen.findByRole('cell', { name: sampleSnapshot().hospital.name })).toBeTruthy()
  expect(store.getSnapshot()).toEqual(emptySnapshot())
  press('Thay toàn bộ dữ liệu')
  await waitFor(() => expect(store.getSnapshot()).toEqual(sampleSnapshot()))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(store.getSnapshot()).toEqual(emptySnapshot()))
})

test('a bad file is refused in words and changes nothing', async () => {
  const before = store.getSnapshot()
  toOpen = new TextEncoder().encode('{"format": "ke-hoach-so/snapshot", "version": 1')
  press('Mở tệp dữ liệu…')
  expect((await screen.findByRole('alert')).textContent).toContain('không thay đổi')
  expect(screen.queryByRole('button', { name: 'Thay toàn bộ dữ liệu' })).toBeNull()
  expect(store.getSnapshot()).toBe(before)
})

test('starting over asks once, empties everything, and can be taken back', async () => {
  press('Bắt đầu lại từ đầu')
  expect(store.getSnapshot()).toEqual(sampleSnapshot())
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa toàn bộ dữ liệu' }))
  await waitFor(() => expect(store.getSnapshot()).toEqual(emptySnapshot()))
  fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(store.getSnapshot()).toEqual(sampleSnapshot()))
})
