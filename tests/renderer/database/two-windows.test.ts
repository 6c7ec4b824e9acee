import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { putChange, removeChange } from '#renderer/database/change.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import { createStore, type Store } from '#renderer/database/store.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { newName, open, openStore } from './open-store.ts'

const pc = assetRecord.create('pc-1', { name: 'PC-01' })

async function twoWindows() {
  const name = newName()
  const left = await openStore(name)
  await left.store.commit('Thêm thiết bị', [putChange(left.store.getSnapshot(), 'assets', pc)])
  const right = await openStore(name)
  return { left: left.store, right: right.store, db: left.db }
}

function edit(store: Store, seen: Store, fields: Partial<typeof pc>) {
  return store.commit('Sửa thiết bị', [putChange(seen.getSnapshot(), 'assets', { ...pc, ...fields })])
}

async function close(...stores: Store[]) {
  for (const store of stores) await store.close()
}

describe('two windows on one database', () => {
  test('one sees what the other writes', async () => {
    const { left, right } = await twoWindows()
    const heard = vi.fn()
    right.subscribe(heard)
    await edit(left, left, { name: 'B' })
    await vi.waitFor(() => expect(right.getSnapshot().assets[0]?.name).toBe('B'))
    expect(heard).toHaveBeenCalled()
    expect(right.getUndoable().undo).toBe('Sửa thiết bị')
    await left.commit('Xóa thiết bị', [removeChange(left.getSnapshot(), 'assets', 'pc-1')])
    await vi.waitFor(() => expect(right.getSnapshot().assets).toEqual([]))
    await close(left, right)
  })

  test('edits of different fields of one record are both kept', async () => {
    const { left, right, db } = await twoWindows()
    const [a, b] = await Promise.all([edit(left, left, { name: 'B' }), edit(right, right, { note: 'mới' })])
    expect(a.ok && b.ok).toBe(true)
    expect((await readSnapshot(db)).assets).toEqual([{ ...pc, name: 'B', note: 'mới' }])
    await vi.waitFor(() => expect(left.getSnapshot()).toEqual(right.getSnapshot()))
    await close(left, right)
  })

  test('of two edits of the same field the later is refused in words, and its window then shows the other value', async () => {
    const { left, right, db } = await twoWindows()
    const results = await Promise.all([edit(left, left, { name: 'B' }), edit(right, right, { name: 'C' })])
    expect(results.map((done) => done.ok)).toEqual([true, false])
    const refused = results[1]
    expect(refused.ok ? '' : refused.error.message).toContain('Chưa lưu: trường')
    expect(right.getSnapshot().assets[0]?.name).toBe('B')
    expect((await readSnapshot(db)).assets[0]?.name).toBe('B')
    const again = await edit(right, right, { name: 'C' })
    expect(again.ok).toBe(true)
    await close(left, right)
  })

  test('a form opened before the other window wrote cannot write over it, even after the news has come', async () => {
    const { left, right } = await twoWindows()
    const opened = right.getSnapshot()
    await edit(left, left, { name: 'B' })
    await vi.waitFor(() => expect(right.getSnapshot().assets[0]?.name).toBe('B'))
    const refused = await right.commit('Sửa thiết bị', [putChange(opened, 'assets', { ...pc, name: 'C' })])
    expect(refused.ok ? '' : refused.error.kind).toBe('conflict')
    const merged = await right.commit('Sửa thiết bị', [putChange(opened, 'assets', { ...pc, note: 'mới' })])
    expect(merged.ok).toBe(true)
    expect(right.getSnapshot().assets).toEqual([{ ...pc, name: 'B', note: 'mới' }])
    await close(left, right)
  })

  test('a record the other window deleted is not brought back by an edit, nor deleted when it was changed there', async () => {
    const { left, right, db } = await twoWindows()
    const opened = right.getSnapshot()
    await edit(left, left, { name: 'B' })
    const remove = await right.commit('Xóa thiết bị', [removeChange(opened, 'assets', 'pc-1')])
    expect(remove.ok ? '' : remove.error.kind).toBe('conflict')
    await left.commit('Xóa thiết bị', [removeChange(left.getSnapshot(), 'assets', 'pc-1')])
    const edited = await right.commit('Sửa thiết bị', [putChange(opened, 'assets', { ...pc, note: 'mới' })])
    expect(edited.ok ? '' : edited.error.message).toContain('đã bị xóa')
    expect((await readSnapshot(db)).assets).toEqual([])
    expect(right.getSnapshot().assets).toEqual([])
    await close(left, right)
  })

  test('the same id made in both windows is not lost silently', async () => {
    const { left, right } = await twoWindows()
    const opened = right.getSnapshot()
    await left.commit('Thêm thiết bị', [putChange(left.getSnapshot(), 'assets', { ...pc, id: 'pc-2', name: 'trái' })])
    const made = await right.commit('Thêm thiết bị', [putChange(opened, 'assets', { ...pc, id: 'pc-2', name: 'phải' })])
    expect(made.ok ? '' : made.error.kind).toBe('conflict')
    expect(right.getSnapshot().assets[1]?.name).toBe('trái')
    await close(left, right)
  })

  test('typing in one window does not join a word that another window has touched since', async () => {
    const name = newName()
    const now = () => '2026-03-02T01:00:00.000Z'
    const left = await createStore(await open(name), { now })
    await left.commit('Thêm thiết bị', [putChange(left.getSnapshot(), 'assets', pc)])
    const db = await open(name)
    const right = await createStore(db, { now })
    await edit(left, left, { name: 'M' })
    await edit(right, right, { note: 'mới' })
    await edit(left, left, { name: 'Má' })
    expect(await db.batches.count()).toBe(4)
    await close(left, right)
  })
})
