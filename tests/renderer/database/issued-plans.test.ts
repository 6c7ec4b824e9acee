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

/** The batch of a commit that must have been written. */
async function written(done: ReturnType<Store['commit']>): Promise<number> {
  const result = await done
  if (!result.ok || result.value.batchId === null) throw new Error(JSON.stringify(result))
  return result.value.batchId
}
const keptIn = (store: Store) => store.getSnapshot().issuedPlans.map(({ id, edition }) => `${id} ${edition}`)
const setPlan = (store: Store, values: object) =>
  store.commit('Sửa', [putChange(store.getSnapshot(), 'plans', { ...planIn(store.getSnapshot()), ...values })])

describe('editions only count on', () => {
  test('an undo of the first edit after a second issuing makes the draft of edition 3, and its redo edition 2 issued', async () => {
    const { store } = await issuedStore()
    const edit = await written(store.commit('Sửa', [rename(store, 'Tên khác')]))
    await written(store.commit('Ban hành lần 2', await issuing(store.getSnapshot(), 'kept-2')))
    expect(stateOf(store)).toBe('issued 2')
    expect((await store.undo(edit)).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 3')
    expect(findRecord(store.getSnapshot(), 'initiatives', 'ini-mang')?.name).toBe('Đầu tư, nâng cấp hạ tầng mạng')
    expect(keptIn(store)).toEqual(['kept-1 1', 'kept-2 2'])
    expect((await store.redo()).ok).toBe(true)
    expect(stateOf(store)).toBe('issued 2')
    await written(store.commit('Sửa', [rename(store, 'Tên thứ ba')]))
    expect(stateOf(store)).toBe('draft 3')
  })

  test('each step is undone one after another back to the beginning, and done again', async () => {
    const { store } = await issuedStore()
    await written(store.commit('Sửa', [rename(store, 'Tên khác')]))
    await written(store.commit('Ban hành lần 2', await issuing(store.getSnapshot(), 'kept-2')))
    const states: string[] = []
    for (let step = 0; step < 3; step += 1) {
      expect((await store.undo()).ok).toBe(true)
      states.push(`${stateOf(store)}: ${keptIn(store).join()}`)
    }
    expect(states).toEqual(['draft 2: kept-1 1', 'issued 1: kept-1 1', 'draft 1: '])
    for (let step = 0; step < 3; step += 1) expect((await store.redo()).ok).toBe(true)
    expect(stateOf(store)).toBe('issued 2')
    expect(keptIn(store)).toEqual(['kept-1 1', 'kept-2 2'])
  })

  test('issuing is not undone after a later edit: the kept copy stays, and it is said', async () => {
    const { store, batch } = await issuedStore()
    const kept = store.getSnapshot().issuedPlans
    await written(store.commit('Sửa', [rename(store, 'Tên khác')]))
    for (const onConflict of ['refuse', 'leaveOut'] as const) {
      const told = await store.undo(batch, onConflict)
      expect(told).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('bản đã ký được giữ nguyên') },
      })
    }
    expect(stateOf(store)).toBe('draft 2')
    expect(store.getSnapshot().issuedPlans).toEqual(kept)
    // Once the edit itself is taken back, issuing may be, too.
    expect((await store.undo()).ok).toBe(true)
    expect((await store.undo(batch)).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 1')
    expect(keptIn(store)).toEqual([])
  })

  test('the first issuing is not undone after the second', async () => {
    const { store, batch } = await issuedStore()
    await written(store.commit('Sửa', [rename(store, 'Tên khác')]))
    await written(store.commit('Ban hành lần 2', await issuing(store.getSnapshot(), 'kept-2')))
    expect((await store.undo(batch, 'leaveOut')).ok).toBe(false)
    expect(stateOf(store)).toBe('issued 2')
    expect(keptIn(store)).toEqual(['kept-1 1', 'kept-2 2'])
  })

  test('issuing is undone after progress and notes, which are no edit of the paper', async () => {
    const { store, batch } = await issuedStore()
    await written(setPlan(store, { note: 'đã gửi' }))
    expect((await store.undo(batch)).ok).toBe(true)
    expect(stateOf(store)).toBe('draft 1')
    expect(keptIn(store)).toEqual([])
  })

  for (const values of [{ status: 'draft' }, { status: 'draft', signerName: 'Khác' }, { edition: 7 }, { edition: 0 }]) {
    test(`an edit that sets ${JSON.stringify(values)} on an issued plan is refused in words`, async () => {
      const { store } = await issuedStore()
      const told = await setPlan(store, values)
      expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('không sửa trực tiếp được') } })
      expect(stateOf(store)).toBe('issued 1')
    })
  }

  test('a draft cannot be taken back to an edition that was issued', async () => {
    const { store } = await issuedStore()
    await written(store.commit('Sửa', [rename(store, 'Tên khác')]))
    await setPlan(store, { edition: 1 })
    expect(stateOf(store)).toBe('draft 2')
  })

  test('a plan that lost its row and is put in again counts on from its kept copy', async () => {
    const { store } = await issuedStore()
    const plan = planIn(store.getSnapshot())
    await written(store.commit('Xóa', [removeChange(store.getSnapshot(), 'plans', SAMPLE_PLAN)]))
    await written(
      store.commit('Thêm', [putChange(store.getSnapshot(), 'plans', { ...plan, status: 'draft', signerName: 'Khác' })]),
    )
    expect(stateOf(store)).toBe('draft 2')
  })

  test('of one edition only one copy is kept, whatever a file that was opened says', async () => {
    const { store } = await issuedStore()
    const seen = store.getSnapshot()
    const draft = { ...seen, plans: seen.plans.map((plan) => ({ ...plan, status: 'draft' as const })) }
    expect((await store.replaceAll('Mở tệp', draft)).ok).toBe(true)
    const told = await store.commit('Ban hành', await issuing(store.getSnapshot(), 'kept-2'))
    expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('đã có bản lưu') } })
    expect(keptIn(store)).toEqual(['kept-1 1'])
  })
})

describe('a kept copy', () => {
  const keep = (values: object) => (store: Store) => {
    const [kept] = store.getSnapshot().issuedPlans
    if (kept === undefined) throw new Error('nothing kept')
    return putChange(store.getSnapshot(), 'issuedPlans', { ...kept, ...values })
  }
  const edits: Readonly<Record<string, (store: Store) => Change>> = {
    'is removed': (store) => removeChange(store.getSnapshot(), 'issuedPlans', 'kept-1'),
    'lets go of its plan': keep({ planId: null }),
    'is tied to another plan': keep({ planId: 'another' }),
    'gets another edition': keep({ edition: 2 }),
  }
  for (const [what, change] of Object.entries(edits)) {
    test(`whose plan is there ${what} by no edit`, async () => {
      const { store } = await issuedStore()
      const before = store.getSnapshot().issuedPlans
      const told = await store.commit('Sửa', [change(store)])
      expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('được giữ nguyên') } })
      expect(store.getSnapshot().issuedPlans).toEqual(before)
    })
  }

  test('may be noted upon', async () => {
    const { store } = await issuedStore()
    await written(store.commit('Ghi chú', [keep({ note: 'bản số 1' })(store)]))
    expect(store.getSnapshot().issuedPlans[0]?.note).toBe('bản số 1')
  })

  test('of a deleted plan is tied to no other by an edit', async () => {
    const { store } = await issuedStore()
    await written(store.commit('Xóa', planRemoval(store.getSnapshot(), SAMPLE_PLAN) as readonly Change[]))
    expect((await store.commit('Sửa', [keep({ planId: 'another' })(store)])).ok).toBe(false)
    expect(store.getSnapshot().issuedPlans[0]?.planId).toBeNull()
  })

  for (const field of ['docxSha256', 'snapshotSha256'] as const) {
    test(`whose ${field} does not fit its bytes is not taken`, async () => {
      const { store } = await openStore(newName())
      await store.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
      const changes = (await issuing(store.getSnapshot())).map((change) =>
        change.collection === 'issuedPlans' && change.after !== null
          ? { ...change, after: { ...change.after, [field]: '0'.repeat(64) } }
          : change,
      )
      const told = await store.commit('Ban hành', changes)
      expect(told).toMatchObject({ ok: false, error: { message: expect.stringContaining('mã băm') } })
      expect(stateOf(store)).toBe('draft 1')
      expect(keptIn(store)).toEqual([])
    })
  }

  test('comes and goes with a whole data file that is opened, and that is undone', async () => {
    const { store } = await openStore(newName())
    await store.replaceAll('Mở dữ liệu mẫu', sampleSnapshot())
    const begun = structuredClone(store.getSnapshot())
    const { store: other } = await issuedStore()
    await written(other.commit('Sửa', [rename(other, 'Tên khác')]))
    await written(other.commit('Ban hành lần 2', await issuing(other.getSnapshot(), 'kept-2')))
    await written(store.replaceAll('Mở tệp', other.getSnapshot()))
    expect(keptIn(store)).toEqual(['kept-1 1', 'kept-2 2'])
    expect((await store.undo()).ok).toBe(true)
    expect(store.getSnapshot()).toEqual(begun)
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
