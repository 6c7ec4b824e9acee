import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, findRecord, hospitalChange, putChange, removeChange } from '#renderer/database/change.ts'
import { readSnapshot } from '#renderer/database/read-snapshot.ts'
import type { Store } from '#renderer/database/store.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { departmentRecord } from '#shared/records/department.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { newName, openStore, steppingClock } from './open-store.ts'

type Edit =
  | { readonly kind: 'put'; readonly of: 'assets' | 'departments'; readonly id: string; readonly name: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'remove'; readonly of: 'assets' | 'departments'; readonly id: string }
  | { readonly kind: 'hospital'; readonly name: string }
type Step =
  | { readonly kind: 'commit'; readonly edits: readonly Edit[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'undoOne'; readonly batch: number }
  | { readonly kind: 'replace'; readonly ids: readonly string[] }

const id = fc.constantFrom('a', 'b', 'c', 'd')
const name = fc.constantFrom('', 'Máy 1', 'Máy 2')
const of = fc.constantFrom('assets' as const, 'departments' as const)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), of, id, name }),
  fc.record({ kind: fc.constant('note' as const), id, note: name }),
  fc.record({ kind: fc.constant('remove' as const), of, id }),
  fc.record({ kind: fc.constant('hospital' as const), name }),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('commit' as const), edits: fc.array(edit, { maxLength: 3 }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undoOne' as const), batch: fc.nat(12) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('replace' as const), ids: fc.uniqueArray(id) }),
  },
)

function changeOf(seen: Snapshot, edit: Edit): Change {
  if (edit.kind === 'hospital') return hospitalChange(seen, { ...seen.hospital, name: edit.name })
  if (edit.kind === 'remove') return removeChange(seen, edit.of, edit.id)
  if (edit.kind === 'note') {
    const asset = findRecord(seen, 'assets', edit.id) ?? assetRecord.create(edit.id, {})
    return putChange(seen, 'assets', { ...asset, note: edit.note })
  }
  if (edit.of === 'assets') return putChange(seen, 'assets', assetRecord.create(edit.id, { name: edit.name }))
  return putChange(seen, 'departments', departmentRecord.create(edit.id, { name: edit.name }))
}

function snapshotWith(ids: readonly string[]): Snapshot {
  return { ...emptySnapshot(), assets: ids.map((one) => assetRecord.create(one, { name: 'nhập' })) }
}

function run(store: Store, step: Exclude<Step, { kind: 'reopen' }>): Promise<unknown> {
  if (step.kind === 'undo') return store.undo()
  if (step.kind === 'redo') return store.redo()
  if (step.kind === 'undoOne') return store.undo(step.batch)
  if (step.kind === 'replace') return store.replaceAll('Nhập dữ liệu', snapshotWith(step.ids))
  const seen = store.getSnapshot()
  return store.commit(
    'Sửa',
    step.edits.map((one) => changeOf(seen, one)),
  )
}

describe('after any sequence of commits, undos, redos and imports', () => {
  test('memory is what the database holds, and a restart finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, atOnce) => {
        const name = newName()
        let { store, db } = await openStore(name, { now: steppingClock(1500) })
        let running: Promise<unknown>[] = []
        for (const step of steps) {
          if (step.kind === 'reopen') {
            await Promise.all(running)
            await store.close()
            ;({ store, db } = await openStore(name, { now: steppingClock(1500) }))
          } else {
            running.push(run(store, step))
            if (!atOnce) {
              await Promise.all(running)
              expect(store.getSnapshot()).toEqual(await readSnapshot(db))
            }
          }
          if (!atOnce) running = []
        }
        await Promise.all(running)
        const before = store.getSnapshot()
        expect(before).toEqual(await readSnapshot(db))
        const undoable = store.getUndoable()
        await store.close()
        const again = await openStore(name)
        expect(again.store.getSnapshot()).toEqual(before)
        expect(again.store.getUndoable()).toEqual(undoable)
        await again.store.close()
        indexedDB.deleteDatabase(name)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  test('undoing all of it brings back the beginning, and redoing all of it the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 }), async (commits) => {
        const name = newName()
        const { store } = await openStore(name, { now: steppingClock(60_000) })
        const start = store.getSnapshot()
        for (const edits of commits) await run(store, { kind: 'commit', edits })
        const end = store.getSnapshot()
        let undone = 0
        while ((await store.undo()).ok) undone += 1
        expect(store.getUndoable().undo).toBeNull()
        expect(store.getSnapshot()).toEqual(start)
        let redone = 0
        while ((await store.redo()).ok) redone += 1
        expect(redone).toBe(undone)
        expect(store.getSnapshot()).toEqual(end)
        await store.close()
        indexedDB.deleteDatabase(name)
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})

describe('replaceAll', () => {
  test('makes the database exactly the imported one, and undo brings everything back', async () => {
    const { store, db } = await openStore(newName())
    await store.commit('Thêm', [
      putChange(store.getSnapshot(), 'assets', assetRecord.create('a', { name: 'cũ' })),
      putChange(store.getSnapshot(), 'departments', departmentRecord.create('d', { name: 'Khoa' })),
    ])
    const before = store.getSnapshot()
    const wanted = { ...snapshotWith(['b', 'a']), hospital: { ...before.hospital, id: 'khac', name: 'Bệnh viện B' } }
    expect((await store.replaceAll('Khôi phục', wanted)).ok).toBe(true)
    expect(store.getSnapshot()).toEqual({ ...wanted, assets: wanted.assets.toReversed() })
    expect(await readSnapshot(db)).toEqual(store.getSnapshot())
    expect((await store.undo()).ok).toBe(true)
    expect(store.getSnapshot()).toEqual(before)
    await store.close()
  })

  test('refuses a snapshot with the same id twice, or with an invalid record, as a whole', async () => {
    const { store, db } = await openStore(newName())
    const twice = { ...snapshotWith(['a']), assets: [...snapshotWith(['a']).assets, ...snapshotWith(['a']).assets] }
    const done = await store.replaceAll('Khôi phục', twice)
    expect(done.ok ? '' : done.error.message).toContain('bị trùng')
    const invalid = { ...snapshotWith(['a']), departments: [departmentRecord.create('sai dấu', {})] }
    const refused = await store.replaceAll('Khôi phục', invalid)
    expect(refused.ok ? '' : refused.error.kind).toBe('invalid')
    expect(await readSnapshot(db)).toEqual(emptySnapshot())
    await store.close()
  })

  test('takes in and reads back 5.000 devices in a few seconds', async () => {
    const name = newName()
    const { store } = await openStore(name)
    const many = Array.from({ length: 5000 }, (_, at) => assetRecord.create(`pc-${at}`, { name: `PC ${at}` }))
    expect((await store.replaceAll('Nhập', { ...emptySnapshot(), assets: many })).ok).toBe(true)
    await store.close()
    const again = await openStore(name)
    expect(again.store.getSnapshot().assets).toHaveLength(5000)
    await again.store.close()
  }, 30_000)
})
