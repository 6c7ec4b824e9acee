import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { findRecord, hospitalChange, putChange, removeChange } from '#renderer/database/change.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { newName, openStore, steppingClock } from './open-store.ts'

const pc = assetRecord.create('pc-1', { name: 'PC-01' })

afterEach(() => vi.restoreAllMocks())

describe('commit', () => {
  test('writes records to disk and memory, and a new start finds them', async () => {
    const name = newName()
    const { store, db } = await openStore(name)
    const hospital = { ...store.getSnapshot().hospital, name: 'Bệnh viện A' }
    const done = await store.commit('Thêm thiết bị', [
      putChange(store.getSnapshot(), 'assets', pc),
      hospitalChange(store.getSnapshot(), hospital),
    ])
    expect(done.ok).toBe(true)
    expect(store.getSnapshot().assets).toEqual([pc])
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
    const again = await openStore(name)
    expect(again.store.getSnapshot().assets).toEqual([pc])
    expect(again.store.getSnapshot().hospital.name).toBe('Bệnh viện A')
    await again.store.close()
  })

  test('refuses an invalid record in words with the label of the field, and writes nothing of the batch', async () => {
    const { store, db } = await openStore(newName())
    const bad = { ...pc, id: 'pc-2', name: 'x'.repeat(30_000) }
    const done = await store.commit('Thêm thiết bị', [
      putChange(store.getSnapshot(), 'assets', pc),
      putChange(store.getSnapshot(), 'assets', bad),
    ])
    expect(done.ok).toBe(false)
    if (done.ok) return
    expect(done.error.kind).toBe('invalid')
    expect(done.error.message).toContain(`trường “${assetRecord.fields.name.label}” dài quá 20000 ký tự`)
    expect(done.error.where).toEqual({ collection: 'assets', id: 'pc-2', field: 'name' })
    expect(await db.rowsOf('assets').count()).toBe(0)
    expect(await db.batches.count()).toBe(0)
    expect(store.getSnapshot().assets).toEqual([])
    expect(store.getSaving().state).toBe('saved')
    await store.close()
  })

  test('keeps the identity of collections it does not touch', async () => {
    const { store } = await openStore(newName())
    const before = store.getSnapshot()
    await store.commit('Thêm thiết bị', [putChange(before, 'assets', pc)])
    const after = store.getSnapshot()
    expect(after.assets).not.toBe(before.assets)
    expect(after.departments).toBe(before.departments)
    expect(after.hospital).toBe(before.hospital)
    await store.close()
  })

  test('does not notice later changes to an object that was handed in', async () => {
    const { store, db } = await openStore(newName())
    const mine = { ...departmentRecord.create('d-1', { name: 'Khoa Nội' }), aliases: ['Nội'] }
    await store.commit('Thêm khoa', [putChange(store.getSnapshot(), 'departments', mine)])
    mine.aliases.push('Nội tổng hợp')
    expect(store.getSnapshot().departments[0]?.aliases).toEqual(['Nội'])
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
  })

  test('keeps the order and every letter of fast typing, although each edit began from the same snapshot', async () => {
    const { store, db } = await openStore(newName())
    await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    const seen = store.getSnapshot()
    const typed = ['M', 'Má', 'Máy', 'Máy t', 'Máy trạm']
    const all = await Promise.all(
      typed.map((name) => store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, name })])),
    )
    const note = store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, note: 'mới' })])
    expect((await note).ok && all.every((done) => done.ok)).toBe(true)
    expect(store.getSnapshot().assets).toEqual([{ ...pc, name: 'Máy trạm', note: 'mới' }])
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
  })

  test('lets one type in a record whose own creation is still being written', async () => {
    const { store } = await openStore(newName())
    const seen = store.getSnapshot()
    const made = store.commit('Thêm thiết bị', [putChange(seen, 'assets', pc)])
    const typed = store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, name: 'PC-02' })])
    expect((await made).ok && (await typed).ok).toBe(true)
    expect(store.getSnapshot().assets[0]?.name).toBe('PC-02')
    await store.close()
  })

  test('writes no batch when nothing changes', async () => {
    const { store, db } = await openStore(newName())
    await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    const done = await store.commit('Sửa thiết bị', [
      putChange(store.getSnapshot(), 'assets', { ...pc }),
      removeChange(store.getSnapshot(), 'assets', 'không-có'),
    ])
    expect(done).toEqual({ ok: true, value: { batchId: null, label: 'Sửa thiết bị' } })
    expect(await db.batches.count()).toBe(1)
    await store.close()
  })

  test('tells listeners only after the record can be read from the disk', async () => {
    const { store, db } = await openStore(newName())
    const seen: unknown[] = []
    store.subscribe(() => {
      if (findRecord(store.getSnapshot(), 'assets', 'pc-1') !== null) seen.push(db.rowsOf('assets').get('pc-1'))
    })
    await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    expect(await Promise.all(seen)).toEqual([pc])
    await store.close()
  })
})

describe('a write that fails', () => {
  test('leaves memory and disk as they were, says why, and recovers with the next write', async () => {
    const { store, db } = await openStore(newName(), { now: steppingClock(60_000) })
    await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    const before = store.getSnapshot()
    const states: string[] = []
    store.subscribe(() => states.push(store.getSaving().state))
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const done = await store.commit('Sửa thiết bị', [putChange(before, 'assets', { ...pc, name: 'PC-02' })])
    expect(put).toHaveBeenCalled()
    expect(done.ok ? '' : done.error.kind).toBe('disk-full')
    expect(store.getSnapshot()).toBe(before)
    expect(await readSnapshot(db)).toEqual(before)
    expect(store.getSaving().problem).toContain('ổ đĩa đã đầy')
    expect(states).toEqual(['saving', 'failed'])
    put.mockRestore()
    await store.commit('Sửa thiết bị', [putChange(before, 'assets', { ...pc, name: 'PC-02' })])
    expect(store.getSaving()).toMatchObject({ state: 'saved', problem: null })
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
  })

  test('is an answer, not a crash, when the database has been closed under the store', async () => {
    const { store, db } = await openStore(newName())
    db.close()
    const done = await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    expect(done.ok ? '' : done.error.kind).toBe('database')
    expect(store.getSaving().state).toBe('failed')
    expect(store.getSnapshot().assets).toEqual([])
    await store.close()
  })
})

describe('the note to the shell', () => {
  test('comes once, a second after the last of several writes, with the rows as they then are', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const notes: unknown[] = []
      const { store } = await openStore(newName(), { onStored: (state) => notes.push(state) })
      await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
      vi.advanceTimersByTime(900)
      await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', { ...pc, id: 'pc-2' })])
      vi.advanceTimersByTime(900)
      expect(notes).toEqual([])
      vi.advanceTimersByTime(200)
      expect(notes).toMatchObject([{ snapshotVersion: 1, counts: { assets: 2, departments: 0 } }])
      await store.close()
      expect(notes).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
