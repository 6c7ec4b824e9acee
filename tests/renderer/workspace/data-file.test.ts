// @vitest-environment node
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/database/store.ts'
import { readDataFile } from '#renderer/workspace/read-data-file.ts'
import { dataFileName, writeDataFile } from '#renderer/workspace/write-data-file.ts'
import { collectionNames } from '#shared/records/collections.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { newName, openStore } from '#tests/renderer/database/open-store.ts'

let store: Store

beforeEach(async () => {
  store = (await openStore(newName())).store
})

afterEach(() => store.close())

async function written(name = 'DuLieu.json'): Promise<Uint8Array<ArrayBuffer>> {
  const made = await writeDataFile(name, store.getSnapshot())
  if (!made.ok) throw new Error(made.error)
  return made.value
}

/** The database keeps rows by their id and not in the order they came. */
function byId(snapshot: Snapshot): unknown {
  const rows = collectionNames.map((name) => [
    name,
    [...snapshot[name]].sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
  ])
  return { ...snapshot, ...Object.fromEntries(rows) }
}

describe('the data file', () => {
  test('brings every record of one PC to another', async () => {
    await store.replaceAll('Chuẩn bị', sampleSnapshot())
    const read = await readDataFile('DuLieu.json', await written())
    if (!read.ok) throw new Error(read.error)
    const other = (await openStore(newName())).store
    await other.replaceAll('Mở tệp', read.value.snapshot)
    expect(byId(other.getSnapshot())).toEqual(byId(sampleSnapshot()))
    await other.close()
  })

  test('reads like JSON that was indented in one go, with lists longer than one piece', async () => {
    const sample = sampleSnapshot()
    const [first] = sample.assets
    if (first === undefined) throw new Error('the sample has no device')
    const assets = Array.from({ length: 1201 }, (_, n) => ({ ...first, id: `a${n}`, note: `dòng 1\ndòng ${n}` }))
    await store.replaceAll('Chuẩn bị', { ...sample, assets })
    const text = new TextDecoder().decode(await written())
    expect(JSON.parse(text)).toEqual(store.getSnapshot())
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  test('is not offered when it could not be opened again', async () => {
    const [first] = sampleSnapshot().assets
    if (first === undefined) throw new Error('the sample has no device')
    const made = await writeDataFile('DuLieu.json', { ...sampleSnapshot(), assets: [first, first] })
    expect(made).toEqual({ ok: false, error: expect.stringContaining('đọc lại không được') })
  })

  test('is named after the symbol and the day, without what a file name cannot hold', () => {
    const { hospital } = emptySnapshot()
    expect(dataFileName({ ...hospital, symbol: 'BV/YHCT' }, '2026-03-02')).toBe('DuLieu_BV-YHCT_2026-03-02.json')
    expect(dataFileName({ ...hospital, symbol: ' ' }, '2026-03-02')).toBe('DuLieu_DON-VI_2026-03-02.json')
  })
})

describe('other files', () => {
  test('a package opens too, and tells what it leaves out', async () => {
    const bytes = readFileSync(new URL('../../fixtures/package-1.json', import.meta.url))
    const said = JSON.parse(bytes.toString('utf8'))
    const read = await readDataFile('KHS.json', bytes)
    if (!read.ok) throw new Error(read.error)
    expect(read.value.package?.withheld).toEqual(said.header.withheld)
    expect(read.value.snapshot.hospital.name).toBe(said.header.hospitalName)
  })

  test('a package that was changed on the way is refused', async () => {
    const said = JSON.parse(readFileSync(new URL('../../fixtures/package-1.json', import.meta.url), 'utf8'))
    said.payload.hospital.address = 'Nơi khác'
    const read = await readDataFile('KHS.json', new TextEncoder().encode(JSON.stringify(said)))
    expect(read).toEqual({ ok: false, error: expect.stringContaining('đã bị thay đổi') })
  })

  test('half a file and bytes that are no text are refused', async () => {
    await store.replaceAll('Chuẩn bị', sampleSnapshot())
    const bytes = await written()
    expect((await readDataFile('nửa.json', bytes.slice(0, bytes.length / 2))).ok).toBe(false)
    expect((await readDataFile('ảnh.json', new Uint8Array([0xff, 0xfe, 0x00]))).ok).toBe(false)
  })
})
