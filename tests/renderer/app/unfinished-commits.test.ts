import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { keepUnfinishedCommits } from '#renderer/app/unfinished-commits.ts'
import { registerPendingEdit } from '#renderer/components/pending-edits.ts'
import { putChange } from '#renderer/database/change.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

afterEach(() => window.localStorage.clear())

const pc = assetRecord.create('pc-1', { name: 'Máy gõ dở' })

/** Types, then leaves the page before the write can end; gives the store that was being written to. */
async function leaveWhileTyping(name: string) {
  const { store } = await openStore(name)
  const kept = await keepUnfinishedCommits(store)
  const writing: Promise<unknown>[] = []
  const unregister = registerPendingEdit(() => {
    writing.push(kept.commit('Sửa thiết bị', [putChange(kept.getSnapshot(), 'assets', pc)]))
    unregister()
  })
  window.dispatchEvent(new Event('pagehide'))
  return { kept, writing }
}

test('what was typed right before the page died is written at the next start', async () => {
  const { kept, writing } = await leaveWhileTyping(newName())
  const noted = window.localStorage.getItem('unfinished-commits')
  await Promise.all(writing)
  await kept.close()
  // The database in which that write never arrived.
  window.localStorage.setItem('unfinished-commits', noted ?? '')
  const next = await openStore(newName())
  const again = await keepUnfinishedCommits(next.store)
  expect(again.getSnapshot().assets).toEqual([pc])
  expect(window.localStorage.getItem('unfinished-commits')).toBeNull()
  await again.close()
})

test('a write that did arrive is not done twice, and its note goes with it', async () => {
  const name = newName()
  const { kept, writing } = await leaveWhileTyping(name)
  const noted = window.localStorage.getItem('unfinished-commits')
  await Promise.all(writing)
  expect(window.localStorage.getItem('unfinished-commits')).toBeNull()
  await kept.close()
  window.localStorage.setItem('unfinished-commits', noted ?? '')
  const next = await openStore(name)
  const again = await keepUnfinishedCommits(next.store)
  expect(again.getSnapshot().assets).toEqual([pc])
  expect(await again.history('assets', pc.id)).toHaveLength(1)
  await again.close()
})

test.each(['{', '"x"', '[null, {"label": 1}, {"label": "a", "changes": [{"collection": "passwords", "id": "1"}]}]'])(
  'a note that makes no sense (%s) is thrown away and the app opens',
  async (note) => {
    window.localStorage.setItem('unfinished-commits', note)
    const { store } = await openStore(newName())
    const kept = await keepUnfinishedCommits(store)
    expect(kept.getSnapshot().assets).toEqual([])
    await kept.close()
  },
)

test('a long commit tells how far it is and can be stopped through it, too', async () => {
  const { store } = await openStore(newName())
  const kept = await keepUnfinishedCommits(store)
  const told: number[] = []
  const change = putChange(kept.getSnapshot(), 'assets', pc)
  await kept.commit('Thêm thiết bị', [change], { onProgress: (done) => told.push(done) })
  expect(told.at(-1)).toBe(1)
  const stopped = await kept.commit('Xóa thiết bị', [{ ...change, before: pc, after: null } as never], {
    signal: AbortSignal.abort(),
  })
  expect(stopped).toMatchObject({ ok: false, error: { kind: 'stopped' } })
  expect(kept.getSnapshot().assets).toEqual([pc])
  await kept.close()
})
