import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { type Change, findRecord, putChange, removeChange } from '#renderer/database/change.ts'
import type { Store } from '#renderer/database/store.ts'
import { initiativeRecord } from '#shared/records/initiative.ts'
import { plain } from '#shared/records/rich-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { keptDocx, makeIssuedPlan } from '#shared/versions/issued-copy.ts'
import { planRemoval } from '#shared/versions/plan-removal.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { newName, openStore } from './open-store.ts'

const digest = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const DOCX = new TextEncoder().encode('the signed paper')

async function issuing(seen: Snapshot, id = 'kept-1'): Promise<readonly Change[]> {
  const plan = planIn(seen)
  const kept = await makeIssuedPlan(
    {
      id,
      snapshot: seen,
      planId: SAMPLE_PLAN,
      docx: { name: 'KH-10.docx', bytes: DOCX, sha256: await digest(DOCX) },
      issuedOn: '2026-01-28',
      note: '',
    },
    digest,
  )
  return [putChange(seen, 'plans', { ...plan, status: 'issued' }), putChange(seen, 'issuedPlans', kept)]
}

const planIn = (seen: Snapshot) => {
  const plan = findRecord(seen, 'plans', SAMPLE_PLAN)
  if (plan === null) throw new Error('no plan')
  return plan
}
const stateOf = (store: Store) => {
  const { status, edition } = planIn(store.getSnapshot())
  return `${status} ${edition}`
}

/** A store with the sample's plan, issued. */
async function issuedStore(name = newName()): Promise<{ store: Store; name: string; batch: number }> {
  const { store } = await openStore(name)
  await store.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
  const done = await store.commit('Ban hành kế hoạch', await issuing(store.getSnapshot()))
  if (!done.ok || done.value.batchId === null) throw new Error(JSON.stringify(done))
  return { store, name, batch: done.value.batchId }
}

const rename = (store: Store, name: string): Change => {
  const seen = store.getSnapshot()
  const item = findRecord(seen, 'initiatives', 'ini-mang')
  if (item === null) throw new Error('no item')
  return putChange(seen, 'initiatives', { ...item, name })
}

describe('an issued plan', () => {
  test('keeps its DOCX as it was, and is the issued first edition', async () => {
    const { store } = await issuedStore()
    expect(stateOf(store)).toBe('issued 1')
    const [kept] = store.getSnapshot().issuedPlans
    expect(kept).toMatchObject({ edition: 1, symbol: '10/KH-YHCTBD', date: '2026-01-28' })
    const bytes = kept === undefined ? null : await keptDocx(kept, digest)
    expect(bytes?.ok && new TextDecoder().decode(bytes.value)).toBe('the signed paper')
  })

  test('issuing is undone at once, and done again', async () => {
    const { store } = await issuedStore()
    expect((await store.undo()).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 1')
    expect(store.getSnapshot().issuedPlans).toEqual([])
    expect((await store.redo()).ok).toBe(true)
    expect(stateOf(store)).toBe('issued 1')
    expect(store.getSnapshot().issuedPlans).toHaveLength(1)
  })

  const ways: Readonly<Record<string, (store: Store) => readonly Change[]>> = {
    'an item renamed': (store) => [rename(store, 'Tên khác')],
    'an item added (paste, import)': (store) => [
      putChange(
        store.getSnapshot(),
        'initiatives',
        initiativeRecord.create('ini-new', { planId: SAMPLE_PLAN, name: 'Thêm sau' }),
      ),
    ],
    'an item removed': (store) => [removeChange(store.getSnapshot(), 'initiatives', 'ini-mang')],
    'many at once': (store) =>
      store.getSnapshot().targets.map((target) => putChange(store.getSnapshot(), 'targets', { ...target, unit: '%%' })),
    'the words of a section': (store) => {
      const [section] = store.getSnapshot().narratives
      if (section === undefined) throw new Error('no section')
      return [putChange(store.getSnapshot(), 'narratives', { ...section, title: [plain('Khác')] })]
    },
    'its own head': (store) => [
      putChange(store.getSnapshot(), 'plans', { ...planIn(store.getSnapshot()), signerName: 'Người khác' }),
    ],
  }
  for (const [what, change] of Object.entries(ways)) {
    test(`${what}: it is the draft of edition 2, and an undo makes it issued again`, async () => {
      const { store } = await issuedStore()
      const kept = store.getSnapshot().issuedPlans
      const done = await store.commit('Sửa', change(store))
      expect(done.ok).toBe(true)
      expect(stateOf(store)).toBe('draft 2')
      expect(store.getSnapshot().issuedPlans).toEqual(kept)
      expect((await store.undo()).ok).toBe(true)
      expect(stateOf(store)).toBe('issued 1')
      expect((await store.redo()).ok).toBe(true)
      expect(stateOf(store)).toBe('draft 2')
    })
  }

  test('more edits of the draft count no further edition', async () => {
    const { store } = await issuedStore()
    await store.commit('Sửa', [rename(store, 'Một')])
    await store.commit('Sửa', [rename(store, 'Hai')])
    expect(stateOf(store)).toBe('draft 2')
  })

  test('progress, links to devices and other lists leave it issued', async () => {
    const { store } = await issuedStore()
    const seen = store.getSnapshot()
    const item = findRecord(seen, 'initiatives', 'ini-mang')
    const asset = seen.assets[0]
    if (item === null || asset === undefined) throw new Error('sample')
    await store.commit('Sửa', [
      putChange(seen, 'initiatives', { ...item, state: 'done', assetIds: [asset.id] }),
      putChange(seen, 'assets', { ...asset, name: 'Tên khác' }),
    ])
    expect(stateOf(store)).toBe('issued 1')
  })

  test('an undo of the first later edit does not make a plan issued that was edited again', async () => {
    const { store } = await issuedStore()
    const first = await store.commit('Sửa', [rename(store, 'Tên khác')])
    const target = store.getSnapshot().targets[0]
    if (!first.ok || first.value.batchId === null || target === undefined) throw new Error('not written')
    await store.commit('Sửa chỉ tiêu', [putChange(store.getSnapshot(), 'targets', { ...target, unit: 'máy' })])
    expect((await store.undo(first.value.batchId)).ok).toBe(true)
    expect(findRecord(store.getSnapshot(), 'initiatives', 'ini-mang')?.name).toBe('Đầu tư, nâng cấp hạ tầng mạng')
    expect(stateOf(store)).toBe('draft 2')
  })

  test('an undo of an edit from before issuing reopens it, too', async () => {
    const { store } = await openStore(newName())
    await store.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
    const earlier = await store.commit('Sửa', [rename(store, 'Tên trước khi ký')])
    if (!earlier.ok || earlier.value.batchId === null) throw new Error('not written')
    expect((await store.commit('Ban hành', await issuing(store.getSnapshot()))).ok).toBe(true)
    expect((await store.undo(earlier.value.batchId)).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 2')
  })

  test('it becomes issued only with a kept copy', async () => {
    const { store } = await openStore(newName())
    await store.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
    const seen = store.getSnapshot()
    const done = await store.commit('Sửa', [putChange(seen, 'plans', { ...planIn(seen), status: 'issued' })])
    expect(done).toMatchObject({ ok: false, error: { message: expect.stringContaining('Ban hành…') } })
    expect(stateOf(store)).toBe('draft 1')
  })

  test('kept files cannot be changed, whoever asks', async () => {
    const { store } = await issuedStore()
    const seen = store.getSnapshot()
    const [kept] = seen.issuedPlans
    if (kept === undefined) throw new Error('nothing kept')
    const done = await store.commit('Sửa', [putChange(seen, 'issuedPlans', { ...kept, docx: 'AAAA' })])
    expect(done).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(store.getSnapshot().issuedPlans[0]?.docx).toBe(kept.docx)
  })

  test('opening a data file takes its plans and kept copies exactly as they are', async () => {
    const { store } = await issuedStore()
    const whole = structuredClone(store.getSnapshot())
    await store.commit('Sửa', [rename(store, 'Tên khác')])
    expect((await store.replaceAll('Mở tệp', whole)).ok).toBe(true)
    expect(store.getSnapshot()).toEqual(whole)
    expect((await store.undo()).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 2')
  })

  test('a removed plan takes its records along, leaves the kept copy, and comes back issued', async () => {
    const { store } = await issuedStore()
    const before = structuredClone(store.getSnapshot())
    const done = await store.commit('Xóa kế hoạch', planRemoval(store.getSnapshot(), SAMPLE_PLAN) as readonly Change[])
    expect(done.ok).toBe(true)
    const after = store.getSnapshot()
    expect(after.plans).toEqual([])
    expect([after.initiatives, after.targets, after.tasks, after.narratives, after.groups].flat()).toEqual([])
    expect(after.issuedPlans).toMatchObject([{ planId: null, docxSha256: before.issuedPlans[0]?.docxSha256 }])
    expect((await store.undo()).ok).toBe(true)
    expect(store.getSnapshot()).toEqual(before)
  })
})

describe('two windows', () => {
  test('that issue at once: the second is told, and nothing of it is written', async () => {
    const name = newName()
    const { store: one } = await openStore(name)
    await one.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
    const { store: two } = await openStore(name)
    const [first, second] = [await issuing(one.getSnapshot(), 'kept-1'), await issuing(two.getSnapshot(), 'kept-2')]
    expect((await one.commit('Ban hành', first)).ok).toBe(true)
    const told = await two.commit('Ban hành', second)
    expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('cửa sổ khác') } })
    await vi.waitFor(() => expect(two.getSnapshot().issuedPlans.map(({ id }) => id)).toEqual(['kept-1']))
  })

  test('of which one edits while the other issues: the paper would not be what the records say, so it is told', async () => {
    const name = newName()
    const { store: one } = await openStore(name)
    await one.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
    const { store: two } = await openStore(name)
    const made = await issuing(one.getSnapshot())
    await two.commit('Sửa', [rename(two, 'Sửa ở cửa sổ kia')])
    const told = await one.commit('Ban hành', made)
    expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('vừa được sửa') } })
    expect(one.getSnapshot().issuedPlans).toEqual([])
  })

  test('an edit begun before another window issued the plan reopens it', async () => {
    const { store: one, name } = await issuedStore()
    await one.undo()
    const { store: two } = await openStore(name)
    const edit = rename(two, 'Sửa ở cửa sổ kia')
    expect((await one.redo()).ok).toBe(true)
    expect((await two.commit('Sửa', [edit])).ok).toBe(true)
    expect(stateOf(two)).toBe('draft 2')
  })
})
