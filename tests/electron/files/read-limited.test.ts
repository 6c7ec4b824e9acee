import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLimited } from '#electron/files/read-limited.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('readLimited', () => {
  it('reads a file that is exactly as large as the limit, into a buffer of its own', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeFile(path, '12345')
    const answer = await readLimited(path, 5)
    expect(answer).toEqual({ ok: true, value: new TextEncoder().encode('12345') })
    expect(answer.ok && answer.value.buffer.byteLength).toBe(5)
  })

  it('refuses one byte more without reading it', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeFile(path, '123456')
    expect(await readLimited(path, 5)).toEqual({ ok: false, error: { kind: 'too-large', place: path, code: 'EFBIG' } })
  })

  it('reads an empty file', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    await writeFile(path, '')
    expect(await readLimited(path, 5)).toEqual({ ok: true, value: new Uint8Array(0) })
  })

  it('says that a file is gone', async () => {
    const path = join(await temporaryFolder(), 'a.json')
    expect(await readLimited(path, 5)).toEqual({ ok: false, error: { kind: 'gone', place: path, code: 'ENOENT' } })
  })

  it('refuses a folder', async () => {
    const folder = await temporaryFolder()
    expect(await readLimited(folder, 5)).toMatchObject({ ok: false, error: { kind: 'refused' } })
  })

  it.skipIf(process.platform === 'win32')('refuses a pipe instead of waiting for it', async () => {
    const pipe = join(await temporaryFolder(), 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    expect(await readLimited(pipe, 5)).toMatchObject({ ok: false, error: { kind: 'refused' } })
  })
})
