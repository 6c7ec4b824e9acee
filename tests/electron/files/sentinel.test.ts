import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSentinel, type Sentinel, writeSentinel } from '#electron/files/sentinel.ts'
import { temporaryFolder } from './temporary-folder.ts'

const sentinel: Sentinel = {
  storedAt: '2026-11-22T03:00:00.000Z',
  appVersion: '0.1.0',
  snapshotVersion: 3,
  counts: { assets: 409, departments: 12 },
}

describe('the sentinel', () => {
  it('knows of nothing before the first time', async () => {
    expect(await readSentinel(join(await temporaryFolder(), 'sentinel.json'))).toEqual({ ok: true, value: null })
  })

  it('remembers what it was told last', async () => {
    const path = join(await temporaryFolder(), 'sentinel.json')
    await writeSentinel(path, { ...sentinel, counts: { assets: 1 } })
    expect(await writeSentinel(path, sentinel)).toEqual({ ok: true, value: { setAside: null } })
    expect(await readSentinel(path)).toEqual({ ok: true, value: sentinel })
  })

  it.each([
    ['half a file', '{"format": "ke-hoach-so/sent'],
    ['zeros after a power cut', '\0\0\0\0'],
    ['another file', '{"format":"something else","formatVersion":1}'],
    [
      'counts that are no numbers',
      JSON.stringify({ format: 'ke-hoach-so/sentinel', formatVersion: 1, ...sentinel, counts: { assets: 'x' } }),
    ],
  ])('reports %s as unreadable, and keeps it when it writes the next one', async (_what, content) => {
    const folder = await temporaryFolder()
    const path = join(folder, 'sentinel.json')
    await writeFile(path, content)
    expect(await readSentinel(path)).toEqual({ ok: false, error: { kind: 'unreadable' } })
    const answer = await writeSentinel(path, sentinel)
    const kept = (await readdir(folder)).find((name) => name.includes('unreadable')) ?? ''
    expect(answer).toEqual({ ok: true, value: { setAside: join(folder, kept) } })
    expect(await readFile(join(folder, kept), 'utf8')).toBe(content)
    expect(await readSentinel(path)).toEqual({ ok: true, value: sentinel })
  })

  it('leaves one of a newer format alone, whatever it holds', async () => {
    const path = join(await temporaryFolder(), 'sentinel.json')
    const content = '{"format":"ke-hoach-so/sentinel","formatVersion":2,"somethingNew":true}'
    await writeFile(path, content)
    expect(await writeSentinel(path, sentinel)).toEqual({ ok: false, error: { kind: 'newer' } })
    expect(await readFile(path, 'utf8')).toBe(content)
  })

  it('refuses to forget that the data was newer', async () => {
    const path = join(await temporaryFolder(), 'sentinel.json')
    await writeSentinel(path, { ...sentinel, snapshotVersion: 4 })
    expect(await writeSentinel(path, sentinel)).toEqual({ ok: false, error: { kind: 'newer' } })
    expect(await readSentinel(path)).toMatchObject({ ok: true, value: { snapshotVersion: 4 } })
  })
})
