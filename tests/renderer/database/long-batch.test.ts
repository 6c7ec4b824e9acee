import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Change } from '#renderer/database/change.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import type { Store } from '#renderer/database/store.ts'
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

/** Stops the long write that is under way once it has come so far. */
function stopAt(store: Store, at: number): () => void {
  return store.subscribe(() => {
    const write = store.getLongWrite()
    if (write !== null && write.done >= at) write.stop()
  })
}

test('a long edit and its undo are told of while they last, and each can be stopped', async () => {
  const { store } = await openStore(newName())
  const told: string[] = []
  const listen = store.subscribe(() => {
    const write = store.getLongWrite()
    if (write !== null) told.push(`${write.kind} ${write.label}`)
  })
  const stopEdit = stopAt(store, 0.5)
  expect(await store.commit('Nhập', additions(2300))).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  expect(store.getSnapshot().assets).toEqual([])
  stopEdit()
  expect((await store.commit('Nhập', additions(2300))).ok).toBe(true)
  const before = store.getSnapshot()
  const stopUndo = stopAt(store, 0.5)
  expect(await store.undo()).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  expect(store.getSnapshot()).toBe(before)
  expect(store.getUndoable()).toEqual({ undo: 'Nhập', redo: null })
  stopUndo()
  expect((await store.undo()).ok).toBe(true)
  expect(store.getSnapshot().assets).toEqual([])
  expect(store.getLongWrite()).toBeNull()
  expect([...new Set(told)]).toEqual(['edit Nhập', 'undo Nhập'])
  listen()
  await store.close()
})

test('a bulk act that is asked for before the last one is done is refused; what is typed meanwhile is not', async () => {
  const { store } = await openStore(newName())
  const first = store.commit('Nhân bản', additions(600))
  const again = store.commit('Nhân bản', additions(1200).slice(600))
  const undo = store.undo()
  const typed = store.commit('Thêm', additions(601).slice(600))
  expect((await first).ok).toBe(true)
  const refused = await again
  expect(refused.ok ? '' : refused.error.message).toContain('Chưa làm “Nhân bản” vì việc trước còn đang ghi')
  expect(await undo).toMatchObject({ ok: false, error: { kind: 'busy' } })
  expect((await typed).ok).toBe(true)
  expect(store.getSnapshot().assets).toHaveLength(601)
  await store.undo()
  const [once, twice] = await Promise.all([store.undo(), store.undo()])
  expect([once.ok, twice.ok]).toEqual([true, false])
  expect(store.getSnapshot().assets).toHaveLength(0)
  await store.close()
})
