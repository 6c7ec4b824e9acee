import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { type Change, findRecord, putChange, removeChange } from '#renderer/database/change.ts'
import { KEPT_BATCHES, KEPT_INTAKES } from '#renderer/database/journal.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import { SLICE } from '#renderer/database/slices.ts'
import type { Store } from '#renderer/database/store.ts'
import { type Asset, assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { newName, openStore, steppingClock } from './open-store.ts'

const pc = assetRecord.create('pc-1', { name: 'PC-01' })
const slow = { now: steppingClock(60_000) }

async function put(store: Store, asset: Asset, label = 'Sửa thiết bị'): Promise<number> {
  const done = await store.commit(label, [putChange(store.getSnapshot(), 'assets', asset)])
  if (!done.ok || done.value.batchId === null) throw new Error('not written')
  return done.value.batchId
}

function current(store: Store): Asset | null {
  return findRecord(store.getSnapshot(), 'assets', 'pc-1')
}

describe('undo and redo', () => {
  test('walk back and forth through what was done, as new entries of the journal', async () => {
    const { store, db } = await openStore(newName(), slow)
    await put(store, pc, 'Thêm thiết bị')
    await put(store, { ...pc, name: 'B' })
    await put(store, { ...pc, name: 'C' })
    expect(store.getUndoable()).toEqual({ undo: 'Sửa thiết bị', redo: null })
    await store.undo()
    expect(current(store)?.name).toBe('B')
    await store.undo()
    expect(current(store)?.name).toBe('PC-01')
    await store.undo()
    expect(current(store)).toBeNull()
    expect(store.getUndoable()).toEqual({ undo: null, redo: 'Thêm thiết bị' })
    const more = await store.undo()
    expect(more.ok ? '' : more.error.message).toBe('Không còn thao tác nào để hoàn tác.')
    await store.redo()
    await store.redo()
    expect(current(store)?.name).toBe('B')
    await store.undo()
    expect(current(store)?.name).toBe('PC-01')
    await store.redo()
    await store.redo()
    expect(current(store)?.name).toBe('C')
    expect((await store.redo()).ok).toBe(false)
    expect(await db.batches.count()).toBe(3 + 3 + 2 + 1 + 2)
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
  })

  test('a new edit ends what could be redone', async () => {
    const { store } = await openStore(newName(), slow)
    await put(store, pc)
    await put(store, { ...pc, name: 'B' })
    await store.undo()
    await put(store, { ...pc, note: 'mới' })
    expect(store.getUndoable().redo).toBeNull()
    expect((await store.redo()).ok).toBe(false)
    expect(current(store)).toEqual({ ...pc, note: 'mới' })
    await store.close()
  })

  test('a deletion is undone after a restart, and can be taken out of the middle', async () => {
    const name = newName()
    const first = await openStore(name, slow)
    await put(first.store, pc)
    const done = await first.store.commit('Xóa thiết bị', [removeChange(first.store.getSnapshot(), 'assets', 'pc-1')])
    await put(first.store, { ...pc, id: 'pc-2' })
    await first.store.close()
    const { store } = await openStore(name, slow)
    expect(current(store)).toBeNull()
    const batchId = done.ok ? done.value.batchId : null
    expect((await store.undo(batchId ?? -1)).ok).toBe(true)
    expect(current(store)).toEqual(pc)
    expect(store.getSnapshot().assets).toHaveLength(2)
    const twice = await store.undo(batchId ?? -1)
    expect(twice.ok ? '' : twice.error.message).toBe('“Xóa thiết bị” đã được hoàn tác trước đó.')
    await store.close()
  })

  test('an older edit is taken back when later edits touched other fields, and refused when they touched the same', async () => {
    const { store, db } = await openStore(newName(), slow)
    const made = await put(store, pc)
    const renamed = await put(store, { ...pc, name: 'B' })
    await put(store, { ...pc, name: 'B', note: 'mới' })
    expect((await store.undo(renamed)).ok).toBe(true)
    expect(current(store)).toEqual({ ...pc, note: 'mới' })
    const refused = await store.undo(made)
    expect(refused.ok ? '' : refused.error.kind).toBe('conflict')
    await put(store, { ...pc, note: 'mới nữa' })
    const noted = await put(store, { ...pc, note: 'khác' })
    await put(store, { ...pc, note: 'khác nữa' })
    const late = await store.undo(noted)
    expect(late.ok ? '' : late.error.message).toContain(
      'Không hoàn tác được “Sửa thiết bị”: trường “Ghi chú” của thiết bị “PC-01” đã được sửa sau đó',
    )
    expect(current(store)?.note).toBe('khác nữa')
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    await store.close()
  })

  test('what was changed since may be left out: it stays with what it points at, the rest goes back, and redo brings it again', async () => {
    const { store } = await openStore(newName(), slow)
    const [ward, empty] = ['ward', 'empty'].map((id) => departmentRecord.create(id, { name: id }))
    const machines = ['pc-1', 'pc-2', 'pc-3'].map((id) => assetRecord.create(id, { name: id, departmentId: 'ward' }))
    const added = [ward, empty].map((after) => ({ collection: 'departments', id: after?.id, before: null, after }))
    const changes = [
      ...added,
      ...machines.map((after) => ({ collection: 'assets', id: after.id, before: null, after })),
    ] as unknown as Change[]
    const done = await store.commit('Nhập', changes, { origin: 'import' })
    const batch = done.ok ? (done.value.batchId ?? -1) : -1
    await put(store, { ...machines[1], note: 'mới' } as Asset)
    expect((await store.undo(batch)).ok).toBe(false)
    expect(store.getSnapshot().assets).toHaveLength(3)
    expect((await store.undo(batch, 'leaveOut')).ok).toBe(true)
    const { assets, departments } = store.getSnapshot()
    expect(assets.map(({ id, note }) => [id, note])).toEqual([['pc-2', 'mới']])
    expect(departments.map(({ id }) => id)).toEqual(['ward'])
    expect((await store.intakes('import')).map(({ undone }) => undone)).toEqual([true])
    await store.redo()
    expect(store.getSnapshot().assets).toHaveLength(3)
    expect(store.getSnapshot().departments).toHaveLength(2)
    await store.close()
  })

  test('takes back the word, not the letter', async () => {
    const { store, db } = await openStore(newName(), { now: steppingClock(1900) })
    await put(store, pc)
    for (const name of ['M', 'Má', 'Máy']) await put(store, { ...pc, name })
    expect(await db.batches.count()).toBe(2)
    await put(store, { ...pc, name: 'Máy', note: 'k' })
    expect(await db.batches.count()).toBe(3)
    await store.undo()
    expect(current(store)).toEqual({ ...pc, name: 'Máy' })
    await store.undo()
    expect(current(store)).toEqual(pc)
    await store.redo()
    expect(current(store)?.name).toBe('Máy')
    await store.close()
  })

  test('a field that was left and entered again begins a new word, however soon', async () => {
    const { store, db } = await openStore(newName(), { now: steppingClock(100) })
    await put(store, pc)
    const seen = store.getSnapshot()
    const type = (name: string) => store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, name })])
    const first = type('Máy A')
    store.endTyping()
    await Promise.all([first, type('M')])
    expect(await db.batches.count()).toBe(3)
    await store.undo()
    expect(current(store)?.name).toBe('Máy A')
    await store.close()
  })

  test('takes back the word also when its letters came faster than the disk writes', async () => {
    const { store, db } = await openStore(newName(), { now: steppingClock(100) })
    await put(store, pc)
    const seen = store.getSnapshot()
    const type = (name: string) => store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, name })])
    await Promise.all(['M', 'Má', 'Máy'].map(type))
    expect(await db.batches.count()).toBe(2)
    await store.undo()
    expect(current(store)).toEqual(pc)
    await store.close()
  })

  test('typing that ends where it began leaves no entry that would undo nothing', async () => {
    const { store } = await openStore(newName(), { now: steppingClock(100) })
    await put(store, pc)
    await put(store, { ...pc, name: 'B' })
    await put(store, pc)
    const before = current(store)
    await store.undo()
    expect(current(store)).not.toEqual(before)
    await store.close()
  })

  test('a pause longer than two seconds begins a new word', async () => {
    const { store, db } = await openStore(newName(), { now: steppingClock(2100) })
    await put(store, pc)
    for (const name of ['M', 'Má', 'Máy']) await put(store, { ...pc, name })
    expect(await db.batches.count()).toBe(4)
    await store.close()
  })

  test('typing and undo asked for at once are done in the order they came', async () => {
    const { store } = await openStore(newName(), slow)
    await put(store, pc)
    const seen = store.getSnapshot()
    const typed = store.commit('Sửa thiết bị', [putChange(seen, 'assets', { ...pc, name: 'B' })])
    const undone = store.undo()
    expect((await typed).ok && (await undone).ok).toBe(true)
    expect(current(store)).toEqual(pc)
    await store.close()
  })
})

describe('the journal', () => {
  test('tells the history of one record, newest first', async () => {
    const { store } = await openStore(newName(), slow)
    await put(store, pc, 'Thêm thiết bị')
    await put(store, { ...pc, id: 'pc-10' }, 'Thêm thiết bị')
    await put(store, { ...pc, name: 'B' })
    await store.undo()
    const history = await store.history('assets', 'pc-1')
    expect(history.map(({ kind, label }) => [kind, label])).toEqual([
      ['undo', 'Sửa thiết bị'],
      ['edit', 'Sửa thiết bị'],
      ['edit', 'Thêm thiết bị'],
    ])
    expect(history[1]?.change).toEqual({ collection: 'assets', id: 'pc-1', before: pc, after: { ...pc, name: 'B' } })
    await store.close()
  })

  test('a batch of more records than one slice holds goes back whole, and each record knows of it', async () => {
    const { store, db } = await openStore(newName(), slow)
    const many = Array.from({ length: 2 * SLICE + 3 }, (_, at) => ({ ...pc, id: `pc-${at}`, name: `Máy ${at}` }))
    const changes = many.map((after) => ({ collection: 'assets', id: after.id, before: null, after }) as const)
    await store.commit('Nhập', changes)
    expect(await db.batchSlices.count()).toBe(3)
    const [only, more] = await store.history('assets', `pc-${SLICE + 1}`)
    expect([only?.label, only?.change.id, more]).toEqual(['Nhập', `pc-${SLICE + 1}`, undefined])
    await store.undo()
    expect(store.getSnapshot().assets).toEqual([])
    await store.redo()
    expect(store.getSnapshot().assets).toHaveLength(many.length)
    await store.close()
  })

  test('keeps thousands of batches and forgets the oldest beyond that', async () => {
    const { store, db } = await openStore(newName(), slow)
    await put(store, pc, 'Thêm thiết bị')
    const [first] = await db.batches.toArray()
    if (first === undefined) throw new Error('no batch')
    const { id, ...content } = first
    await db.batches.bulkAdd(Array.from({ length: KEPT_BATCHES - 1 }, () => content))
    await put(store, { ...pc, name: 'B' })
    expect(await db.batches.count()).toBe(KEPT_BATCHES)
    expect(await db.batches.get(id)).toBeUndefined()
    expect(await db.batchSlices.where('batch').equals(id).count()).toBe(0)
    expect(KEPT_BATCHES).toBeGreaterThanOrEqual(1000)
    const old = await store.undo(id)
    expect(old.ok ? '' : old.error.message).toContain('đã quá cũ')
    await store.close()
  })

  test('keeps what came from outside beyond that, with what was undone and redone of it', async () => {
    const { store, db } = await openStore(newName(), slow)
    const intake = await store.commit('Nhập: may.xlsx', [putChange(store.getSnapshot(), 'assets', pc)], {
      origin: 'import',
    })
    const id = intake.ok ? (intake.value.batchId ?? -1) : -1
    await store.undo(id)
    await store.redo()
    await put(store, { ...pc, id: 'pc-2' })
    const edit = await db.batches.orderBy(':id').last()
    if (edit === undefined) throw new Error('no batch')
    const { id: _, ...content } = edit
    await db.batches.bulkAdd(Array.from({ length: KEPT_BATCHES }, () => content))
    await put(store, { ...pc, id: 'pc-3' })
    expect(await db.batches.get(edit.id)).toBeUndefined()
    expect(await db.batches.count()).toBe(KEPT_BATCHES + 3)
    expect(await store.intakes('import')).toMatchObject([{ id, undone: false }])
    expect((await store.history('assets', 'pc-1')).map(({ kind }) => kind)).toEqual(['redo', 'undo', 'edit'])
    expect((await store.undo(id)).ok).toBe(true)
    expect(current(store)).toBeNull()
    await store.close()
  })

  test('forgets the oldest of what came from outside once there are enough newer ones of its kind', async () => {
    const { store, db } = await openStore(newName(), slow)
    const batch = { at: '', label: 'Nhập', kind: 'edit', of: null, origin: 'import' } as const
    const first = await db.batches.add({ ...batch })
    await db.batches.bulkAdd(Array.from({ length: KEPT_INTAKES }, () => batch))
    await db.batches.bulkAdd(Array.from({ length: KEPT_BATCHES }, () => ({ ...batch, origin: null })))
    await put(store, pc)
    expect(await db.batches.get(first)).toBeUndefined()
    expect(await store.intakes('import')).toHaveLength(KEPT_INTAKES)
    await store.close()
  })
})
