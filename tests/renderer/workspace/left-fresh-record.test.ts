import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { dropLeftFreshRecord, noteFreshRecord } from '#renderer/workspace/left-fresh-record.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

/** Adds a device and closes the window with its drawer open. */
beforeEach(async () => {
  store = (await openStore(newName())).store
  const fresh = assetRecord.create('new-1')
  const added = await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', fresh)])
  if (!added.ok || added.value.batchId === null) throw new Error('not added')
  noteFreshRecord({ collection: 'assets', id: fresh.id, batchId: added.value.batchId, record: JSON.stringify(fresh) })
})

afterEach(async () => {
  window.localStorage.clear()
  await store.close()
})

const assets = () => store.getSnapshot().assets

test('the empty record that was open when the window closed is gone at the next start', async () => {
  await dropLeftFreshRecord(store)
  expect(assets()).toEqual([])
})

test('it stays when something was written into it', async () => {
  const [fresh] = assets()
  if (fresh === undefined) throw new Error('no device')
  await store.commit('Sửa thiết bị', [putChange(store.getSnapshot(), 'assets', { ...fresh, name: 'Máy in' })])
  await dropLeftFreshRecord(store)
  expect(assets().map(({ name }) => name)).toEqual(['Máy in'])
})

test('the note is read once: the record brought back by an undo is not taken again', async () => {
  await dropLeftFreshRecord(store)
  await store.redo()
  await dropLeftFreshRecord(store)
  expect(assets()).toHaveLength(1)
})

test('a note that cannot be read takes nothing away', async () => {
  window.localStorage.setItem('left-fresh-record', '{"collection":"assets"')
  await dropLeftFreshRecord(store)
  expect(assets()).toHaveLength(1)
})
