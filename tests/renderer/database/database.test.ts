import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { putChange } from '#renderer/database/change.ts'
import {
  DATABASE_VERSION,
  describeOpenProblem,
  HospitalDatabase,
  type OpenProblem,
  openDatabase,
} from '#renderer/database/database.ts'
import { createStore } from '#renderer/database/store.ts'
import { databaseVersions } from '#renderer/database/versions.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { collectionNames } from '#shared/records/collections.ts'
import { emptySnapshot, SNAPSHOT_VERSION } from '#shared/records/snapshot.ts'
import { newName, open } from './open-store.ts'

async function nativeVersion(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((entry) => entry.name === name)?.version
}

describe('openDatabase', () => {
  test('makes a new database that reads as an empty snapshot', async () => {
    const store = await createStore(await open(newName()))
    expect(store.getSnapshot()).toEqual(emptySnapshot())
    expect(store.getSaving()).toEqual({ state: 'saved', at: null, problem: null })
    await store.close()
  })

  test('refuses a database that a newer app has made, and leaves it as it is', async () => {
    const name = newName()
    const newer = new Dexie(name)
    newer.version(DATABASE_VERSION + 1).stores({ assets: 'id', inventions: 'id' })
    await newer.open()
    await newer.table('inventions').put({ id: 'x' })
    newer.close()
    const before = await nativeVersion(name)
    const opened = await openDatabase(name)
    expect(opened).toEqual({
      ok: false,
      error: { kind: 'newer-database', found: DATABASE_VERSION + 1, supported: DATABASE_VERSION },
    })
    expect(await nativeVersion(name)).toBe(before)
    await newer.open()
    expect(await newer.table('inventions').toArray()).toEqual([{ id: 'x' }])
    newer.close()
  })

  test('refuses records of a newer version in tables of today', async () => {
    const name = newName()
    const db = await open(name)
    await db.meta.put({ key: 'snapshotVersion', value: SNAPSHOT_VERSION + 1 })
    db.close()
    const opened = await openDatabase(name)
    expect(opened.ok ? '' : opened.error.kind).toBe('newer-records')
  })

  test('says in words when the browser gives no database', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('no', 'UnknownError'))
    const opened = await openDatabase(newName())
    expect(opened.ok ? '' : opened.error.kind).toBe('unavailable')
  })

  test.each<[OpenProblem, string]>([
    [{ kind: 'newer-database', found: 3, supported: 1 }, 'phiên bản mới hơn'],
    [{ kind: 'newer-records', found: 3, supported: 1 }, 'phiên bản mới hơn'],
    [{ kind: 'disk-full' }, 'Ổ đĩa đã đầy'],
    [{ kind: 'unavailable', detail: 'UnknownError' }, 'UnknownError'],
  ])('describes %o', (problem, words) => {
    expect(describeOpenProblem(problem)).toContain(words)
  })
})

describe('the running store', () => {
  test('lets go and refuses to write when a newer app upgrades the database under it', async () => {
    const name = newName()
    const store = await createStore(await open(name))
    const newer = new Dexie(name)
    newer.version(DATABASE_VERSION + 1).stores({ inventions: 'id' })
    await newer.open()
    const pc = assetRecord.create('pc-1', {})
    const done = await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    expect(done.ok ? '' : done.error.kind).toBe('database')
    newer.close()
    await store.close()
  })

  test('writes with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = await createStore(await open(newName()))
    const pc = assetRecord.create('pc-1', {})
    transaction.mockClear()
    await store.commit('Thêm thiết bị', [putChange(store.getSnapshot(), 'assets', pc)])
    expect(transaction.mock.calls.map(([, mode, how]) => [mode, how?.durability])).toEqual([['readwrite', 'strict']])
    transaction.mockRestore()
    await store.close()
  })
})

describe('versions', () => {
  test('hold a table for every collection of a snapshot', () => {
    const db = new HospitalDatabase(newName())
    const tables = db.tables.map((table) => table.name).sort()
    expect(tables).toEqual([...collectionNames, 'hospital', 'batches', 'batchSlices', 'meta'].sort())
  })

  test('count up, and the past can be opened and upgraded with its records', async () => {
    expect(databaseVersions.map((entry) => entry.version)).toEqual(databaseVersions.map((_, at) => at + 1))
    for (const { version } of databaseVersions) {
      const name = newName()
      const past = new HospitalDatabase(name, version)
      await past.open()
      await past.rowsOf('assets').put(assetRecord.create('pc-1', {}))
      past.close()
      const db = await open(name)
      expect(db.verno).toBe(DATABASE_VERSION)
      expect(await db.rowsOf('assets').count()).toBe(1)
      db.close()
    }
  })
})
