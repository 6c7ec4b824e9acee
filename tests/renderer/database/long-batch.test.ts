import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { newName, openStore } from './open-store.ts'

const additions = (count: number): Change[] =>
  Array.from({ length: count }, (_, at) => {
    const after = assetRecord.create(`pc-${at}`, { name: `PC-${at}` })
    return { collection: 'assets', id: after.id, before: null, after }
  })

test('a long batch tells how far it is, never backwards, up to its end', async () => {
  const { store } = await openStore(newName())
  const told: number[] = []
  const written = await store.commit('Nhập', additions(2300), { onProgress: (done) => told.push(done) })
  expect(written.ok).toBe(true)
  expect(store.getSnapshot().assets).toHaveLength(2300)
  expect(told.length).toBeGreaterThan(5)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
  await store.close()
})

test.each([0.1, 0.5, 0.9])(
  'a long batch stopped at %d leaves database, memory and journal as they were',
  async (at) => {
    const { store, db } = await openStore(newName())
    await store.commit('Thêm', additions(1))
    const before = store.getSnapshot()
    const stop = new AbortController()
    const written = await store.commit('Nhập', additions(2300).slice(1), {
      signal: stop.signal,
      onProgress: (done) => done >= at && stop.abort(),
    })
    expect(written).toMatchObject({ ok: false, error: { kind: 'stopped' } })
    expect(store.getSnapshot()).toBe(before)
    expect((await readSnapshot(db)).assets).toHaveLength(1)
    expect(store.getUndoable().undo).toBe('Thêm')
    expect(store.getSaving().state).toBe('saved')
    await store.close()
  },
)

test('a long batch with one wrong record writes none of it', async () => {
  const { store, db } = await openStore(newName())
  const wrong = { ...assetRecord.create('bad'), quantity: -1 }
  const written = await store.commit('Nhập', [
    ...additions(1200),
    { collection: 'assets', id: 'bad', before: null, after: wrong },
  ])
  expect(written).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  expect((await readSnapshot(db)).assets).toEqual([])
  await store.close()
})
