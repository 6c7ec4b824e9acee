import Dexie from 'dexie'
import { openDatabase } from '#renderer/database/database.ts'
import { createStore } from '#renderer/database/store.ts'
import { madeAssets } from './made-assets.ts'

export interface WriteTimes {
  readonly ours: { readonly took: number; readonly longest: number }
  readonly peer: { readonly took: number; readonly longest: number }
}

/** Writes `count` new assets through the store (checked, journalled, in slices) and by one bulkPut into a table of their own. */
export async function writeWork(count: number): Promise<WriteTimes> {
  const assets = madeAssets(count)
  const run = crypto.randomUUID()
  const opened = await openDatabase(`bench-${run}`)
  if (!opened.ok) throw new Error(opened.error.kind)
  const store = await createStore(opened.value)
  const changes = assets.map((after) => ({ collection: 'assets', id: after.id, before: null, after }) as const)
  const ours = await watched(async () => {
    const written = await store.commit('Nhập', changes, { onProgress: () => undefined })
    if (!written.ok) throw new Error(written.error.message)
  })
  if (store.getSnapshot().assets.length !== count) throw new Error('not everything was written')
  await store.close()
  await Dexie.delete(`bench-${run}`)

  const plain = new Dexie(`plain-${run}`, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  plain.version(1).stores({ assets: 'id' })
  await plain.open()
  const peer = await watched(() => plain.table('assets').bulkPut(assets.slice()))
  await plain.delete()
  return { ours, peer }
}

/** How long a piece of work took, and the longest time in which the page could not have answered. */
async function watched(work: () => PromiseLike<unknown>): Promise<{ took: number; longest: number }> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  await new Promise((done) => setTimeout(done, 300))
  observer.observe({ entryTypes: ['longtask'] })
  const start = performance.now()
  await work()
  const took = performance.now() - start
  await new Promise((done) => setTimeout(done, 300))
  observer.disconnect()
  return { took, longest }
}
